#!/bin/sh
# Builds deco's launcher, the stand-in for deco-rewrite and the consumer in one tree, and changes the tools:
# what they have made must be made anew, in the same build. Then configures the consumer with the whole of
# deco as a subdirectory.
#   tree_test.sh DECO_ROOT GENERATOR LLVM_DIR CLANG_DIR
set -u
deco_root=$1 generator=$2 llvm_dir=$3 clang_dir=$4
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS
. "$here/checks.sh"
. "$here/rebuild_checks.sh"

build="$work/build"
tools="$work/tools"
must mkdir "$tools"
must cp -r "$deco_root/tool/launcher" "$here/stand_in_rewrite.cpp" "$tools"
type=-DCMAKE_BUILD_TYPE=Debug
[ "$generator" != "Ninja Multi-Config" ] || type=-DCMAKE_CONFIGURATION_TYPES=Debug
must cmake -G "$generator" -S "$here/tree" -B "$build" "$type" -DDECO_ROOT="$deco_root" -DTOOL_SOURCES="$tools" -DLLVM_DIR="$llvm_dir"
must cmake --build "$build" --parallel 2
check "rewritten" sh -c 'find "$1" -name "main.cpp.o.deco" | grep -q .' - "$build"
settle
rebuilds "nothing has changed" ""
change "$tools/stand_in_rewrite.cpp"
rebuilds "deco-rewrite" "grid main report"
change "$tools/launcher/Runtime.cpp"
rebuilds "deco-c++" "grid main report"

must cmake -G "$generator" -S "$here/consumer" -B "$work/sub" "$type" -DDECO_SOURCE_DIR="$deco_root" -DClang_DIR="$clang_dir"
cmake --build "$work/sub" --target app -- -n >"$work/plan" 2>&1
check "deco-rewrite is built first" grep -q 'Building.*deco-rewrite.dir' "$work/plan"
finish "tree, $generator"
