#!/bin/sh
# Builds a project in which a header has synchronized functions: rewritten in one target, serial in another, by
# two compilations at once.
#   headers_test.sh DECO_BUILD_DIR GENERATOR COMPILER
set -u
deco_build=$1 generator=$2 compiler=$3
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS CMAKE_PREFIX_PATH
. "$here/checks.sh"
. "$here/rebuild_checks.sh"
needs_openmp "$compiler"
prefix="$work/prefix" source="$work/project" build="$work/build"
must cmake --install "$deco_build" --prefix "$prefix"
mkdir -p "$source/lib"

cat >"$source/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(headers LANGUAGES CXX)
find_package(deco REQUIRED)
set(CMAKE_CXX_STANDARD 17)
add_compile_options(-Wall -Wextra -Werror)
include_directories(lib)
add_executable(fast main.cpp one.cpp two.cpp none.cpp)
deco_target(fast)
add_executable(slow main.cpp one.cpp two.cpp none.cpp)
target_link_libraries(slow deco::runtime)
add_library(half STATIC one.cpp)
target_link_libraries(half deco::runtime)
add_executable(mixed main.cpp two.cpp none.cpp)
target_link_libraries(mixed half)
deco_target(mixed)
END
cat >"$source/lib/fill.h" <<'END'
#pragma once
#include "detail.h"
#include <vector>
[[deco::concurrent]] inline int cell(int x) { return detail::square(x) + 1; }
[[deco::synchronized]] inline void fill(std::vector<int> &v) {
  for (int i = 0; i < static_cast<int>(v.size()); ++i)
    v[i] = cell(i);
}
template <class T> [[deco::synchronized]] void fill_all(std::vector<T> &v) {
  for (int i = 0; i < static_cast<int>(v.size()); ++i)
    v[i] = cell(i + 1);
}
END
cat >"$source/lib/detail.h" <<'END'
#ifndef DETAIL_H
#define DETAIL_H
namespace detail { inline int square(int x) { return x * x; } }
#endif
END
printf '#pragma once\n#include <fill.h>\nint one();\nint two();\nint none();\n' >"$source/lib/all.h"
cat >"$source/one.cpp" <<'END'
#include "lib/all.h"
int one() { std::vector<int> v(50); fill(v); std::vector<long> w(50); fill_all(w); return v[49] + w[9]; }
END
cat >"$source/two.cpp" <<'END'
#include "fill.h"
#include "all.h"
int two() { std::vector<int> v(60); fill(v); std::vector<long> w(60); fill_all(w); return v[59] + w[9]; }
END
echo 'int none(); int none() { return 1; }' >"$source/none.cpp"
cat >"$source/main.cpp" <<'END'
#include <all.h>
#include <cstdio>
int main() { std::printf("%d %d %d\n", one(), two(), none()); }
END
cp -r "$source" "$work/before"

must cmake -G "$generator" -S "$source" -B "$build" -DCMAKE_PREFIX_PATH="$prefix" \
  -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Debug
must cmake --build "$build" --parallel 2
for program in fast slow mixed; do
  equals "output of $program" "2503 3583 1" "$(OMP_NUM_THREADS=4 "$build/$program")"
done
check "the headers stay as they are" diff -r "$source" "$work/before"
check "the header is rewritten" sh -c \
  'find "$1" -path "*fast.dir*.deco/*" -name fill.h -exec cat {} + | grep -q "omp task"' - "$build"
check_not "in one target only" sh -c 'find "$1" -path "*slow.dir*.deco*" | grep -q .' - "$build"

settle
rebuilds "nothing has changed" ""
change "$source/lib/fill.h"
rebuilds "the header" "main main main one one one two two two"
change "$source/lib/detail.h"
rebuilds "a header that it includes" "main main main one one one two two two"
change "$source/none.cpp"
rebuilds "a source without it" "none none none"
finish "headers, $generator, $compiler"
