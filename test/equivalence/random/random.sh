#!/bin/sh
# Random programs must do exactly what their serial versions do.
#
#   random.sh REWRITE COMPILER INCLUDE WORK SEED FUNCTIONS
#
# Generates FUNCTIONS synchronized functions, leaves out those that deco-rewrite refuses, and compares the rewritten
# program with the serial one at 1, 2, 4 and 8 threads, its calls being delayed at random. A mismatch is made small and
# written to WORK/mismatch-SEED.cpp. In the environment:
#   GENERATE   deco-generate, already built; otherwise it is built in WORK
#   WITHOUT    constructs to leave out, for example "throw,overlap"
#   STRICT=1   generates for, and rewrites with, --strict-exceptions
#   OPT        how to optimise, -O1 by default; -O0 compiles twice as fast
#   SHRINK     seconds to spend on making a mismatch small, 300 by default
#   LIMIT      seconds that a program may run, 120 by default; behind them it counts as one that hangs

rewrite=$1 compiler=$2 include=$3 work=$4 seed=$5 functions=$6
here=$(cd "$(dirname "$0")" && pwd)
generate=${GENERATE:-$work/deco-generate}
flags="-std=c++20 ${OPT:--O1} -g0 -w -fopenmp -I$include -I."
ulimit -c 0
mkdir -p "$work" && cd "$work" || exit 2
if [ -z "$GENERATE" ] && [ ! -x "$generate" ]; then
  "$compiler" -std=c++17 -O1 "$here"/*.cpp -o "$generate" || exit 2
fi
OMP_WAIT_POLICY=passive
export OMP_WAIT_POLICY

# The headers, compiled once.
if [ ! -e parallel.h ]; then
  "$generate" --perturb >perturb.h
  "$generate" --functions=0 | sed -n '/^#include </p' >headers.h # and deco.h
  echo '#include "perturb.h"' >>headers.h
  cp headers.h serial.h && cp headers.h parallel.h
fi
precompiled() { # NAME FLAGS...
  name=$1 && shift
  case $compiler in *clang*) ext=pch ;; *) ext=gch ;; esac
  stamp=$name.$(basename "$compiler")$OPT.stamp
  if [ ! -e "$stamp" ] || [ -n "$(find "$include" -newer "$stamp" -name '*.h')" ]; then
    # shellcheck disable=SC2086
    "$compiler" $flags "$@" -x c++-header "$name.h" -o "$name.h.$ext" && touch "$stamp"
  fi
}
precompiled serial
precompiled parallel -DPERTURB
use() { case $compiler in *clang*) echo "-include-pch $1.h.pch" ;; *) echo "-include $1.h" ;; esac; }

options="--seed=$seed --functions=$functions"
[ -n "$WITHOUT" ] && options="$options --without=$WITHOUT"
rewrite_options=--explain
[ -n "$STRICT" ] && options="$options --strict" && rewrite_options="--explain --strict-exceptions"

program() { # DROP UNWRAP > text
  # shellcheck disable=SC2086
  "$generate" $options --drop="$1" --unwrap="$2"
}
rewritten() { # NAME; status 0, 1 refused, 2 does not compile, 3 the tool is at fault
  # shellcheck disable=SC2086
  timeout 120 "$rewrite" $rewrite_options "$1.cpp" -o "$1.rewritten.cpp" -- -std=c++20 "-I$include" >"$1.log" 2>&1
  status=$?
  [ $status -le 2 ] || return 3
  if [ $status -ne 0 ] && grep -Eq 'overlap.*edit|edit.*overlap|internal error|PLEASE submit' "$1.log"; then return 3; fi
  return $status
}
run() { timeout "${LIMIT:-120}" "$1" 2>"$1.err"; echo "exit status $?"; }

# Sets verdict: ok, invalid, or what is wrong. TIMES is how often to try.
judge() { # NAME TIMES [STATUS of the rewriting that was done]
  [ -n "$3" ] || rewritten "$1"
  case ${3:-$?} in
  1 | 2) verdict=invalid && return ;;
  3) verdict=tool && return ;;
  esac
  # shellcheck disable=SC2046,SC2086
  "$compiler" $(use serial) $flags "$1.cpp" -o "$1.serial" 2>/dev/null || { verdict=invalid && return; }
  # shellcheck disable=SC2046,SC2086
  "$compiler" $(use parallel) $flags -DPERTURB "$1.rewritten.cpp" -o "$1.parallel" 2>"$1.compile.log" ||
    { verdict=compile && return; }
  run "./$1.serial" >"$1.serial.out" 2>/dev/null
  case $(tail -n 1 "$1.serial.out") in 'exit status 0') ;; *) [ "$2" = 2 ] || { verdict=invalid && return; } ;; esac
  round=0
  while [ $round -lt "$2" ]; do
    round=$((round + 1))
    for threads in 4 2 8 1; do
      DECO_TASKS=$((threads / 4)) OMP_NUM_THREADS=$threads run "./$1.parallel" >"$1.parallel.out" 2>/dev/null
      cat "./$1.parallel.err" >>"$1.used"
      cmp -s "$1.serial.out" "$1.parallel.out" || { verdict=differs && return; }
    done
  done
  verdict=ok
}

# The node of the function at each LINE of NAME.cpp.
nodes_at() { # NAME < lines
  sort -nu | awk 'NR == FNR { at[NR] = $1; n = NR; next }
    /^\/\/ ---- function / { node = $6 + 0 }
    { while (k < n && at[k + 1] == FNR) { k++; print at[k], node } }' - "$1.cpp"
}

drop='' refused='' name=t$seed
rm -f "$name".used
tries=0
while :; do
  program "$drop" '' >"$name.cpp"
  rewritten "$name"
  status=$?
  [ $status -eq 1 ] && [ $tries -lt 8 ] || break
  tries=$((tries + 1))
  grep -E '^[^ ]*\.cpp:[0-9]+:[0-9]+: error: .*\[deco-' "$name.log" |
    sed 's/^[^:]*:\([0-9]*\):.*\[\(deco-[a-z-]*\)\].*/\1 \2/' | sort -n >"$name.errors"
  cut -d' ' -f1 "$name.errors" | nodes_at "$name" >"$name.nodes"
  new=$(cut -d' ' -f2 "$name.nodes" | sort -nu | grep -vx 0 | tr '\n' ',')
  [ -n "$new" ] || { echo "seed $seed: errors outside of functions"; head -n 5 "$name.log"; exit 2; }
  drop=$drop$new
  refused="$refused
$(awk 'NR == FNR { node[$1] = $2; next } !seen[node[$1]]++ { print $2 }' "$name.nodes" "$name.errors")"
  [ -z "$KEEP_REFUSED" ] || cp "$name.log" "$name.refused.$tries.log"
done
judge "$name" 2 $status
count_refused=$(echo "$refused" | grep -c deco)
tasks=$(awk 'FNR == 1 { file++ }
  file == 1 { n = split($0, p, ":")
    if ($0 ~ /warning: .*\[deco-serialized\]/) serial[p[2] ":" p[3]] = 1
    if ($0 ~ /remark: the call of .* becomes a task/) task[p[2] ":" p[3]] = p[2]; next }
  /^\/\/ ---- function / { node = $4 }
  { at[FNR] = node }
  END { for (s in task) if (!(s in serial)) has[at[task[s]]] = 1; for (f in has) n2++; print n2 + 0 }' "$name.log" "$name.cpp")
echo "seed $seed: $functions functions, $((functions - count_refused)) accepted, $tasks with calls that can overlap," \
  "$count_refused refused ($(echo "$refused" | grep deco | sort | uniq -c | awk '{ printf "%s%s %s", s, $1, $2; s = ", " }'))," \
  "threads $(awk '/perturb/ { printf "%s%s", s, $2; s = "/" }' "$name".used 2>/dev/null)"
case $verdict in
ok)
  rm -f "$name".*
  exit 0
  ;;
invalid)
  echo "seed $seed: the program itself is wrong"
  head -n 5 "$name.log"
  exit 2
  ;;
esac

# Smaller and smaller: first functions, then nodes are left out, then only what is around others.
echo "MISMATCH ($verdict) in seed $seed"
[ "$verdict" = differs ] && diff "$name.serial.out" "$name.parallel.out" | cut -c 1-160 | head -n 6
[ "$verdict" = compile ] && grep -m 3 error "$name.compile.log"
[ "$verdict" = tool ] && head -n 3 "$name.log"
wanted=$verdict end=$(($(date +%s) + ${SHRINK:-300})) unwrap=''
still() { # DROP UNWRAP
  program "$1" "$2" >"s$seed.cpp"
  judge "s$seed" 4
  [ "$verdict" = "$wanted" ]
}
# shellcheck disable=SC2086
$generate $options --nodes >"$name.all"
left=$(tr ',' '\n' <<END | sort -n | uniq | awk 'NR == FNR { gone[$1] = 1; next } !($1 in gone) { print $1 }' - "$name.all"
$drop
END
)
try_without() { # takes $left; the numbers that have to stay are in $left in the end; $how is drop or unwrap
  size=$(echo "$left" | wc -w)
  while [ "$size" -gt 0 ]; do
    rest=$left kept=''
    while [ -n "$rest" ] && [ "$(date +%s)" -lt $end ]; do
      # shellcheck disable=SC2086
      set -- $rest
      chunk='' n=0
      while [ $# -gt 0 ] && [ $n -lt "$size" ]; do chunk="$chunk $1" n=$((n + 1)) && shift; done
      rest=$*
      list=$(echo "$chunk" | tr ' ' ',')
      if [ $how = drop ] && still "$drop$list," "$unwrap"; then
        drop=$drop$list,
      elif [ $how = unwrap ] && still "$drop" "$unwrap$list,"; then
        unwrap=$unwrap$list,
      else
        kept="$kept $chunk"
      fi
    done
    left="$kept $rest"
    [ "$(date +%s)" -lt $end ] || break
    [ "$size" -eq 1 ] && break
    size=$(((size + 1) / 2))
  done
}
how=drop
if [ "$wanted" = differs ]; then # the one that differs is known
  first=$(diff "$name.serial.out" "$name.parallel.out" | sed -n '1s/^\([0-9]*\).*/\1/p')
  guilty=$(head -n "${first:-1}" "$name.serial.out" | grep -E '^[0-9]+ (first|second|recursion)' | tail -n 1 | cut -d' ' -f1)
  node=$(sed -n "s|^// ---- function $guilty, node \([0-9]*\) .*|\1|p" "$name.cpp")
  all=$(echo "$left" | grep -vx "${node:-0}" | tr '\n' ',')
  if [ -n "$node" ] && still "$drop$all" ''; then
    drop=$drop$all left=$node
  fi
fi
[ "$(echo "$left" | wc -w)" -le 1 ] || try_without
left=$(awk -v keep="$(echo "$left" | tr '\n' ' ')" 'BEGIN { split(keep, k, " "); for (i in k) ok[k[i]] = 1 }
  ok[$1] { for (i = 2; i <= NF; ++i) printf "%s ", $i }' "$name.all")
nodes=$left
try_without
left=$nodes how=unwrap
left=$(awk -v gone="$drop" -v all="$nodes" 'BEGIN { split(gone, g, ","); for (i in g) no[g[i]] = 1
  n = split(all, a, " "); for (i = 1; i <= n; ++i) if (!(a[i] in no)) printf "%s ", a[i] }')
size=1
[ -n "$NO_UNWRAP" ] || try_without
left=$(awk -v gone="$drop$unwrap" -v all="$nodes" 'BEGIN { split(gone, g, ","); for (i in g) no[g[i]] = 1
  n = split(all, a, " "); for (i = 1; i <= n; ++i) if (!(a[i] in no)) printf "%s ", a[i] }')
how=drop
try_without
{
  echo "// $wanted: seed $seed, $functions functions, drop=$drop unwrap=$unwrap" | cut -c 1-400
  program "$drop" "$unwrap"
} >"mismatch-$seed.cpp"
sed -n '/^\/\/ ---- function/,$p' "mismatch-$seed.cpp"
exit 1
