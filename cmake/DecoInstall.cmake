# Installs deco's programs and its CMake package. The runtime's headers are installed where they are
# declared (runtime/CMakeLists.txt), into the same export set, decoTargets.

option(DECO_INSTALL "Install deco's programs and its CMake package" ${PROJECT_IS_TOP_LEVEL})
if(NOT DECO_INSTALL)
  return()
endif()

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(deco_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/deco")

if(DECO_BUILD_TOOL)
  set_target_properties(deco-c++ deco-rewrite PROPERTIES
    INSTALL_RPATH_USE_LINK_PATH ON) # LLVM outside the system's folders
  install(TARGETS deco-c++ deco-rewrite EXPORT decoTargets
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(FILES "${CMAKE_CURRENT_LIST_DIR}/DecoTarget.cmake" DESTINATION "${deco_package_dir}")
endif()

install(EXPORT decoTargets NAMESPACE deco:: DESTINATION "${deco_package_dir}")
configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/decoConfig.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/decoConfig.cmake"
  INSTALL_DESTINATION "${deco_package_dir}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/decoConfigVersion.cmake"
  VERSION "${deco_VERSION}" COMPATIBILITY SameMinorVersion)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/decoConfig.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/decoConfigVersion.cmake"
  DESTINATION "${deco_package_dir}")
