// Results that tasks could store themselves, and the cases in which somebody could tell.
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using Cells = std::vector<int>;

static int mix(int x) {
  for (int i = 0; i < 2000; ++i)
    x = int(unsigned(x) * 1664525u + 1013904223u);
  return x & 0xffff;
}
[[deco::concurrent]] int quiet(int x) noexcept { return mix(x); }
[[deco::concurrent]] int loud(int x) {
  if (x == 5)
    throw std::runtime_error("loud " + std::to_string(x));
  return mix(x);
}
[[deco::concurrent]] int of(const Cells &c, int i) noexcept { return mix(c[i]); }
[[deco::concurrent]] int sum(const Cells &c, int i) noexcept {
  int s = i;
  for (int x : c)
    s = int(unsigned(s) * 3u + unsigned(x));
  return s;
}
[[deco::concurrent]] int bump(int i, Cells &c, const Cells &from) noexcept {
  c[i] = mix(c[i] + from[i]);
  return c[i];
}

// Nothing throws: each result goes where no other call looks.
[[deco::synchronized]] void distinct(Cells &c) {
  for (int i = 0; i < 40; ++i)
    c[i] = quiet(i);
  for (int i = 0; i < 40; ++i)
    c[i] += of(c, i);
}
// A call looks at what a later one assigns to, or an earlier one.
[[deco::synchronized]] void ahead(Cells &c) {
  for (int i = 0; i + 1 < 40; ++i)
    c[i] = of(c, i + 1);
}
[[deco::synchronized]] void behind(Cells &c) {
  for (int i = 1; i < 40; ++i)
    c[i] = of(c, i - 1);
}
[[deco::synchronized]] void whole(Cells &c) {
  for (int i = 0; i < 12; ++i)
    c[i] = sum(c, i);
}
// Colliding targets keep their order.
[[deco::synchronized]] void colliding(Cells &c) {
  for (int i = 0; i < 40; ++i)
    c[i % 7] = quiet(i);
  for (int i = 0; i < 40; ++i)
    c[i % 7] = int(unsigned(c[i % 7]) * 3u + unsigned(i));
}
// The subscript depends on what the calls assign to; with another spawn in flight.
[[deco::synchronized]] void by_itself(Cells &c) {
  Cells own(13, 5);
  for (int t = 0; t < 4; ++t)
    for (int e : {4, 1, 3, 3}) {
      for (int k = 1; k < 11; ++k)
        c[(k + 11) % 13] -= bump(k, c, own);
      own[unsigned(own[e / 2]) % 13u] = sum(own, e);
    }
  for (int i = 0; i < 13; ++i)
    c[20 + i] = own[i];
}
// An earlier call throws: what comes behind it in the program must not be assigned.
[[deco::synchronized]] void after_a_throw(Cells &a, Cells &b) {
  for (int i = 0; i < 20; ++i)
    a[i] = loud(i);
  for (int i = 0; i < 20; ++i)
    b[i] = quiet(i + 1);
}
// What is assigned to ends with the exception, unless somebody looks at it first.
[[deco::synchronized]] int local_target() {
  Cells own(20, 1);
  for (int i = 0; i < 20; ++i)
    own[i] = loud(i);
  return own[0];
}
struct Watcher {
  const Cells &watched;
  ~Watcher() {
    std::printf("watched:");
    for (int x : watched)
      std::printf(" %d", x);
    std::printf("\n");
  }
};
[[deco::synchronized]] int watched_target(int n) {
  Cells own(20, 1);
  Watcher w{own};
  for (int i = n; i < 20; ++i)
    own[i] = loud(i);
  return own[0];
}
[[deco::synchronized]] int owned_watcher(int n) {
  Cells own(20, 1);
  std::unique_ptr<Watcher> w(new Watcher{own});
  for (int i = n; i < 20; ++i)
    own[i] = loud(i);
  return own[0];
}
const Cells *seen = nullptr;
struct Onlooker { // without a pointer of its own
  ~Onlooker() {
    std::printf("seen:");
    for (int x : *seen)
      std::printf(" %d", x);
    std::printf("\n");
  }
};
[[deco::synchronized]] int seen_target(int n) {
  Cells own(20, 1);
  seen = &own;
  Onlooker o;
  for (int i = n; i < 20; ++i)
    own[i] = loud(i);
  return own[0];
}
struct Plain { // ends without a look at anything
  std::vector<std::string> names{"a", "b"};
  Cells cells = Cells(3, 2);
};
[[deco::synchronized]] int plain_neighbour(int n) {
  Plain plain;
  Cells own(20, 1);
  for (int i = n; i < 20; ++i)
    own[i] = loud(i);
  return own[0] + plain.cells[1];
}
[[deco::synchronized]] int caught_inside() {
  Cells own(20, 1);
  try {
    for (int i = 0; i < 20; ++i)
      own[i] = loud(i);
  } catch (const std::exception &) {
    own[19] = -1;
  }
  int s = 0;
  for (int x : own)
    s = int(unsigned(s) * 3u + unsigned(x));
  return s;
}
// No memory of their own.
[[deco::concurrent]] bool odd(int x) noexcept { return mix(x) % 2 != 0; }
[[deco::synchronized]] void bits(std::vector<bool> &b) {
  for (int i = 0; i < 64; ++i)
    b[i] = odd(i);
}
struct Packed {
  unsigned a : 5, b : 11, c : 16;
};
[[deco::synchronized]] void fields(std::vector<Packed> &p) {
  for (int i = 0; i < 20; ++i) {
    p[i].a = quiet(i);
    p[i].b = quiet(i + 1);
    p[i].c += quiet(i + 2);
  }
}
void print(const char *name, const Cells &c) {
  std::printf("%s:", name);
  for (int x : c)
    std::printf(" %d", x);
  std::printf("\n");
}
template <class F> void attempt(const char *name, F f) {
  try {
    std::printf("%s %d\n", name, f());
  } catch (const std::exception &e) {
    std::printf("%s caught %s\n", name, e.what());
  }
}

int main() {
  for (int round = 0; round < 3; ++round) {
    auto run = [](const char *name, void (*f)(Cells &)) {
      Cells c(64);
      for (int i = 0; i < 64; ++i)
        c[i] = i * 7;
      f(c);
      print(name, c);
    };
    run("distinct", distinct), run("ahead", ahead), run("behind", behind), run("whole", whole);
    run("colliding", colliding), run("by_itself", by_itself);
    Cells a(20, -1), b(20, -2);
    attempt("after_a_throw", [&] { return after_a_throw(a, b), 0; });
    print("a", a), print("b", b);
    attempt("local_target", local_target);
    for (int n : {0, 6}) {
      attempt("watched_target", [n] { return watched_target(n); });
      attempt("owned_watcher", [n] { return owned_watcher(n); });
      attempt("seen_target", [n] { return seen_target(n); });
      attempt("plain_neighbour", [n] { return plain_neighbour(n); });
    }
    attempt("caught_inside", caught_inside);
    std::vector<bool> flags(64);
    bits(flags);
    for (bool f : flags)
      std::printf("%d", int(f));
    std::vector<Packed> p(20);
    fields(p);
    for (const Packed &x : p)
      std::printf(" %u/%u/%u", x.a, x.b, x.c);
    std::printf("\n");
  }
}
