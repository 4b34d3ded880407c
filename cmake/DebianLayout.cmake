# Run by cpack before it packs: compressed manual pages, and completions where Debian's zsh looks for them.

if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
file(GLOB_RECURSE pages "${CPACK_TEMPORARY_DIRECTORY}/*.1")
foreach(page IN LISTS pages)
  execute_process(COMMAND gzip -9n "${page}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(GLOB_RECURSE completions "${CPACK_TEMPORARY_DIRECTORY}/_deco-rewrite")
foreach(completion IN LISTS completions)
  cmake_path(GET completion PARENT_PATH folder)
  file(RENAME "${folder}" "${folder}/../vendor-completions")
endforeach()
