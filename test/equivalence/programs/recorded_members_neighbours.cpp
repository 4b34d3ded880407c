// Functions that write containers of their own object in ways that cannot wait for the barrier, or only just.
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct Part {
  std::map<int, int> bins;
  void add(int i) {
    bins[i % 3] = bins[i % 3] * 2 % 101;
    bins[i % 2] += 1;
  }
};
struct Object {
  std::vector<int> v = std::vector<int>(4);
  std::vector<long> w = std::vector<long>(4);
  Part part;
  union {
    int bits[2] = {};
    float number[2];
  };

  [[deco::concurrent]] void named(int i) { v[i % 4] += i; }
  [[deco::concurrent]] void of_lvalues(int i) & { v[i % 4] += i; }
  template <class... A> void several(A &&...a) { v[0] += static_cast<int>(sizeof...(a)); }
  [[deco::concurrent]] void several(int i) { v[i % 4] += i; }
  [[deco::concurrent]] auto deduced(int i) { v[i % 4] += i; }
  [[deco::concurrent]] long &element(int i) {
    w[i % 3] += i;
    return w[i % 3];
  }
  [[deco::concurrent]] void by_reference(int i) {
    auto &all = v;
    all[i % 4] += i;
  }
  [[deco::concurrent]] void each(int i) {
    for (int &x : v)
      x += i;
  }
  [[deco::concurrent]] void swaps(int i) { std::swap(v[i % 4], v[(i + 1) % 4]); }
  [[deco::concurrent]] void again(int i) {
    v[i % 4] += i;
    if (i > 5)
      again(i / 2);
  }
  [[deco::concurrent]] void given(std::vector<int> &other, int i) {
    v[i % 4] += i;
    other[i % 4] -= i;
  }
  [[deco::concurrent]] void tries(int i) {
    try {
      v.at(i % 5) += i;
    } catch (...) {
      v[0] += 1;
    }
  }
  [[deco::concurrent]] void in_part(int i) { part.bins[i % 4] += i; }
  [[deco::concurrent]] void by_part(int i) { part.add(i); }
  [[deco::concurrent]] void in_union(int i) { bits[i % 2] += i; }
  [[deco::concurrent]] void of_this(int i) { (*this).v[i % 4] += i; }
  [[deco::concurrent]] void of_both(Object &o, int i) {
    v[i % 4] += i;
    o.v[i % 3] -= i;
  }
  [[deco::concurrent]] void into(int &x, int i) {
    v[i % 4] += i;
    x += i;
  }
  void show() const {
    for (int x : v)
      std::printf("%d ", x);
    for (long x : w)
      std::printf("%ld ", x);
    for (auto [key, n] : part.bins)
      std::printf("%d:%d ", key, n);
    std::printf("%d %d\n", bits[0], bits[1]);
  }
};
struct Derived : Object {
  std::vector<int> own = std::vector<int>(3);
  int step = 2;
  [[deco::concurrent]] void both(int i) {
    named(i);
    own[i % 3] += i;
  }
  [[deco::concurrent]] void only_own(int i) { own[i % 3] += i + step + static_cast<int>(v.size()); }
};
/// Members of a parameter.
[[deco::concurrent]] void tally(Object &o, int i) {
  o.v[i * i % 4] += 1;
  o.part.bins[i % 3] += i;
}
void (Object::*pointer)(int) = &Object::named;
template <class T> auto address() { return &T::of_this; }

[[deco::synchronized]] void run(Object &a, Object &b, Derived &d, std::vector<int> &other) {
  for (int i = 0; i < 20; ++i)
    a.named(i);
  for (int i = 0; i < 20; ++i)
    a.of_lvalues(i);
  for (int i = 0; i < 20; ++i)
    a.several(i);
  for (int i = 0; i < 20; ++i)
    a.deduced(i);
  for (int i = 0; i < 20; ++i)
    a.element(i);
  for (int i = 0; i < 20; ++i)
    a.by_reference(i);
  for (int i = 0; i < 20; ++i)
    a.each(i);
  for (int i = 0; i < 20; ++i)
    a.swaps(i);
  for (int i = 0; i < 20; ++i)
    a.again(i);
  for (int i = 0; i < 20; ++i)
    a.given(other, i);
  for (int i = 0; i < 20; ++i)
    a.given(a.v, i);
  for (int i = 0; i < 20; ++i)
    a.tries(i);
  for (int i = 0; i < 20; ++i)
    a.in_part(i);
  for (int i = 0; i < 20; ++i)
    a.by_part(i);
  for (int i = 0; i < 20; ++i)
    a.in_union(i);
  for (int i = 0; i < 20; ++i)
    a.of_this(i);
  for (int i = 0; i < 20; ++i)
    a.of_both(b, i);
  for (int i = 0; i < 20; ++i)
    a.of_both(a, i);
  for (int i = 0; i < 20; ++i)
    a.into(other[i % 3], i);
  for (int i = 0; i < 20; ++i)
    a.into(a.v[i % 3], i);
  for (int i = 0; i < 20; ++i)
    (i % 2 ? a : b).of_lvalues(i);
  for (int i = 0; i < 20; ++i)
    d.both(i);
  for (int i = 0; i < 20; ++i)
    d.only_own(i);
  for (int i = 0; i < 20; ++i)
    d.of_lvalues(i);
  for (int i = 0; i < 20; ++i)
    tally(a, i);
  Object *at = &a;
  for (int i = 0; i < 20; ++i) {
    at->of_lvalues(i);
    at = at == &a ? &b : &a;
  }
  for (int i = 0; i < 20; ++i) {
    Object local;
    local.of_lvalues(i);
    b.of_lvalues(i);
    other[0] += local.v[i % 4];
  }
}

int main() {
  Object a, b;
  Derived d;
  std::vector<int> other(4);
  run(a, b, d, other);
  run(a, a, d, a.v);
  run(a, d, d, other);
  (a.*pointer)(3);
  (a.*address<Object>())(4);
  a.show();
  b.show();
  d.show();
  for (int x : other)
    std::printf("%d ", x);
  for (int x : d.own)
    std::printf("%d ", x);
  std::printf("\n");
}
