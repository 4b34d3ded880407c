#!/bin/sh
# Builds the fuzzer and runs it over the seeds.
#
#   fuzz.sh CLANGXX STAGES SOURCE WORK SECONDS SEED FLAG...
#
# STAGES is the tool as a library, SOURCE the project's folder; the SEED `today` is the date of the day. A source
# on which it crashes or hangs is left in WORK.

compiler=$1 stages=$2 source=$3 work=$4 seconds=$5 seed=$6
shift 6
[ "$seed" != today ] || seed=$(date +%Y%m%d)
mkdir -p "$work/corpus" && cd "$work" || exit 1
rm -f crash-* timeout-* oom-*
"$compiler" -std=c++17 -O1 -fno-rtti -fsanitize=fuzzer -I"$source/tool" "$source/test/fuzz/rewrite_fuzzer.cpp" \
  "$stages" "$@" -o fuzzer || exit 1
echo "seed $seed"
DECO_FUZZ_INCLUDE=$source/runtime/include ./fuzzer -max_total_time="$seconds" -seed="$seed" -timeout=30 \
  -rss_limit_mb=4096 -max_len=4096 -detect_leaks=0 corpus "$source/test/fuzz/seeds" >log 2>&1
status=$?
tail -n 5 log
for found in crash-* timeout-* oom-*; do
  [ -f "$found" ] && echo "$work/$found:" && cat "$found"
done
exit $status
