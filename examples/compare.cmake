# Runs SERIAL and PARALLEL with SIZE in the folder WORK; their standard output must be the same.

file(MAKE_DIRECTORY ${WORK})
execute_process(COMMAND ${SERIAL} ${SIZE} WORKING_DIRECTORY ${WORK}
  OUTPUT_VARIABLE expected COMMAND_ERROR_IS_FATAL ANY)
foreach(threads 1 2 4)
  set(ENV{OMP_NUM_THREADS} ${threads})
  execute_process(COMMAND ${PARALLEL} ${SIZE} WORKING_DIRECTORY ${WORK}
    OUTPUT_VARIABLE actual COMMAND_ERROR_IS_FATAL ANY)
  if(NOT actual STREQUAL expected)
    message(FATAL_ERROR "${threads} threads differ from serial:\n${actual}instead of\n${expected}")
  endif()
endforeach()
