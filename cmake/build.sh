#!/bin/sh
# Installs from Debian's packages what is missing, configures and builds.
#
#   cmake/build.sh BUILD-DIR [TARGET...]
#
# The environment: CXX chooses the compiler, LLVM_VERSION the LLVM (default: the newest of 22 to 19 that
# is installed, else the newest that Debian has), CMAKE_OPTIONS further options of CMake. DECO_TEST_PACKAGES=1
# tries to install what some tests need too; without it they are skipped.
set -eu

source=$(cd "$(dirname "$0")/.." && pwd)
build=$1
shift

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# The newest LLVM that the package lists have.
newest_llvm() {
  for major in 22 21 20 19; do
    if apt-cache show "libclang-cpp$major-dev" >/dev/null 2>&1; then
      echo "$major"
      return
    fi
  done
  echo "deco: Debian's package lists have no LLVM from 19 to 22" >&2
  exit 1
}

installed_llvm() {
  for major in ${LLVM_VERSION:-22 21 20 19}; do
    if [ -f "/usr/lib/llvm-$major/lib/cmake/clang/ClangConfig.cmake" ] &&
      [ -f "/usr/lib/llvm-$major/lib/libclang-cpp.so" ] && [ -x "/usr/bin/clang++-$major" ] &&
      [ -f "/usr/lib/llvm-$major/lib/clang/$major/include/omp.h" ]; then
      echo "$major"
      return
    fi
  done
}

have() { command -v "$1" >/dev/null 2>&1; }

missing=""
for tool in g++ cmake ninja diff; do
  have "$tool" || case $tool in
    ninja) missing="$missing ninja-build" ;;
    diff) missing="$missing diffutils" ;;
    *) missing="$missing $tool" ;;
  esac
done
[ -f /usr/include/gtest/gtest.h ] || missing="$missing libgtest-dev libgmock-dev"
[ -f /usr/include/gmock/gmock.h ] || missing="$missing libgmock-dev"
llvm=$(installed_llvm)
if [ -n "$llvm" ] && ! ls "/usr/lib/llvm-$llvm/lib/clang/$llvm"/lib/*/libclang_rt.tsan*.a >/dev/null 2>&1; then
  missing="$missing libclang-rt-$llvm-dev" # sanitizers, for the tests
fi
if [ -z "$llvm" ] || [ -n "$missing" ]; then
  if ! have apt-get; then
    echo "deco: needs$missing and LLVM 19 to 22 with Clang's development files; install them" >&2
    exit 1
  fi
  as_root apt-get update -qq
  if [ -z "$llvm" ]; then
    llvm=${LLVM_VERSION:-$(newest_llvm)}
    missing="$missing libclang-cpp$llvm-dev libclang-$llvm-dev llvm-$llvm-dev clang-$llvm libomp-$llvm-dev"
    missing="$missing libclang-rt-$llvm-dev"
  fi
  echo "deco: installing$missing"
  # shellcheck disable=SC2086 # a list
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

# For tests that look at documents, packages and clang-tidy's module. No error without them.
if [ -n "${DECO_TEST_PACKAGES:-}" ] && have apt-get; then
  wanted=""
  /usr/bin/python3 -c 'import jsonschema' 2>/dev/null || wanted="$wanted python3-jsonschema"
  have pkg-config || wanted="$wanted pkg-config"
  have groff || wanted="$wanted groff-base"
  have dpkg-shlibdeps || wanted="$wanted dpkg-dev"
  have "clang-tidy-${llvm:-}" || wanted="$wanted clang-tidy-$llvm"
  if [ -n "$wanted" ]; then
    echo "deco: installing for the tests$wanted"
    # shellcheck disable=SC2086 # a list
    { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
      --no-install-recommends $wanted; } >/dev/null 2>&1 ||
      echo "deco: not installed:$wanted; some tests will be skipped" >&2
  fi
fi

# shellcheck disable=SC2086 # a list
cmake -S "$source" -B "$build" -G Ninja -DLLVM_VERSION="$llvm" ${CMAKE_OPTIONS:-} >/dev/null
if [ $# -eq 0 ]; then set -- all; fi
cmake --build "$build" --target "$@"
