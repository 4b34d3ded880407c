#!/bin/sh
# A lint of a whole project: all sources of a database, and what nobody spawns.
. "$(dirname "$0")/support.sh"
begin "$1"
mkdir build
cat > work.h << 'END'
#pragma once
[[deco::concurrent]] int used(int x);
[[deco::concurrent]] int unused(int x);
[[deco::concurrent]] int elsewhere(int x);
[[deco::concurrent]] int kept(int x); // NOLINT(deco-unused): for the users of this library
[[deco::concurrent]] inline int twice(int x) { return 2 * x; }
struct Shape {
  [[deco::concurrent]] virtual int area() const = 0;
};
template <class T> [[deco::concurrent]] T generic(T x) { return x; }
END
cat > work.cpp << 'END'
#include "work.h"
int used(int x) { return x; }
int unused(int x) { return x; }
int elsewhere(int x) { return x; }
int kept(int x) { return x; }
[[deco::concurrent]] static int local(int x) { return x; }
int calls_it_as_it_is(int x) { return local(x); }
END
cat > caller.cpp << 'END'
#include "work.h"
struct Square : Shape {
  [[deco::concurrent]] int area() const override { return 1; }
};
[[deco::synchronized]] void go(int *a, const Shape &shape) {
  a[0] = used(1);
  a[1] = shape.area();
  a[2] = generic(3);
}
template <class T> [[deco::synchronized]] void never_instantiated(T *a) {
  for (int i = 0; i < 2; ++i)
    a[i] = elsewhere(i);
}
END
echo 'void plain() {}' > plain.c
{
  echo '['
  for name in work.cpp caller.cpp; do
    echo "{\"directory\": \"$PWD\", \"file\": \"$name\", \"command\": \"c++ -std=c++20 -c $name\"},"
  done
  echo "{\"directory\": \"$PWD\", \"file\": \"plain.c\", \"command\": \"cc -c plain.c\"}]"
} > build/compile_commands.json

unused_are() { # NAMES...
  sed -n "s/.*warning: no synchronized function calls the concurrent function '\(.*\)';.*/\1/p" \
    "$log/out" | sort | tr '\n' ' ' > "$log/names"
  [ "$(cat "$log/names")" = "$*${1:+ }" ] || fail "$(cat "$log/names")instead of $*"
}

run 'all sources of a database' --lint -p build
status_is 0
no_messages
unused_are local twice unused
has 'work\.cpp:3:5: .*unused.*\[deco-unused\]$' "$log/out"
run 'all sources, named' --lint -p build work.cpp caller.cpp
unused_are local twice unused
run 'all sources, in another order' --lint -p build -j 1 caller.cpp work.cpp
unused_are local twice unused
run 'several sources with flags' --lint work.cpp caller.cpp -- -std=c++20
unused_are local twice unused
run 'some sources of a database' --lint -p build work.cpp
unused_are
run 'one source with flags' --lint work.cpp -- -std=c++20
unused_are
run 'the rule switched off' --lint --checks=-deco-unused -p build
no_output
run 'as an error' --lint --warnings-as-errors=deco-unused -p build
status_is 1
run 'in a document' --lint --format=gitlab -p build
[ "$(grep -c '"deco-unused"' "$log/out")" = 3 ] || fail "$(cat "$log/out")"
echo '#error "stop"' >> caller.cpp
run 'a source that does not compile' --lint -p build
status_is 2
unused_are

cat > by_hand.cpp << 'END'
#include <deco/deco.h>
#include "work.h"
void go(int *a) {
  deco::synchronized([&](deco::scope &s) {
    s.spawn(unused, 1);
    s.spawn([&] { a[0] = twice(1); });
  });
}
END
run 'spawned by hand' --lint work.cpp by_hand.cpp -- -std=c++20
status_is 0
has_not "'unused'" "$log/out"
has_not "'twice'" "$log/out"

usage 'no source' 'no source and no database' --lint
usage 'no source' 'no source, flags only' --lint -p build -- -std=c++20
usage 'nowhere' 'no such database' --lint -p nowhere
usage 'no source' 'a rewriting of no sources' --out-dir out -p build
finish
