# Installs an executable that was built before, in place of building one: a wheel of the release
# build costs seconds, not minutes. It must say that it is of this version.
execute_process(COMMAND ${HMACLINT_PREBUILT} --version OUTPUT_VARIABLE prebuilt_version
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT prebuilt_version STREQUAL "hmaclint ${PROJECT_VERSION}")
  message(FATAL_ERROR "${HMACLINT_PREBUILT} is ${prebuilt_version}, not hmaclint ${PROJECT_VERSION}")
endif()
include(analyzer/embed/install.cmake)
hmaclint_install(${HMACLINT_PREBUILT})
