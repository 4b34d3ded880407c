#!/bin/sh
# A source that nothing annotated reaches goes to the compiler without being parsed: these have a line that only
# deco-rewrite's parse would see, and that does not compile.
#   prescan_test.sh DECO_CXX DECO_REWRITE COMPILER
set -u
deco_cxx=$1 tool=$2 compiler=$3
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS
. "$here/checks.sh"
needs_openmp "$compiler"
cd "$work" || exit 1

trap_line='#ifdef DECO_ANALYSIS
this does not compile
#endif'
source() { # source TEXT...: a.cpp, with the trap behind the text
  printf '%s\n' '#include <vector>' "$@" "$trap_line" 'int f(std::vector<int> v); int f(std::vector<int> v) { return v[0]; }' >a.cpp
}
compile() { "$deco_cxx" "$compiler" -std=c++20 -Wno-attributes -Wno-unknown-attributes -c a.cpp -o a.o "$@" >log 2>&1; }
passes() { # passes WHAT OPTIONS...
  what=$1; shift
  compile "$@" || fail "$what is parsed: $(cat log)"
  check_not "$what: no folder" test -e a.o.deco
}
parsed() { # parsed WHAT OPTIONS...
  what=$1; shift
  check_not "$what is not parsed" compile "$@"
  check "$what: $(cat log)" grep -q "expected unqualified-id\|deco-unknown-attribute" log
}

printf '[[deco::concurrent]] int g(int);\n' >annotated.h
printf '#include "annotated.h"\n' >through.h
printf 'int h(int); // [[deco::concurrent]] is only spoken of\n#if 0\n[[deco::concurrent]]\n#endif\n' >spoken.h
source 'int decoration;'
passes 'nothing annotated'
source '#include "spoken.h"' 'namespace deco { inline int x; } int a[2], y = a[deco::x];'
passes 'a comment, code that is left out, a namespace'
passes 'the same with -MD' -MD
check 'its dependencies' grep -q 'spoken.h' a.d
check 'its dependencies' grep -q 'deco-rewrite' a.d
source '#define deco_concurrent_fn' '#include <deco/deco.h>' 'inline void w() { deco::wait(); }'
passes 'the runtime by hand' -I"$(dirname "$tool")/../include" -fopenmp
source '[[deco::concurrent]] int g(int);'
parsed 'an attribute in the source'
source '[[using deco: concurrent]] int g(int);'
parsed 'an attribute by using'
source '<:<:deco::concurrent:>:> int g(int);'
parsed 'an attribute in digraphs'
source '#include "through.h"'
parsed 'an attribute in a header of a header'
source '#define ATTRIBUTE(x) [[deco::x]]' 'ATTRIBUTE(concurrent) int g(int);'
parsed 'an attribute in a macro'
source '#define GLUE(x, y) x##y' '[[GLUE(de, co)::GLUE(con, current)]] int g(int);'
parsed 'an attribute of pieces'
source 'MARK int g(int);'
parsed 'an attribute by an option' '-DMARK=[[deco::concurrent]]'
source ''
parsed 'a header by an option' -include annotated.h
source '[[deco::concurent]] int g(int);'
parsed 'a misspelt attribute'
source '[[concurrent]] int g(int);'
parsed 'an attribute without its namespace'

# By hand: a small source is parsed all the same, a large one is copied; a lint parses always.
source '#include <map>' '#include <string>'
"$tool" a.cpp -o out.cpp -- -std=c++20 >log 2>&1 || fail "a large source is parsed: $(cat log)"
check 'copied as it is' cmp a.cpp out.cpp
check_not 'a lint parses it' "$tool" --lint a.cpp -- -std=c++20 >log 2>&1
finish "prescan with $compiler"
