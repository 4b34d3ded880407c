# Installs deco in two components: "runtime", the headers with the CMake package and the pkg-config file,
# which needs no LLVM, and "tool", the programs. A project that has deco as a part of its own build installs
# nothing of it, unless it sets DECO_INSTALL.

option(DECO_INSTALL "Install deco's headers, programs and CMake package" ${PROJECT_IS_TOP_LEVEL})
if(NOT DECO_INSTALL)
  return()
endif()

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

# In share, because nothing of it depends on the architecture.
set(deco_package_dir "${CMAKE_INSTALL_DATADIR}/cmake/deco")
set(deco_pkgconfig_dir "${CMAKE_INSTALL_DATADIR}/pkgconfig")

install(DIRECTORY "${CMAKE_CURRENT_LIST_DIR}/../runtime/include/deco"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT runtime)
install(TARGETS deco_runtime EXPORT decoRuntimeTargets)
install(EXPORT decoRuntimeTargets NAMESPACE deco:: DESTINATION "${deco_package_dir}" COMPONENT runtime)
configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/decoConfig.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/decoConfig.cmake"
  INSTALL_DESTINATION "${deco_package_dir}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/decoConfigVersion.cmake"
  VERSION "${deco_VERSION}" COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/decoConfig.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/decoConfigVersion.cmake"
  "${CMAKE_CURRENT_LIST_DIR}/DecoTarget.cmake"
  DESTINATION "${deco_package_dir}" COMPONENT runtime)

# From the folder of deco.pc up to the prefix, so that the installed tree can be moved.
file(RELATIVE_PATH deco_prefix_from_pc "/prefix/${deco_pkgconfig_dir}" "/prefix")
string(REGEX REPLACE "/$" "" deco_prefix_from_pc "${deco_prefix_from_pc}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/deco.pc.in" "${CMAKE_CURRENT_BINARY_DIR}/deco.pc" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/deco.pc" DESTINATION "${deco_pkgconfig_dir}" COMPONENT runtime)
install(FILES "${CMAKE_CURRENT_LIST_DIR}/../LICENSE"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libdeco-dev" RENAME copyright COMPONENT runtime)

if(DECO_BUILD_TOOL)
  set(deco_programs deco-c++ deco-rewrite)
  if(TARGET deco-tidy)
    list(APPEND deco_programs deco-tidy)
    install(TARGETS deco-tidy LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/deco" COMPONENT tool)
  endif()
  # The loader finds Debian's LLVM by itself, elsewhere it needs to be told.
  if(NOT deco_llvm_prefix MATCHES "^/usr/lib/llvm-[0-9]+$")
    set_target_properties(${deco_programs} PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
  endif()
  install(TARGETS deco-c++ deco-rewrite EXPORT decoToolTargets
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT tool)
  install(EXPORT decoToolTargets NAMESPACE deco:: DESTINATION "${deco_package_dir}" COMPONENT tool)
  install(FILES "${CMAKE_CURRENT_LIST_DIR}/../LICENSE"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/deco-rewrite" RENAME copyright COMPONENT tool)

  set(deco_docs "${CMAKE_CURRENT_LIST_DIR}/../tool")
  foreach(program IN ITEMS deco-rewrite deco-c++)
    configure_file("${deco_docs}/man/${program}.1.in" "${CMAKE_CURRENT_BINARY_DIR}/man/${program}.1" @ONLY)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/man/${program}.1"
      DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT tool)
    install(FILES "${deco_docs}/completion/${program}.bash"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME "${program}" COMPONENT tool)
    install(FILES "${deco_docs}/completion/_${program}"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT tool)
  endforeach()
endif()

if(PROJECT_IS_TOP_LEVEL)
  include(DecoPackage)
endif()
