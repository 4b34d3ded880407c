# Debian packages, made by cpack: libdeco-dev, the runtime with its CMake package, for all architectures;
# and deco-rewrite, the programs, which depend on the LLVM that they were built with.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME deco)
set(CPACK_PACKAGE_CONTACT "The maintainers of deco <deco@example.org>" CACHE STRING "Maintainer of the packages")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${deco_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${deco_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/DebianLayout.cmake")
set(CPACK_COMPONENTS_ALL runtime)

set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "Headers that rewritten programs include, and the CMake package with the
functions deco_target and deco_lint.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libdeco-dev)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS "g++ | libomp-dev")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SUGGESTS deco-rewrite)

if(DECO_BUILD_TOOL)
  list(APPEND CPACK_COMPONENTS_ALL tool)
  set(CPACK_COMPONENT_TOOL_DESCRIPTION "deco-rewrite turns calls of functions marked [[deco::concurrent]] into OpenMP
tasks, with barriers where they are needed, or reports why it cannot.
deco-c++ rewrites and compiles in one step, in front of any compiler.")
  set(CPACK_DEBIAN_TOOL_PACKAGE_NAME deco-rewrite)
  set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS ON)
  # Clang's own headers (stddef.h), and the runtime's of the same version.
  set(CPACK_DEBIAN_TOOL_PACKAGE_DEPENDS
    "libdeco-dev (= ${deco_VERSION}), libclang-common-${deco_llvm_major}-dev")
  set(CPACK_DEBIAN_TOOL_PACKAGE_RECOMMENDS "g++ | clang")
endif()
include(CPack)
