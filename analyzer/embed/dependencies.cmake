# Third-party code: LLVM's Support library, tree-sitter with its Python grammar, CLI11, nlohmann/json,
# toml++.

# LLVM: an imported target of our own. The exported one drags z3 and zstd in.
find_program(LLVM_CONFIG NAMES llvm-config-19 llvm-config REQUIRED)
execute_process(COMMAND ${LLVM_CONFIG} --version OUTPUT_VARIABLE llvm_version
                OUTPUT_STRIP_TRAILING_WHITESPACE)
if(llvm_version VERSION_LESS 19)
  message(FATAL_ERROR "LLVM 19 or later is needed, found ${llvm_version}")
endif()
execute_process(COMMAND ${LLVM_CONFIG} --includedir OUTPUT_VARIABLE llvm_include
                OUTPUT_STRIP_TRAILING_WHITESPACE)
execute_process(COMMAND ${LLVM_CONFIG} --libdir OUTPUT_VARIABLE llvm_lib
                OUTPUT_STRIP_TRAILING_WHITESPACE)
find_library(LLVM_SUPPORT libLLVMSupport.a HINTS ${llvm_lib} REQUIRED)
find_library(LLVM_DEMANGLE libLLVMDemangle.a HINTS ${llvm_lib} REQUIRED)
find_package(Threads REQUIRED)
add_library(LLVM::SupportStatic STATIC IMPORTED)
set_target_properties(LLVM::SupportStatic PROPERTIES
  IMPORTED_LOCATION ${LLVM_SUPPORT}
  INTERFACE_INCLUDE_DIRECTORIES ${llvm_include}
  INTERFACE_LINK_LIBRARIES "${LLVM_DEMANGLE};Threads::Threads")

# tree-sitter: C sources from the locked npm packages; `pip install .` has none, so fetch them then.
set(node_modules ${CMAKE_SOURCE_DIR}/node_modules)
if(NOT EXISTS ${node_modules}/tree-sitter-python/src/parser.c)
  set(node_modules ${CMAKE_BINARY_DIR}/npm/node_modules)
  if(NOT EXISTS ${node_modules}/tree-sitter-python/src/parser.c)
    find_program(NPM npm)
    if(NOT NPM)
      message(FATAL_ERROR "npm is needed to fetch the tree-sitter sources that package-lock.json pins")
    endif()
    foreach(f package.json package-lock.json .npmrc)
      configure_file(${CMAKE_SOURCE_DIR}/${f} ${CMAKE_BINARY_DIR}/npm/${f} COPYONLY)
    endforeach()
    execute_process(COMMAND ${NPM} ci WORKING_DIRECTORY ${CMAKE_BINARY_DIR}/npm
                    COMMAND_ERROR_IS_FATAL ANY)
  endif()
endif()
set(ts ${node_modules}/tree-sitter/vendor/tree-sitter/lib)
set(grammar ${node_modules}/tree-sitter-python/src)
add_library(tree_sitter STATIC ${ts}/src/lib.c ${grammar}/parser.c ${grammar}/scanner.c)
target_include_directories(tree_sitter SYSTEM PUBLIC ${ts}/include PRIVATE ${ts}/src ${grammar})
target_compile_definitions(tree_sitter PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE NDEBUG)
target_compile_options(tree_sitter PRIVATE -O2 -w -ffunction-sections -fdata-sections)

find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
find_path(NLOHMANN_JSON_INCLUDE nlohmann/json.hpp REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)
