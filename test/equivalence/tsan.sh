#!/bin/sh
# Runs a script of this folder under ThreadSanitizer, with Archer to tell it of OpenMP's barriers.
#
#   tsan.sh SCRIPT REWRITE CLANGXX INCLUDE WORK PROGRAM STD LEVEL
#
# Status 77 says that it cannot. Few threads let calls share one, and two calls that share a thread cannot
# be seen to race: hence 4 and 8 threads.

compiler=$3
archer=$("$compiler" -print-file-name=libarcher.so)
set -- "$@" -fsanitize=thread -gline-tables-only
for file in "$archer" "$("$compiler" -print-resource-dir)"/lib/*/libclang_rt.tsan*.a; do
  [ -f "$file" ] && continue
  echo "SKIPPED: $compiler has no $file; Debian's libomp-N-dev and libclang-rt-N-dev bring what is needed" >&2
  exit 77
done
export OMP_TOOL_LIBRARIES="$archer" TSAN_OPTIONS=ignore_noninstrumented_modules=1:die_after_fork=0 THREADS="4 8"
exec "$@"
