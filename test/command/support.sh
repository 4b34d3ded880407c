# Sourced by the tests of the command line: a scratch folder, and checks that count failures.
#   . support.sh; begin DECO_REWRITE; ...; finish

begin() {
  tool=$1
  scratch=$(mktemp -d) || exit 2
  trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
  log=$scratch/log
  mkdir "$log" "$scratch/work"
  cd "$scratch/work" || exit 2
  failures=0
}

finish() {
  [ "$failures" = 0 ] || echo "$failures failed" >&2
  [ "$failures" = 0 ]
  exit
}

fail() {
  failures=$((failures + 1))
  echo "FAILED: $title: $1" >&2
}

# A short source with one spawn. FILE
annotated() {
  cat > "$1" << 'END'
[[deco::concurrent]] int work(int x) { return x + 1; }
[[deco::synchronized]] void go(int *a) { a[0] = work(1); }
int main() { int a[1]; go(a); return a[0] - 2; }
END
}

# The same with a finding of error severity. FILE
refused() {
  cat > "$1" << 'END'
[[deco::concurrent]] int work(int x) { return x + 1; }
[[deco::synchronized]] int go() { return work(1); }
END
}

# TITLE ARGUMENTS...: runs the tool; files, status and output are kept for the checks.
run() {
  title=$1
  shift
  list_files > "$log/before"
  "$tool" "$@" > "$log/out" 2> "$log/err"
  status=$?
  list_files > "$log/after"
}

list_files() {
  find . ! -type d -exec cksum {} + | sort
}

status_is() {
  [ "$status" = "$1" ] || fail "exit status $status instead of $1: $(cat "$log/err")"
}

nothing_written() {
  cmp -s "$log/before" "$log/after" ||
    fail "files were written: $(diff "$log/before" "$log/after")"
}

no_output() {
  [ ! -s "$log/out" ] || fail "text on standard output: $(head -3 "$log/out")"
}

no_messages() {
  [ ! -s "$log/err" ] || fail "text on standard error: $(cat "$log/err")"
}

# PATTERN: standard error is one line, an error with the pattern.
one_message() {
  [ "$(wc -l < "$log/err")" = 1 ] || fail "not one line on standard error: $(cat "$log/err")"
  grep -q 'error: ' "$log/err" || fail "no error on standard error: $(cat "$log/err")"
  grep -q -e "$1" "$log/err" || fail "the message does not say '$1': $(cat "$log/err")"
}

# PATTERN: standard error has one error, with the pattern, and perhaps the source line beside it.
one_error() {
  [ "$(grep -c 'error: ' "$log/err")" = 1 ] || fail "not one error: $(cat "$log/err")"
  grep 'error: ' "$log/err" | grep -q -e "$1" || fail "no error with '$1': $(cat "$log/err")"
}

# PATTERN FILE
has() {
  [ -f "$2" ] || { fail "no file $2"; return; }
  grep -q -e "$1" "$2" || fail "no '$1' in $2: $(head -20 "$2")"
}

has_not() {
  [ -f "$2" ] || { fail "no file $2"; return; }
  ! grep -q -e "$1" "$2" || fail "'$1' in $2: $(grep -e "$1" "$2" | head -3)"
}

# A usage error: exit status 2, one message with PATTERN, nothing written. PATTERN TITLE ARGUMENTS...
usage() {
  pattern=$1
  shift
  run "$@"
  status_is 2
  one_message "$pattern"
  no_output
  nothing_written
}
