# deco_target and deco_lint: parallel targets from attributed sources. Serves deco's own tree
# (add_subdirectory, FetchContent) and an installed package (find_package) alike: both define the
# programs deco::deco-c++ and deco::deco-rewrite and the library deco::runtime.

include_guard(GLOBAL)

option(DECO_ENABLE "Rewrite the sources of deco_target()s; OFF builds them as they are" ON)

# deco_target(<target> [OPTIONS <option>...])
#
# Rewrites the C++ sources of <target> as they are compiled, and links deco::runtime. OPTIONS go to
# deco-rewrite (--no-line, --strict-exceptions). With DECO_ENABLE=OFF the sources are
# compiled as they are: the serial program. Generators: Ninja, Ninja Multi-Config, Unix Makefiles.
function(deco_target target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "OPTIONS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "deco_target(${target}): unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  _deco_check_target(deco_target "${target}")
  _deco_link_runtime("${target}")
  if(NOT DECO_ENABLE)
    return()
  endif()
  if(NOT TARGET deco::deco-rewrite)
    message(FATAL_ERROR "deco_target(${target}): deco-rewrite is not installed, only deco's runtime is; "
      "install it, or use DECO_ENABLE=OFF for the serial program")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "^(Ninja|Ninja Multi-Config|Unix Makefiles)$")
    message(FATAL_ERROR "deco_target(${target}): the generator '${CMAKE_GENERATOR}' has no compiler launchers; "
      "use Ninja, Ninja Multi-Config or Unix Makefiles, or DECO_ENABLE=OFF for the serial program")
  endif()

  set(options "")
  foreach(option IN LISTS arg_OPTIONS)
    if(NOT option MATCHES "^--.")
      message(FATAL_ERROR "deco_target(${target}): OPTIONS must begin with --, got '${option}'")
    endif()
    string(REGEX REPLACE "^--" "--deco-" option "${option}")
    list(APPEND options "${option}")
  endforeach()
  # In front of what is there: behind ccache, every change of a header would be a hit on the old source.
  get_target_property(others ${target} CXX_COMPILER_LAUNCHER)
  if(NOT others)
    set(others "")
  endif()
  list(FILTER others EXCLUDE REGEX "deco-c\\+\\+|^--deco-") # a second call replaces the first
  set_property(TARGET ${target} PROPERTY
    CXX_COMPILER_LAUNCHER "$<TARGET_FILE:deco::deco-c++>" ${options} ${others})
  if(CMAKE_GENERATOR STREQUAL "Unix Makefiles")
    # Its makefiles depend on flags but not on launchers: a flag without effect, so that other options or
    # another DECO_ENABLE rebuild. (Undefining changes no precompiled header, as a definition would.)
    string(MD5 hash "${options}")
    target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:-UDECO_OPTIONS_${hash}>")
  endif()
  _deco_build_tools_first(${target})
endfunction()

# deco_lint(<target>)
#
# Adds the target <target>-deco-lint, which checks the sources of <target> and writes nothing, and makes
# it a part of all-deco-lint. Turns on compile_commands.json for <target>. It does not build: generated
# headers must be there, and generated sources be named by their full path.
function(deco_lint target)
  if(ARGC GREATER 1)
    message(FATAL_ERROR "deco_lint(${target}): unknown arguments: ${ARGN}")
  endif()
  _deco_check_target(deco_lint "${target}")
  set_property(TARGET ${target} PROPERTY EXPORT_COMPILE_COMMANDS ON)
  get_target_property(folder ${target} SOURCE_DIR)
  if(NOT TARGET all-deco-lint)
    add_custom_target(all-deco-lint)
  endif()
  add_dependencies(all-deco-lint ${target}-deco-lint)
  if(NOT TARGET deco::deco-rewrite) # the project can still be built serially
    add_custom_target(${target}-deco-lint
      COMMAND ${CMAKE_COMMAND} -E echo "deco_lint(${target}): deco-rewrite is not installed, only deco's runtime is"
      COMMAND ${CMAKE_COMMAND} -E false VERBATIM)
    return()
  endif()

  # The C++ sources but for the ones that CMake adds; relative ones are relative to the folder.
  set(sources "$<TARGET_PROPERTY:${target},SOURCES>")
  set(sources "$<FILTER:${sources},INCLUDE,\\.(cpp|cc|cxx|c\\+\\+|C|CPP|cp)$>")
  set(sources "$<FILTER:${sources},EXCLUDE,/(cmake_pch[^/]*|unity_[0-9]+_cxx)\\.cxx$>")
  add_custom_target(${target}-deco-lint
    COMMAND deco::deco-rewrite --lint -p "${CMAKE_BINARY_DIR}" "${sources}"
    WORKING_DIRECTORY "${folder}"
    COMMENT "Checking the deco attributes of ${target}"
    COMMAND_EXPAND_LISTS VERBATIM)
  _deco_build_tools_first(${target}-deco-lint)
endfunction()

# Stops with a message if <function> cannot work on <target>.
function(_deco_check_target function target)
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "${function}(${target}): there is no such target; call it after add_executable or add_library")
  endif()
  get_target_property(aliased "${target}" ALIASED_TARGET)
  get_target_property(imported "${target}" IMPORTED)
  get_target_property(type "${target}" TYPE)
  if(aliased)
    message(FATAL_ERROR "${function}(${target}): this is an alias; use ${function}(${aliased})")
  elseif(imported)
    message(FATAL_ERROR "${function}(${target}): an imported target is built elsewhere; use it where the target is made")
  elseif(NOT type MATCHES "^(EXECUTABLE|(STATIC|SHARED|MODULE|OBJECT)_LIBRARY)$")
    message(FATAL_ERROR "${function}(${target}): a target of type ${type} compiles no sources; "
      "use it on the targets that compile them")
  endif()
endfunction()

# Links deco::runtime PRIVATE. By properties, because target_link_libraries does not mix its two
# signatures and the caller is free to use either.
function(_deco_link_runtime target)
  get_target_property(libraries ${target} LINK_LIBRARIES)
  if("deco::runtime" IN_LIST libraries)
    return()
  endif()
  set_property(TARGET ${target} APPEND PROPERTY LINK_LIBRARIES deco::runtime)
  get_target_property(type ${target} TYPE)
  if(type MATCHES "^(STATIC|OBJECT)_LIBRARY$") # whoever links it needs OpenMP
    set_property(TARGET ${target} APPEND PROPERTY INTERFACE_LINK_LIBRARIES "$<LINK_ONLY:deco::runtime>")
  endif()
endfunction()

# Builds deco's programs before <target>, if they are built here.
function(_deco_build_tools_first target)
  foreach(program deco::deco-c++ deco::deco-rewrite)
    get_target_property(imported ${program} IMPORTED)
    if(NOT imported)
      get_target_property(real ${program} ALIASED_TARGET)
      add_dependencies(${target} ${real})
    endif()
  endforeach()
endfunction()
