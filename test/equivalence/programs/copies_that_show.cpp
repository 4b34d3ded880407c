// Arguments whose copies, moves and ends can be seen: counted, printed, numbered.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

static unsigned churn(unsigned x) {
  for (unsigned i = 3000; i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
static int made = 0, gone = 0;
struct Counted {
  unsigned n;
  explicit Counted(unsigned n) : n(n) {}
  Counted(const Counted &o) : n(o.n) { ++made; }
  Counted(Counted &&o) noexcept : n(std::exchange(o.n, 0)) { made += 100; }
  Counted &operator=(const Counted &) = default;
  ~Counted() { ++gone; }
};
struct Wrapped {
  std::string name;
  std::vector<Counted> parts;
};
struct Shy { // what it counts is its own
  unsigned n = 0, copies = 0;
  Shy() = default;
  Shy(const Shy &o) : n(o.n), copies(o.copies + 1) {}
};
[[deco::concurrent]] unsigned byValue(Counted c) { return churn(c.n); }
[[deco::concurrent]] unsigned byReference(const Counted &c) { return churn(c.n); }
[[deco::concurrent]] unsigned wrapped(const Wrapped &w) { return churn(w.parts[0].n); }
[[deco::concurrent]] unsigned shy(const Shy &s) { return churn(s.n); }
[[deco::concurrent]] Counted result(unsigned x) { return Counted(churn(x)); }

[[deco::synchronized]] void values(std::vector<unsigned> &out) {
  Counted outer(7);
  for (unsigned i = 0; i < 6; ++i)
    out[i] = byValue(Counted(i));
  for (unsigned i = 6; i < 12; ++i)
    out[i] = byValue(outer);
}
[[deco::synchronized]] void references(std::vector<unsigned> &out) {
  for (unsigned i = 0; i < 6; ++i) {
    Counted local(i);
    out[i] += byReference(local);
    out[i + 6] += byReference(Counted(i + 1));
  }
  for (unsigned i = 0; i < 6; ++i) {
    Wrapped w{"x", {}};
    w.parts.emplace_back(i);
    out[i] += wrapped(w);
    Shy s;
    s.n = i;
    out[i + 6] += shy(s);
  }
}
[[deco::synchronized]] void results(std::vector<Counted> &all) {
  for (unsigned i = 0; i < 6; ++i)
    all[i] = result(i);
  for (unsigned i = 0; i < 3; ++i)
    all.push_back(result(i));
}

int main() {
  std::vector<unsigned> out(12);
  values(out);
  std::printf("%d %d\n", made, gone);
  references(out);
  std::printf("%d %d\n", made, gone);
  std::vector<Counted> all(6, Counted(1));
  all.reserve(20);
  made = gone = 0;
  results(all);
  std::printf("%d %d\n", made, gone);
  for (unsigned x : out)
    std::printf("%u ", x);
  for (const Counted &c : all)
    std::printf("%u ", c.n);
}
