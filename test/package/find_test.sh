#!/bin/sh
# find_package(deco): versions, components, a package without the tool, an installed tree that was moved; and
# FetchContent from a local folder.
#   find_test.sh DECO_BUILD_DIR DECO_ROOT BUILD_TYPE
set -u
deco_build=$1 deco_root=$2 build_type=$3
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS CMAKE_PREFIX_PATH
. "$here/checks.sh"

must cmake --install "$deco_build" --prefix "$work/first"
must mv "$work/first" "$work/moved" # the package finds itself
must cmake --install "$deco_build" --prefix "$work/runtime" --component runtime

# --- nothing in it leads back to where it was built
for path in "$deco_build" "$deco_root" "$work/first"; do
  what="$path is named by nothing that is installed"
  case $build_type in
    Release | MinSizeRel) found=$(grep -rlF "$path/" "$work/moved") ;;
    *) found=$(grep -rlIF "$path/" "$work/moved") ;; # debuggers need the paths of the sources
  esac
  equals "$what" "" "$found"
done

# --- versions and components
# finds PREFIX ARGUMENTS...: whether find_package(deco ARGUMENTS) succeeds; its message is in $work/found
finds() {
  prefix=$1; shift
  rm -rf "$work/probe"
  mkdir "$work/probe"
  cat >"$work/probe/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.25)
project(probe LANGUAGES CXX)
find_package(deco $*)
if(deco_FOUND AND NOT COMMAND deco_target)
  message(FATAL_ERROR "no deco_target")
endif()
if(deco_FOUND)
  message(STATUS "tool: \${deco_tool_FOUND}, version: \${deco_VERSION}")
endif()
END
  cmake -S "$work/probe" -B "$work/probe/build" -DCMAKE_PREFIX_PATH="$prefix" >"$work/found" 2>&1
}
says() { check "message: $1" grep -q -- "$1" "$work/found"; }
check "no version" finds "$work/moved" REQUIRED
says "tool: TRUE"
check "this version" finds "$work/moved" 0.1 REQUIRED
check "components" finds "$work/moved" 0.1 REQUIRED COMPONENTS runtime tool
check_not "a newer version" finds "$work/moved" 0.2 REQUIRED
says 'version "0.2"'
check_not "a newer major version" finds "$work/moved" 1.0 REQUIRED
check_not "an unknown component" finds "$work/moved" REQUIRED COMPONENTS runtime gpu
says "no component 'gpu'"
check "an unknown component that is optional" finds "$work/moved" REQUIRED OPTIONAL_COMPONENTS gpu
check "the runtime alone" finds "$work/runtime" REQUIRED COMPONENTS runtime
says "tool: ,"
check_not "the tool, where it is not" finds "$work/runtime" REQUIRED COMPONENTS tool
says "'tool' .* is not installed"

# --- without the tool: the serial program
must cp -r "$here/consumer" "$work/consumer"
check_not "deco_target without the tool" \
  cmake -S "$work/consumer" -B "$work/refused" -DCMAKE_PREFIX_PATH="$work/runtime" >"$work/found" 2>&1
says "deco-rewrite is not installed"
must cmake -S "$work/consumer" -B "$work/serial" -DCMAKE_PREFIX_PATH="$work/runtime" -DDECO_ENABLE=OFF
must cmake --build "$work/serial"
"$work/serial/app" >"$work/serial.out" || fail "the serial program failed"
check_not "lint without the tool" cmake --build "$work/serial" --target all-deco-lint >"$work/found" 2>&1
says "deco-rewrite is not installed"

# --- moved, with the tool
must cmake -S "$work/consumer" -B "$work/parallel" -DCMAKE_PREFIX_PATH="$work/moved"
must cmake --build "$work/parallel"
OMP_NUM_THREADS=4 "$work/parallel/app" >"$work/parallel.out" || fail "the parallel program failed"
check "same output" cmp "$work/serial.out" "$work/parallel.out"
check "deco-rewrite finds its headers" sh -c 'cd "$1" && "$1/moved/bin/deco-rewrite" consumer/main.cpp -o out.cpp \
  -- -I consumer/grid >found 2>&1' - "$work"

# --- what deco_target refuses
# refuses PATTERN LINES: a project with the tool and these lines is not configured
refuses() {
  rm -rf "$work/probe"
  mkdir "$work/probe"
  echo 'int main() {}' >"$work/probe/main.cpp"
  cat >"$work/probe/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.25)
project(probe LANGUAGES CXX)
find_package(deco REQUIRED)
add_executable(app main.cpp)
$2
END
  check_not "$1" cmake -S "$work/probe" -B "$work/probe/build" -DCMAKE_PREFIX_PATH="$work/moved" >"$work/found" 2>&1
  tr -s '\n ' '  ' <"$work/found" >"$work/line"
  check "message: $1" grep -q -- "$1" "$work/line"
}
refuses "the generator 'Xcode' has no compiler launchers; use Ninja" 'set(CMAKE_GENERATOR Xcode)
deco_target(app)'
refuses 'there is no such target' 'deco_target(nowhere)'
refuses 'this is an alias; use deco_target(app)' 'add_executable(other ALIAS app)
deco_target(other)'
refuses 'compiles no sources; use it on the targets that compile them' 'add_library(headers INTERFACE)
deco_target(headers)'
refuses 'an imported target is built elsewhere' 'add_library(made STATIC IMPORTED)
deco_target(made)'
refuses 'OPTIONS must begin with --' 'deco_target(app OPTIONS no-line)'
refuses 'unknown arguments: OTHER' 'deco_target(app OTHER)'

# --- FetchContent, and the sources as a subdirectory
for way in DECO_FETCHED_DIR DECO_SOURCE_DIR; do
  must cmake -S "$work/consumer" -B "$work/$way" "-D$way=$deco_root" -DDECO_BUILD_TOOL=OFF -DDECO_ENABLE=OFF
  must cmake --build "$work/$way" --target app
  "$work/$way/app" >"$work/$way.out" || fail "the program with $way failed"
  check "same output with $way" cmp "$work/serial.out" "$work/$way.out"
  check "nothing of deco is installed with it" cmake --install "$work/$way" --prefix "$work/$way.installed"
  check_not "nothing of deco is installed with it" test -e "$work/$way.installed/include/deco"
done
finish "find_package"
