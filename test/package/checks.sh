# What the package tests share: a working folder with a space in its name, and checks that count failures.
# Sourced; the caller ends with "finish NAME".

work=$(mktemp -d "${TMPDIR:-/tmp}/deco package.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
failures=0

fail() { echo "FAILED: $*" >&2; failures=$((failures + 1)); }

# check WHAT COMMAND...: the command succeeds; check_not: it fails; equals WHAT EXPECTED ACTUAL
check() { what=$1; shift; "$@" || fail "$what: $*"; }
check_not() { what=$1; shift; ! "$@" || fail "$what: not $*"; }
equals() { [ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'"; }

# must COMMAND...: runs quietly; if it fails, shows its output and ends the test
must() {
  "$@" >"$work/must.log" 2>&1 && return
  cat "$work/must.log" >&2
  echo "FAILED: $*" >&2
  exit 1
}

# needs_openmp COMPILER: ends the test as skipped if the compiler has no OpenMP
needs_openmp() {
  echo '#include <omp.h>' >"$work/probe.cpp"
  "$1" -fopenmp -fsyntax-only "$work/probe.cpp" 2>/dev/null && return
  echo "skipped: $1 has no OpenMP"
  exit 77
}

finish() {
  [ "$failures" = 0 ] || exit 1
  echo "$1: all passed"
}
