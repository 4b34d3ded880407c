// Subscripts in 32 bits without a sign, whose constants and products come round to the same number.
#include <cstdio>
#include <vector>
using U = unsigned;
using V = std::vector<long>;
[[gnu::pure]] long churn(long x, int n);

[[deco::concurrent]] void bump(long &x, long s) { x = x % 1000 * 3 + churn(s + x, s % 7 * 300); }
[[deco::concurrent]] void mix(V &v, U to, U from) { v[to] = (v[from] * 2 + churn(to, to % 5 * 400) + v[from]) % 1000; }
[[deco::concurrent]] void row(long *r, U w, long s) {
  for (U j = 0; j < w; ++j) {
    r[j] = r[j] % 1000 * 3 + churn(s * 10 + j, s % 3 * 300);
    if (j == 3)
      break;
  }
}
constexpr U left = -1;

[[deco::synchronized]] void neighbour(V &v) {
  for (U i = 1; i < 30; ++i) {
    bump(v[i], i);
    bump(v[i + left], i + 7);
  }
}
[[deco::synchronized]] void from_neighbour(V &v) {
  for (U i = 1; i < 30; ++i)
    mix(v, i, i + left);
}
[[deco::synchronized]] void from_next(V &v) {
  for (U i = 1; i < 30; ++i)
    mix(v, i, i - left);
}
[[deco::synchronized]] void two_halves(V &v) {
  for (U i = 0; i < 30; i += 2) {
    bump(v[i], i);
    bump(v[i + 0x80000000u + 0x80000000u], i + 5);
  }
}
[[deco::synchronized]] void doubled(V &v) {
  for (U i = 0; i < 9; ++i) {
    bump(v[2 * i], i);
    bump(v[2 * (i + 0x80000000u)], i);
  }
}
[[deco::synchronized]] void shifted(V &v) {
  for (U i = 0; i < 9; ++i) {
    bump(v[i << 1], i);
    bump(v[(i + 0x80000000u) << 1], i);
  }
}
[[deco::synchronized]] void large_factor(V &v) {
  for (U i = 0; i < 16; i += 2)
    bump(v[i * 0x80000000u], i);
}
[[deco::synchronized]] void large_row(V &v, U w) {
  for (U i = 0; i < 16; i += 2)
    for (U j = 0; j < w && j < 3; ++j)
      bump(v[i * w + j], i);
}
[[deco::synchronized]] void large_row_of_pointer(V &v, U w) {
  long *p = &v[0];
  for (U i = 0; i < 8; i += 2)
    for (U j = 0; j < w; ++j) {
      if (j >= 2)
        break;
      bump(p[i * w + j], i * 2 + j);
    }
}
[[deco::synchronized]] void large_row_given(V &v, U w) {
  for (U i = 0; i < 16; i += 2)
    row(&v[i * w], w, i);
}
[[deco::synchronized]] void large_block(V &v, U w) {
  for (U b = 0; b < 16; b += 2) {
    U first = b * w, last = first + w;
    for (U i = first; i < last && i < first + 3; ++i)
      bump(v[i], b);
  }
}
struct Grid {
  V &v;
  U w;
  long &operator()(U i, U j) { return v[i * w + j]; }
};
[[deco::synchronized]] void large_row_of_class(V &v, U w) {
  Grid g{v, w};
  for (U i = 0; i < 16; i += 2)
    for (U j = 0; j < 3; ++j)
      bump(g(i, j), i);
}

static void show(const char *name, const V &v) {
  unsigned long sum = 0;
  for (long x : v)
    sum = sum * 31 + static_cast<unsigned long>(x);
  std::printf("%s %lu\n", name, sum);
}

int main() {
  struct {
    const char *name;
    void (*run)(V &);
  } all[] = {{"neighbour", neighbour}, {"from_neighbour", from_neighbour}, {"from_next", from_next}, {"two_halves", two_halves},
             {"doubled", doubled},     {"shifted", shifted},               {"large_factor", large_factor}};
  for (auto &[name, run] : all) {
    V v(32, 1);
    run(v);
    show(name, v);
  }
  struct {
    const char *name;
    void (*run)(V &, U);
  } rows[] = {{"large_row", large_row},
              {"large_row_of_pointer", large_row_of_pointer},
              {"large_row_given", large_row_given},
              {"large_block", large_block},
              {"large_row_of_class", large_row_of_class}};
  for (auto &[name, run] : rows) {
    V v(32, 1);
    run(v, 0x80000000u);
    show(name, v);
  }
}

long churn(long x, int n) {
  unsigned long h = static_cast<unsigned long>(x);
  for (int i = 0; i < n; ++i)
    h = h * 6364136223846793005u + 1442695040888963407u;
  return static_cast<long>(h >> 60);
}
