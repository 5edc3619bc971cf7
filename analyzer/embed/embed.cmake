# Embeds text files into the binary: one generated .cpp with an array of {path, bytes}.
# hmaclint_embed(OUT files...) writes OUT; paths are kept relative to the source root.
function(hmaclint_embed out)
  list(JOIN ARGN "|" files)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} "-DFILES=${files}" -DROOT=${CMAKE_SOURCE_DIR}
            -P ${CMAKE_SOURCE_DIR}/analyzer/embed/embed_script.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/analyzer/embed/embed_script.cmake
    COMMENT "embedding queries and help texts"
    VERBATIM)
endfunction()
