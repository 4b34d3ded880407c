#!/bin/sh
# Errors of the final compiler name the original file and line.
#   line_error_test.sh DECO_REWRITE CXX RUNTIME_INCLUDE
set -u
tool=$1 cxx=$2 runtime=$3
cd "$(dirname "$0")" || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

"$tool" line_error.cpp -o "$scratch/out.cpp" -- -std=c++20 || exit 1
grep -n '// error$' line_error.cpp | cut -d: -f1 > "$scratch/expected"
$cxx -std=c++20 -I"$runtime" -fopenmp -DBROKEN -fsyntax-only "$scratch/out.cpp" 2> "$scratch/errors"
# The serial version has each of them, too. g++ says where a macro was expanded in a note, clang++ in the error itself.
sed -n 's/^line_error\.cpp:\([0-9]*\):.*\(in expansion of macro\|error: static\).*/\1/p' \
  "$scratch/errors" | grep -vx 3 | sort -nu > "$scratch/actual"
if ! diff -u "$scratch/expected" "$scratch/actual" >&2; then
  cat "$scratch/errors" >&2
  exit 1
fi
if grep -q 'out\.cpp:.*error' "$scratch/errors"; then
  echo "FAILED: an error names the rewritten file" >&2
  cat "$scratch/errors" >&2
  exit 1
fi
