#!/bin/sh
# Manual pages and completions: they are readable, and name the options that --help lists, no others.
#   manual_test.sh DECO_BUILD_DIR
set -u
deco_build=$1
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"

prefix="$work/prefix"
must cmake --install "$deco_build" --prefix "$prefix" --component tool
share="$prefix/share"
"$prefix/bin/deco-rewrite" --help | sed -n 's/^ *\(-[-a-z]*\).*/\1/p' | sort -u >"$work/options"
check "--help has options" grep -qx -- --lint "$work/options"
{ "$prefix/bin/deco-c++" --help | grep -o -- '--deco-[a-z][a-z-]*'; echo --help; echo --version; } | sort -u >"$work/options.c++"

same() { # same WHAT EXPECTED ACTUAL: files with a line for each option
  check "$1 names the options that --help lists" diff -u "$2" "$3"
}

# --- manual pages
if command -v groff >/dev/null; then
  for program in deco-rewrite deco-c++; do
    groff -man -Tascii -P-cbou -ww "$share/man/man1/$program.1" >"$work/$program.txt" 2>"$work/warnings"
    equals "warnings of groff" "" "$(cat "$work/warnings")"
    check "$program.1 has text" grep -q DESCRIPTION "$work/$program.txt"
  done
fi
if command -v man >/dev/null && man --version >/dev/null 2>&1; then
  LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$share/man/man1/deco-rewrite.1" >"$work/page" 2>"$work/warnings"
  equals "warnings of man" "" "$(cat "$work/warnings")"
fi
sed -n '/^\.SH OPTIONS/,/^\.SH EXIT/p' "$share/man/man1/deco-rewrite.1" | grep -A1 '^\.TP' |
  sed -n 's/^\.BI* \([^ =]*\).*/\1/p' | sed 's/\\//g' | sort -u >"$work/in.man"
same "the manual page" "$work/options" "$work/in.man"
version=$("$prefix/bin/deco-c++" --version | sed 's/.* //')
check "the manual page has the version" grep -q "^\.TH .*\"deco $version\"" "$share/man/man1/deco-rewrite.1"

# --- bash
if command -v bash >/dev/null; then
  cat >"$work/complete.bash" <<'END'
# complete.bash FILE FUNCTION WORD...: what FUNCTION offers for the last word
compopt() { :; }
source "$1"
function=$2
shift 2
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
$function
printf '%s\n' "${COMPREPLY[@]}"
END
  offers() { # offers FILE FUNCTION WORD...
    file=$1; shift
    bash "$work/complete.bash" "$share/bash-completion/completions/$file" "$@"
  }
  offers deco-rewrite _deco_rewrite deco-rewrite - | sed 's/=$//' | sort -u >"$work/in.bash"
  same "bash's completion" "$work/options" "$work/in.bash"
  offers deco-c++ _deco_cxx deco-c++ - | sort -u >"$work/in.bash"
  same "bash's completion of deco-c++" "$work/options.c++" "$work/in.bash"
  equals "values" "sarif" "$(offers deco-rewrite _deco_rewrite deco-rewrite --format = sa)"
  equals "rules" "deco-global-write" \
    "$(offers deco-rewrite _deco_rewrite "$prefix/bin/deco-rewrite" --explain-rule = deco-gl)"
  equals "nothing of deco's behind --" "" "$(offers deco-rewrite _deco_rewrite deco-rewrite a.cpp -- --l)"
fi

# --- zsh
zsh_options() { grep -o "^  '[^[]*\[" "$1" | grep -o -- '--*[a-z][a-z-]*' | sort -u; }
zsh_options "$share/zsh/site-functions/_deco-rewrite" >"$work/in.zsh"
same "zsh's completion" "$work/options" "$work/in.zsh"
zsh_options "$share/zsh/site-functions/_deco-c++" >"$work/in.zsh"
same "zsh's completion of deco-c++" "$work/options.c++" "$work/in.zsh"
if command -v zsh >/dev/null; then
  for file in _deco-rewrite _deco-c++; do
    check "zsh reads $file" zsh -n "$share/zsh/site-functions/$file"
  done
fi
finish "manual pages and completions"
