// std: c++17
// Iterators of the caller's container as parameters: ranges between them, offsets from them; apart, or not.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <list>
#include <map>
#include <numeric>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static int nap(int x) { return x + static_cast<int>(churn(x) % 5); }
using V = std::vector<int>;
using It = V::iterator;
static void show(const char *n, const V &v) {
  unsigned long s = 7;
  for (int x : v)
    s = s * 31 + x;
  std::printf("%s %lu\n", n, s);
}
[[deco::concurrent]] void loop(It b, It e) {
  for (It p = b; p != e; ++p)
    *p = (nap(*p) * 3 + 1) % 997;
}
[[deco::concurrent]] void sorted(It b, It e) {
  std::sort(b, e);
  if (b != e)
    nap(*b);
}
template <class I> [[deco::concurrent]] void any(I b, I e) {
  for (auto p = b; p != e; ++p)
    *p = (nap(*p) * 3 + 1) % 997;
}
[[deco::concurrent]] void copied(V::const_iterator b, V::const_iterator e, It o) {
  std::copy(b, e, o);
  *o = nap(*o) + 1;
}
[[deco::concurrent]] void moving(It b, It e) {
  for (; b != e; ++b)
    *b = (nap(*b) * 3 + 1) % 997;
}
[[deco::concurrent]] void down(It b, It e) {
  while (e != b) {
    --e;
    *e = (nap(*e) * 3 + 1) % 997;
  }
}
[[deco::concurrent]] void rev(std::reverse_iterator<It> b, std::reverse_iterator<It> e) {
  for (auto p = b; p != e; ++p)
    *p = (nap(*p) * 3 + 1) % 997;
}
[[deco::concurrent]] void offset(It b, int k) { b[k] = (nap(b[k]) * 3 + 1) % 997; }
[[deco::concurrent]] void two(It a, It b) { *a = (nap(*b) * 3 + 1) % 997; }
struct Keeps {
  It at;
  [[deco::concurrent]] void bump(int k) { at[k] = nap(at[k]) + 1; }
};
[[deco::synchronized]] void apart(V &v, int c) {
  int n = v.size();
  for (int b = 0; b < n; b += c)
    loop(v.begin() + b, v.begin() + std::min(n, b + c));
}
[[deco::synchronized]] void one_more(V &v, int c) {
  int n = v.size();
  for (int b = 0; b < n; b += c)
    loop(v.begin() + b, v.begin() + std::min(n, b + c + 1));
}
[[deco::synchronized]] void ordered(V &v, int c) {
  int n = v.size();
  for (int b = 0; b < n; b += c)
    sorted(v.begin() + b, v.begin() + std::min(n, b + c));
}
[[deco::synchronized]] void any_apart(V &v, int c) {
  int n = v.size();
  for (int b = 0; b < n; b += c)
    any(v.begin() + b, v.begin() + std::min(n, b + c));
}
[[deco::synchronized]] void copies(V &v, V &w, int c) {
  int n = v.size();
  for (int b = 0; b + c <= n; b += c)
    copied(v.begin() + b, v.begin() + b + c, w.begin() + b);
  for (int b = 0; b + c + c <= n; b += c)
    copied(v.begin() + b, v.begin() + b + c, v.begin() + b + c);
}
[[deco::synchronized]] void moving_ends(V &v, int c) {
  int n = v.size();
  for (int b = 0; b < n; b += c)
    moving(v.begin() + b, v.begin() + std::min(n, b + c));
  for (int b = 0; b < n; b += c)
    down(v.begin() + b, v.begin() + std::min(n, b + c));
}
[[deco::synchronized]] void backwards(V &v, int c) {
  int n = v.size();
  for (int b = 0; b + c <= n; b += c)
    rev(v.rbegin() + b, v.rbegin() + b + c);
  for (int b = 0; b + c < n; b += c)
    rev(v.rbegin() + b, v.rbegin() + b + c + 1);
}
[[deco::synchronized]] void offsets(V &v) {
  for (int k = 0; k < 20; ++k)
    offset(v.begin(), k);
  for (int k = 0; k < 20; ++k)
    offset(v.begin() + k, k);
  for (int k = 0; k < 20; ++k)
    offset(v.begin() + 20 - k, k);
}
[[deco::synchronized]] void neighbours(V &v) {
  for (int k = 0; k < 20; ++k)
    two(v.begin() + k, v.begin() + k + 1);
  for (int k = 0; k < 20; ++k)
    two(v.begin() + k, v.begin() + k + 30);
}
[[deco::synchronized]] void lists(std::list<int> &l) {
  for (auto it = l.begin(); it != l.end(); ++it)
    any(it, std::next(it));
  auto f = l.begin();
  for (int k = 0; k < 4; ++k) {
    any(f, std::next(f));
    l.push_front(k);
    any(l.begin(), std::next(l.begin()));
  }
}
[[deco::synchronized]] void deques(std::deque<int> &d) {
  auto it = d.begin() + 2;
  for (int k = 0; k < 3; ++k)
    any(it, it + 1);
  for (int k = 0; k < 3; ++k)
    any(d.begin() + k, d.begin() + k + 1);
}
[[deco::synchronized]] void given(It b, It e) {
  for (It p = b; p != e; ++p)
    offset(p, 0);
  loop(b, e);
  loop(e - 3, e);
  loop(b, b + 2);
}
[[deco::synchronized]] void given_ends(It b, It e) {
  loop(b, e);
  b[0] += 1;
  e[-1] += 3;
}
[[deco::synchronized]] void kept_in_objects(V &v) {
  Keeps k{v.begin()};
  for (int i = 0; i < 9; ++i) {
    k.bump(i);
    k.at = v.begin() + (i * 2) % 5;
  }
}
[[deco::synchronized]] void traded(V &v) {
  It p = v.begin(), q = v.begin() + 30;
  for (int t = 0; t < 4; ++t) {
    for (int i = 0; i < 10; ++i)
      two(p + i, q + i);
    std::swap(p, q);
  }
}
[[deco::synchronized]] void halves(V &v) {
  It m = v.begin() + v.size() / 2;
  loop(v.begin(), m);
  loop(m, v.end());
  loop(v.begin(), m + 1);
  loop(m, v.end());
}
int main() {
  V v(64), w(64);
  std::iota(v.begin(), v.end(), 3);
  apart(v, 5);
  show("apart", v);
  one_more(v, 5);
  show("one_more", v);
  ordered(v, 7);
  show("ordered", v);
  any_apart(v, 5);
  show("any_apart", v);
  copies(v, w, 5);
  show("copies", v);
  show("copies", w);
  moving_ends(v, 6);
  show("moving_ends", v);
  backwards(v, 6);
  show("backwards", v);
  offsets(v);
  show("offsets", v);
  neighbours(v);
  show("neighbours", v);
  std::list<int> l(v.begin(), v.begin() + 9);
  lists(l);
  show("lists", V(l.begin(), l.end()));
  std::deque<int> d(v.begin(), v.begin() + 9);
  deques(d);
  show("deques", V(d.begin(), d.end()));
  given(v.begin(), v.end());
  show("given", v);
  given_ends(v.begin(), v.end());
  show("given_ends", v);
  kept_in_objects(v);
  show("kept_in_objects", v);
  traded(v);
  show("traded", v);
  halves(v);
  show("halves", v);
}
