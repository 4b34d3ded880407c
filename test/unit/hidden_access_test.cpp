// Barriers: accesses that the text does not show plainly. Marks as in barriers_test.cpp; several
// functions share one parse.

#include "Snippet.h"

using namespace deco;

namespace {

TEST(HiddenAccess, WritesThroughProxies) {
  expectBarriers(R"cpp(
#include <bitset>
#include <vector>
[[deco::concurrent]] bool odd(int x) { return x % 2; }
struct Proxy { int *p; Proxy &operator=(int v) { *p = v; return *this; } operator int() { return *p; } };
struct Table { int v[9]; Proxy operator()(int i, int j) { return {&v[3 * i + j]}; } };
[[deco::synchronized]] void bits(std::vector<bool> &f, int *b) {
  f[0] = odd(1);
  /*|*/b[0] = f[1];
}
[[deco::synchronized]] void bits_again(std::vector<bool> &f) {
  f[0] = odd(1);
  /*|*/f[0] = true;
}
[[deco::synchronized]] void bitset(std::bitset<9> &f, int *b) {
  f[0] = odd(1);
  /*|*/b[0] = f[1];
}
[[deco::synchronized]] void table(Table &t, int *b) {
  t(0, 1) = odd(1);
  /*|*/b[0] = t.v[1];
}
[[deco::synchronized]] void read_by_proxy(Table &t, int *b) {
  t(0, 1) = odd(1);
  /*|*/b[0] = t(0, 1);
}
)cpp");
}

TEST(HiddenAccess, AlgorithmsAndMembersOfTheLibrary) {
  expectBarriers(R"cpp(
#include <algorithm>
#include <cstring>
#include <iostream>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>
using V = std::vector<int>;
[[deco::concurrent]] int work(int x) { return x; }
[[deco::synchronized]] void sorted(V &v) { v[0] = work(1); /*|*/std::sort(v.begin(), v.end()); }
[[deco::synchronized]] void swapped(V &v, V &w) { v[0] = work(1); /*|*/std::swap(v, w); }
[[deco::synchronized]] void swapped_member(V &v, V &w) { v[0] = work(1); /*|*/w.swap(v); }
[[deco::synchronized]] void moved(V &v, V &w) { v[0] = work(1); /*|*/w = std::move(v); }
[[deco::synchronized]] void copied(V &v) { v[0] = work(1); /*|*/V w = v; }
[[deco::synchronized]] void cleared(V &v) { v[0] = work(1); /*|*/v.clear(); }
[[deco::synchronized]] void assigned(V &v) { v[0] = work(1); /*|*/v = {}; }
[[deco::synchronized]] void compared(V &v, V &w, bool *b) { v[0] = work(1); /*|*/b[0] = v == w; }
[[deco::synchronized]] void summed(V &v, int *b) {
  v[0] = work(1);
  /*|*/b[0] = std::accumulate(v.begin(), v.end(), 0);
}
[[deco::synchronized]] void printed(V &v) { v[0] = work(1); /*|*/std::cout << v[0]; }
[[deco::synchronized]] void bytes(int (&t)[3], int *b) {
  t[0] = work(1);
  /*|*/std::memcpy(b, t, sizeof t);
}
[[deco::synchronized]] void filled(int *a) { a[0] = work(1); /*|*/std::fill(a, a + 3, 1); }
[[deco::synchronized]] void reset(std::unique_ptr<int[]> &p) { p[0] = work(1); /*|*/p.reset(); }
[[deco::synchronized]] void deleted(int *p) { p[0] = work(1); /*|*/delete[] p; }
[[deco::synchronized]] void other_vector(V &v, V &w) {
  v[0] = work(1);
  std::sort(w.begin(), w.end());
  w.clear();
/*|*/}
)cpp");
}

TEST(HiddenAccess, CallablesThatHoldTheTarget) {
  expectBarriers(R"cpp(
#include <algorithm>
#include <functional>
[[deco::concurrent]] int work(int x) { return x; }
[[deco::synchronized]] void function(int *b) {
  int t[3] = {};
  std::function<int()> read = [&t] { return t[0]; };
  t[0] = work(1);
  /*|*/b[0] = read();
}
[[deco::synchronized]] void algorithm(int *b) {
  int t[3] = {};
  t[0] = work(1);
  /*|*/std::for_each(b, b + 3, [&](int &x) { x = t[0]; });
}
)cpp");
}

TEST(HiddenAccess, ObjectsThatHoldPointers) {
  expectBarriers(R"cpp(
[[deco::concurrent]] int work(int x) { return x; }
struct View { int *p; int n; int first() const { return p[0]; } };
struct Node { Node *next; int values[2]; };
struct Counted { int &n; Counted(int &n) : n(n) { ++n; } Counted(const Counted &o) : n(o.n) { ++n; } };
int sum(View v) { return v.first(); }
void remember(int *p); void anything();
union Either { int i[2]; float f[2]; };
[[deco::synchronized]] void view(int *b) {
  int t[3] = {}; View v{t, 3};
  t[0] = work(1);
  /*|*/b[0] = sum(v);
}
[[deco::synchronized]] void list(Node &head, int *b) {
  head.next->values[0] = work(1);
  /*|*/b[0] = head.next->values[0];
}
[[deco::synchronized]] void alias_in_a_list(Node &head, int *b) {
  Node *second = head.next;
  head.next->values[0] = work(1);
  /*|*/b[0] = second->values[0];
}
[[deco::synchronized]] void pun(Either &e, float *b) {
  e.i[0] = work(1);
  /*|*/b[0] = e.f[0];
}
[[deco::synchronized]] void constructor(int *b) {
  int t[1] = {};
  t[0] = work(1);
  /*|*/Counted c(t[0]);
  Counted d(c);
}
[[deco::synchronized]] void escaped() {
  int t[1] = {};
  remember(t);
  t[0] = work(1);
  /*|*/anything();
}
[[deco::synchronized]] void escapes_later() {
  int t[1] = {};
  t[0] = work(1);
  /*|*/remember(t);
}
[[deco::synchronized]] void whole_object(Node &n) {
  n.values[0] = work(1);
  /*|*/Node copy = n;
}
)cpp");
}

TEST(HiddenAccess, ReboundPointersAndCounters) {
  expectBarriers(R"cpp(
[[deco::concurrent]] int work(int x) { return x; }
[[deco::synchronized]] void pointer(int *p, int n) {
  for (int i = 0; i < n; ++i) {
    p[0] = work(i);
    ++p;
  }
/*|*/}
[[deco::synchronized]] void counter(int *a, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i)
    a[k++] = work(i);
/*|*/}
[[deco::synchronized]] void swapped_rows(int *now, int *next, int n) {
  for (int i = 0; i < n; ++i) {
    next[0] = work(i);
    int *t = now; now = next; next = t;
  }
/*|*/}
)cpp");
}

TEST(HiddenAccess, StateOfTheThread) {
  expectBarriers(R"cpp(
#include <cerrno>
#include <exception>
#include <memory>
[[deco::concurrent]] int work(int x) { return x; }
[[deco::concurrent]] int again(int x) { try { throw; } catch (int) {} return x; }
[[deco::concurrent]] int own(int x) { try { throw x; } catch (int) { try { throw; } catch (int) {} } return x; }
[[deco::concurrent]] int owns(std::shared_ptr<int> p) { return *p; }
int error() { return errno; }
[[deco::synchronized]] int reads_errno(int *a) {
  /*=*/a[0] = work(1);
  return error();
}
[[deco::synchronized]] void read_before(int *a) {
  a[1] = error();
  a[0] = work(1);
/*|*/}
[[deco::synchronized]] void throws_again(int *a) {
  /*=*/a[0] = again(1);
}
[[deco::synchronized]] void handles_its_own(int *a) {
  a[0] = own(1);
/*|*/}
[[deco::synchronized]] long counts(int *a, std::shared_ptr<int> p) {
  /*=*/a[0] = owns(p);
  return p.use_count();
}
)cpp");
}

TEST(HiddenAccess, CallablesThatChangeThemselves) {
  expectBarriers(R"cpp(
#include <functional>
[[deco::concurrent]] int use(const std::function<int(int)> &f, int x) { return f(x); }
[[deco::concurrent]] long use_long(const std::function<long(long)> &f, long x) { return f(x); }
[[deco::synchronized]] void changing(int *a) {
  std::function<int(int)> f = [n = 0](int x) mutable { return n += x; };
  for (int i = 0; i < 9; ++i)
    /*|*/a[i] = use(f, i);
/*|*/}
[[deco::synchronized]] void constant(long *a, long by) {
  std::function<long(long)> f = [&by](long x) { return by * x; };
  for (int i = 0; i < 9; ++i)
    a[i] = use_long(f, i);
/*|*/}
)cpp");
}

} // namespace
