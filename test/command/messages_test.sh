#!/bin/sh
# People's usual mistakes: the message says what is wrong, and a note or fix-it where it was meant.
. "$(dirname "$0")/support.sh"
begin "$1"

mistake() { # TITLE; the source on standard input
  cat > mistake.cpp
  run "$1" --lint mistake.cpp -- -std=c++20
  no_messages
}

# The whole text of the findings, on standard input.
says() {
  cat > "$log/expected"
  diff -u "$log/expected" "$log/out" > "$log/difference" || fail "$(cat "$log/difference")"
}

ways_out() { # the note of each finding, on standard input
  cat > "$log/expected"
  sed -n 's/^[^ ]*: note: //p' "$log/out" > "$log/notes"
  diff -u "$log/expected" "$log/notes" > "$log/difference" || fail "$(cat "$log/difference")"
}

mistake 'the attributes the wrong way round' << 'END'
[[deco::synchronized]] int work(int x) { return x * x; }
[[deco::concurrent]] void go(int *a) { a[0] = work(1); }
END
status_is 0
says << 'END'
mistake.cpp:1:28: warning: the synchronized function 'work' calls no concurrent function; mark what it calls with [[deco::concurrent]], or remove the attribute [deco-unused]
    1 | [[deco::synchronized]] int work(int x) { return x * x; }
      |                            ^
mistake.cpp:2:47: note: the concurrent function 'go' calls it here; are the two attributes the wrong way round?
    2 | [[deco::concurrent]] void go(int *a) { a[0] = work(1); }
      |                                               ^
END

mistake 'one of two overloads without the attribute' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
double work(double x) { return x * x; }
[[deco::synchronized]] void go(double *a) { a[0] = work(0.5); }
END
status_is 0
says << 'END'
mistake.cpp:3:29: warning: the synchronized function 'go' calls no concurrent function; mark what it calls with [[deco::concurrent]], or remove the attribute [deco-unused]
    3 | [[deco::synchronized]] void go(double *a) { a[0] = work(0.5); }
      |                             ^
mistake.cpp:3:52: note: this calls an overload without [[deco::concurrent]]
    3 | [[deco::synchronized]] void go(double *a) { a[0] = work(0.5); }
      |                                                    ^
mistake.cpp:1:26: note: the overload that has it is here
    1 | [[deco::concurrent]] int work(int x) { return x * x; }
      |                          ^
END

mistake 'no concurrent function at all' << 'END'
int work(int x) { return x * x; }
[[deco::synchronized]] void go(int *a) { a[0] = work(1); }
END
status_is 0
says << 'END'
mistake.cpp:2:29: warning: the synchronized function 'go' calls no concurrent function; mark what it calls with [[deco::concurrent]], or remove the attribute [deco-unused]
    2 | [[deco::synchronized]] void go(int *a) { a[0] = work(1); }
      |                             ^
mistake.cpp:2:49: note: 'work' is called here, and has no attribute
    2 | [[deco::synchronized]] void go(int *a) { a[0] = work(1); }
      |                                                 ^
END

mistake 'a scalar for the result' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] int go(int n) {
  int total = 0;
  for (int i = 0; i < n; ++i)
    total += work(i);
  return total;
}
END
status_is 1
says << 'END'
mistake.cpp:5:11: error: the result of the concurrent function 'work' must go to an indexable lvalue, such as an element of an array or container [deco-target-not-indexable]
    5 |     total += work(i);
      |     ~~~~~ ^
mistake.cpp:3:7: note: 'total' is declared here; make it an element, and read it behind the calls
    3 |   int total = 0;
      |       ^
END

mistake 'a new variable for the result' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] int go(int n) {
  auto x = work(n);
  return x;
}
END
status_is 1
says << 'END'
mistake.cpp:3:12: error: the result of the concurrent function 'work' must go to an indexable lvalue, such as an element of an array or container; a variable that it initialises would be there only at the next barrier [deco-target-not-indexable]
    3 |   auto x = work(n);
      |            ^~~~~~~
END

mistake 'a reference to an element for the result' << 'END'
#include <vector>
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] void go(std::vector<int> &v) {
  for (auto &x : v)
    x = work(x);
}
END
status_is 1
says << 'END'
mistake.cpp:5:7: error: the result of the concurrent function 'work' must go to an indexable lvalue, such as an element of an array or container [deco-target-not-indexable]
    5 |     x = work(x);
      |     ~ ^
mistake.cpp:4:14: note: 'x' is a reference; write the element itself, such as 'a[i]', in a loop over the indices
    4 |   for (auto &x : v)
      |              ^
END

# What stands between a call and a form that is supported.
mistake 'a cast, braces, a choice, an iterator' << 'END'
#include <list>
#include <vector>
struct Point { int x, y; };
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] void go(std::vector<char> &v, std::vector<char> &w, std::list<int> &l, Point &p, int *at) {
  v[0] = (char)work(0);
  v[1] = static_cast<char>(work(1));
  v[2] = char(work(2));
  v.push_back(char(work(3)));
  v[4] = {work(4)};
  v[5] = work(5) + 1;
  (v[0] ? v : w)[6] = work(6);
  for (auto it = l.begin(); it != l.end(); ++it)
    *it = work(7);
  p.x = work(8);
  *at = work(9);
}
END
status_is 1
ways_out << 'END'
without this cast it is a supported form: an assignment converts as well, or let 'work' return this type
without this cast it is a supported form: an assignment converts as well, or let 'work' return this type
without this cast it is a supported form: an assignment converts as well, or let 'work' return this type
without this cast it is a supported form: an assignment converts as well, or let 'work' return this type
without these braces it is a supported form
the object is chosen here; bind it to a reference first, 'auto &chosen = ...;', and assign to an element of that
'it' leads to one object; write the element itself, such as 'a[i]', in a loop over the indices
'x' is a member by itself; make it an element, and read it behind the calls
'at' leads to one object; write the element itself, such as 'a[i]', in a loop over the indices
END

mistake 'reading too early' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
[[deco::synchronized]] int go(int *a, int n) {
  int total = 0;
  for (int i = 0; i < n; ++i) {
    a[i] = work(i);
    total += a[i];
  }
  return total;
}
END
status_is 0
says << 'END'
mistake.cpp:5:12: warning: calls of 'work' run one after another here: a barrier in the same loop waits for each [deco-serialized]
    5 |     a[i] = work(i);
      |            ^~~~~~~
mistake.cpp:6:14: note: this may use 'a'; read it behind the loop, in a loop of its own if need be, when all calls are done
    6 |     total += a[i];
      |              ^
END

# The barriers in a loop that a person can do without, each with the way out.
mistake 'calls that wait for each other' << 'END'
#include <vector>
struct Big {
  int n;
  Big(int n) : n(n) {}
  Big(const Big &) = delete;
};
[[deco::concurrent]] int work(int x) { return x < 0 ? throw x : x * x; }
[[deco::concurrent]] int look(const Big &b) { return b.n; }
[[deco::synchronized]] void chain(std::vector<int> &a, int n) {
  for (int i = 1; i < n; ++i)
    a[i] = work(a[i - 1]);
}
[[deco::synchronized]] void condition(std::vector<int> &a, int n) {
  for (int i = 1; a[i - 1] < n; ++i)
    a[i] = work(i);
}
[[deco::synchronized]] void writes(std::vector<int> &a, int n, Big &b) {
  for (int i = 1; i < n; ++i) {
    a[i] = look(b);
    b.n = i;
  }
}
[[deco::synchronized]] void dies(std::vector<int> &a, int n) {
  for (int i = 1; i < n; ++i) {
    Big b(i);
    a[i] = look(b);
  }
}
[[deco::synchronized]] void tries(std::vector<int> &a, int n) {
  for (int i = 1; i < n; ++i)
    try {
      a[i] = work(i);
    } catch (int) {
      a[i] = 0;
    }
}
END
status_is 0
ways_out << 'END'
this may use 'a'; calls that need what the ones before them compute cannot overlap
this may use 'a'; read it behind the loop, in a loop of its own if need be, when all calls are done
this may change 'b.n'; change it behind the loop, or let each call have an object of its own
an object that the call refers to ends its life; declare it in front of the loop, or let 'look' take a copy
the try block ends, whose handlers must see the call's exceptions; if an exception may end the loop, put the whole loop into the try block
END

mistake 'a template whose instantiations disagree' << 'END'
[[deco::concurrent]] int work(int x) { return x * x; }
double work(double x) { return x * x; }
template <class T> [[deco::synchronized]] void go(T *a) { a[0] = work(a[1]); }
void both(int *a, double *b) { go(a), go(b); }
END
status_is 1
says << 'END'
mistake.cpp:3:48: error: 'go' cannot be synchronized: its instantiation 'go<double>' would be rewritten otherwise than 'go<int>' [deco-unsupported-function]
    3 | template <class T> [[deco::synchronized]] void go(T *a) { a[0] = work(a[1]); }
      |                                                ^
mistake.cpp:3:66: note: in 'go<double>' this calls 'work', which is not concurrent; in 'go<int>' it calls a concurrent function
    3 | template <class T> [[deco::synchronized]] void go(T *a) { a[0] = work(a[1]); }
      |                                                                  ^
mistake.cpp:2:8: note: mark it [[deco::concurrent]] as well, or give the two a body of their own ('if constexpr', a specialization)
    2 | double work(double x) { return x * x; }
      |        ^
END

mistake 'misspelt attributes' << 'END'
[[deco::concurent]] int a(int x);
[[deco::sync]] int b(int x);
[[Deco::concurrent]] int c(int x);
[[concurrent]] int d(int x);
[[using deco: concurrend]] int e(int x);
END
[ "$(grep -c "did you mean 'deco::\(concurrent\|synchronized\)'?" "$log/out")" = 5 ] ||
  fail "$(cat "$log/out")"
run 'and mended' --lint --fix mistake.cpp -- -std=c++20
[ "$(grep -c '^\[\[deco::\(concurrent\|synchronized\)\]\] int [a-d]\|^\[\[using deco: concurrent\]\]' \
  mistake.cpp)" = 5 ] || fail "$(cat mistake.cpp)"

mistake 'attributes that there are not' << 'END'
[[deco::parallel]] int a(int x);
[[nodiscard, other::concurrent, parallel]] int b(int x);
END
status_is 1
says << 'END'
mistake.cpp:1:3: error: unknown attribute 'deco::parallel'; there are 'deco::concurrent' and 'deco::synchronized' for functions and 'deco::disjoint' for parameters [deco-unknown-attribute]
    1 | [[deco::parallel]] int a(int x);
      |   ^
END

mistake 'attributes in the wrong place' << 'END'
int a(int x) [[deco::concurrent]];
[[deco::concurrent]] int b;
int c() { [[deco::synchronized]] return 1; }
END
status_is 1
says << 'END'
mistake.cpp:1:16: error: 'deco::concurrent' attribute cannot be applied to types; put it in front of the function's declaration, or behind the function's name [deco-unknown-attribute]
    1 | int a(int x) [[deco::concurrent]];
      |                ^
mistake.cpp:2:3: error: 'deco::concurrent' belongs on a function, not here [deco-unknown-attribute]
    2 | [[deco::concurrent]] int b;
      |   ^
mistake.cpp:3:13: error: 'deco::synchronized' attribute cannot be applied to a statement; put it in front of the function's declaration, or behind the function's name [deco-unknown-attribute]
    3 | int c() { [[deco::synchronized]] return 1; }
      |             ^
END

mistake 'the header forgotten' << 'END'
[[deco::synchronized]] void go(int *a) { deco::wait(); }
END
status_is 2
says << 'END'
mistake.cpp:1:42: error: use of undeclared identifier 'deco'
    1 | [[deco::synchronized]] void go(int *a) { deco::wait(); }
      |                                          ^
mistake.cpp:1:42: note: namespace 'deco' is declared in the header <deco/deco.h>
    1 | [[deco::synchronized]] void go(int *a) { deco::wait(); }
      |                                          ^
END

finish
