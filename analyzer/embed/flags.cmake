# Compiler and linker flags, in one place. Only warning flags that clang knows too: clang-tidy reads
# g++'s compile commands.
add_library(hmaclint_flags INTERFACE)
target_compile_options(hmaclint_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough
  $<$<BOOL:${HMACLINT_WERROR}>:-Werror>
  -ffunction-sections -fdata-sections -fno-rtti)
target_include_directories(hmaclint_flags INTERFACE
  ${CMAKE_SOURCE_DIR}/analyzer ${CMAKE_BINARY_DIR}/generated)
target_link_libraries(hmaclint_flags INTERFACE LLVM::SupportStatic)

if(HMACLINT_SANITIZE)
  set(sanitize -fsanitize=${HMACLINT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if(HMACLINT_SANITIZE MATCHES "undefined")
    # -fno-rtti code meets LLVM's classes that have RTTI: vptr reports errors that are none.
    list(APPEND sanitize -fno-sanitize=vptr)
  endif()
  add_compile_options(${sanitize})
  add_link_options(${sanitize})
  add_compile_definitions(HMACLINT_SANITIZED=1)
  if(HMACLINT_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ no longer sees through std::optional there; the other builds keep the warning.
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
  # clang-tidy and the tests take the debug build; -O1 keeps the sanitizers bearable.
  string(REPLACE "-g" "-g1 -O1" CMAKE_CXX_FLAGS_DEBUG "${CMAKE_CXX_FLAGS_DEBUG}")
endif()
if(HMACLINT_SANITIZE OR HMACLINT_COVERAGE)
  # How much more processor time instrumented code may take than an ordinary build.
  add_compile_definitions(HMACLINT_SLOWDOWN=10)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_definitions(_GLIBCXX_ASSERTIONS=1)
endif()
if(HMACLINT_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
if(HMACLINT_FUZZ)
  # clang blames std::stable_sort for what libstdc++ deprecates and uses itself; g++'s builds keep
  # the warning.
  add_compile_options(-fsanitize=fuzzer-no-link -Wno-deprecated-declarations)
endif()
if(HMACLINT_STATIC)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT lto OUTPUT why LANGUAGES CXX)
  if(lto)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  endif()
  add_compile_options(-fstack-protector-strong)
  # LLVM can expand `~name` in paths, which nobody asks it for; glibc warns of looking up users in
  # static programs. (--no-warnings would hide undefined functions too: ld then links and says nothing.)
  add_link_options(-static-pie -Wl,--gc-sections -Wl,--as-needed -Wl,-z,relro,-z,now
                   -Wl,--defsym=getpwnam_r=abort -Wl,--defsym=getpwuid_r=abort)
endif()
