// Functions that hand a reference on to another one, which writes behind the object's pointers.
#include <cstdio>
#include <vector>

namespace deco { // the project's own, of that name
struct Link {
  std::vector<unsigned> *to = nullptr;
  void set(std::vector<unsigned> &v) { to = &v; }
  void add(int i, unsigned x) { (*to)[i] += x; }
  unsigned get(int i) const { return (*to)[i]; }
};
} // namespace deco
using deco::Link;

/// Takes longer for some.
[[gnu::noinline]] unsigned slowly(unsigned n) {
  volatile unsigned spent = 0;
  for (unsigned i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] unsigned weigh(unsigned n) { return slowly(n) * 3 + 1; }

Link made(std::vector<unsigned> &v) {
  Link result;
  result.set(v);
  return result;
}
void directly(Link &link, int i) { (*link.to)[i] += 5; }
void by_method(Link &link, int i) { link.add(i, 5); }
void by_two(Link &link, int i) { by_method(link, i); }
void by_pointer(Link *link, int i) { link->add(i, 5); }
unsigned reads(const Link &link, int i) { return link.get(i); }
unsigned reads_by_two(const Link &link, int i) { return reads(link, i); }

[[deco::synchronized]] void writes(std::vector<unsigned> &v) {
  for (int i = 0; i < 8; ++i) {
    Link link = made(v), same = link;
    v[i] = weigh(i);
    directly(same, i);
    v[i] = weigh(v[i] % 16);
    by_method(same, i);
    v[i] = weigh(v[i] % 16);
    by_two(link, i);
    v[i] = weigh(v[i] % 16);
    by_pointer(&link, i);
  }
}
[[deco::synchronized]] unsigned sums(std::vector<unsigned> &v) {
  unsigned sum = 0;
  Link link{&v};
  for (int i = 0; i < 8; ++i) {
    v[i] = weigh(i + 1);
    sum = sum * 3 + reads(link, i);
    v[i] = weigh(i + 2);
    sum = sum * 3 + reads_by_two(link, i);
  }
  return sum;
}
struct Pair {
  Link first, second;
  void both(int i) {
    by_method(first, i);
    by_two(second, i);
  }
};
void both(Pair &pair, int i) { pair.both(i); }
[[deco::synchronized]] void parts(std::vector<unsigned> &v, std::vector<unsigned> &w) {
  Pair pair{made(v), made(w)};
  for (int i = 0; i < 8; ++i) {
    v[i] = weigh(i + 3);
    w[i] = weigh(i + 4);
    both(pair, i);
  }
}

namespace deco {
[[deco::concurrent]] unsigned halve(unsigned n) { return slowly(n) / 2; }
[[deco::synchronized]] unsigned of_that_name(std::vector<unsigned> &v) {
  unsigned sum = 0;
  for (int i = 0; i < 8; ++i) {
    v[i] = halve(v[i] % 32);
    sum = sum * 3 + v[i];
  }
  return sum;
}
} // namespace deco

int main() {
  std::vector<unsigned> v(8, 1), w(8, 2);
  writes(v);
  unsigned sum = sums(w);
  for (unsigned x : v)
    sum = sum * 3 + x;
  parts(v, w);
  for (unsigned x : v)
    sum = sum * 3 + x;
  sum = sum * 3 + deco::of_that_name(w);
  std::printf("%u\n", sum);
}
