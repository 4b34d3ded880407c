// std: c++20
// Names for places that stay or move on: pointers got from owners, rows and lambdas, while owners and rows change places.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 1;
}
using Rows = std::vector<std::vector<int>>;
using Owners = std::vector<std::unique_ptr<int>>;
static Rows rows() { return {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}; }
static Owners owners() {
  Owners v;
  for (int i = 0; i < 3; ++i)
    v.push_back(std::make_unique<int>(i));
  return v;
}
static long sum(const Rows &g) {
  long s = 0;
  for (const auto &r : g)
    for (int x : r)
      s = s * 7 + x;
  return s;
}
static long sum(const Owners &v) {
  long s = 0;
  for (const auto &p : v)
    s = s * 7 + (p ? *p : -1);
  return s;
}

namespace swapped_rows {
[[deco::synchronized]] long run() {
  Rows g = rows();
  for (int i = 0; i < 2; ++i) {
    int *p = g[i].data();
    std::swap(g[i], g[i + 1]);
    wr(p[0], i);
    wr(g[i + 1][0], i);
  }
  return sum(g);
}
} // namespace swapped_rows

namespace erased_row {
[[deco::synchronized]] long run() {
  Rows g = rows();
  int *p = &g[1][1];
  g.erase(g.begin());
  wr(*p, 1);
  wr(g[0][1], 2);
  return sum(g);
}
} // namespace erased_row

namespace rotated_rows {
[[deco::synchronized]] long run() {
  Rows g = rows();
  for (int i = 0; i < 3; ++i) {
    int *p = g[i].data();
    std::rotate(g.begin(), g.begin() + 1, g.end());
    wr(p[1], i);
    wr(g[(i + 2) % 3][1], i);
  }
  return sum(g);
}
} // namespace rotated_rows

namespace traded_owners {
[[deco::synchronized]] long run() {
  Owners v = owners();
  for (int i = 0; i < 2; ++i) {
    int *p = v[i].get();
    v[i].swap(v[i + 1]);
    wr(*p, i);
    wr(*v[i + 1], i + 5);
  }
  return sum(v);
}
} // namespace traded_owners

namespace kept_pointer {
[[deco::synchronized]] long run() {
  Owners v = owners();
  int *kept = v[0].get();
  for (int i = 0; i < 3; ++i) {
    int *p = v[i].get();
    wr(*p, i);
    wr(*kept, i);
    kept = p;
  }
  return sum(v);
}
} // namespace kept_pointer

namespace pointer_of_an_outer_turn {
[[deco::synchronized]] long run() {
  Rows g = rows();
  for (int i = 0; i < 3; ++i) {
    int *p = g[i].data();
    for (int j = 0; j < 3; ++j) {
      wr(p[j], j);
      wr(g[j][i], i);
    }
  }
  return sum(g);
}
} // namespace pointer_of_an_outer_turn

namespace changing_subscript {
[[deco::synchronized]] long run() {
  Rows g = rows();
  int k = 0;
  int *p = g[k].data();
  ++k;
  int *q = g[k].data();
  wr(p[0], 1);
  wr(q[0], 2);
  k = 0;
  wr(g[k][0], 3);
  return sum(g);
}
} // namespace changing_subscript

namespace lambda_with_copy {
[[deco::synchronized]] long run() {
  std::vector<int> v{1, 2, 3, 4};
  int off = 1;
  auto at = [off, &v](int i) -> int & { return v[off + i]; };
  off = 0;
  for (int i = 0; i < 3; ++i) {
    wr(at(i), i);
    wr(v[i], i);
  }
  return v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3];
}
} // namespace lambda_with_copy

namespace lambda_by_reference {
[[deco::synchronized]] long run() {
  std::vector<int> v{1, 2, 3, 4};
  int off = 0;
  auto at = [&](int i) -> int & { return v[off + i]; };
  for (int i = 0; i < 3; ++i) {
    off = i == 1 ? 0 : i;
    wr(at(0), i);
    wr(at(1), i);
  }
  return v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3];
}
} // namespace lambda_by_reference

namespace lambda_of_a_member {
struct S {
  std::vector<int> v{1, 2, 3, 4};
  int off = 0;
  [[deco::synchronized]] long run() {
    auto at = [this](std::vector<int> &w, int i) -> int & { return w[off + i]; };
    for (int i = 0; i < 3; ++i) {
      off = 2 - i;
      wr(at(v, i), i);
    }
    return v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3];
  }
};
long run() { return S{}.run(); }
} // namespace lambda_of_a_member

namespace accessor_of_a_global {
int table[5] = {1, 2, 3, 4, 5};
int &low(int i) { return table[i]; }
int &high(int i) { return table[i + 1]; }
[[deco::synchronized]] long run() {
  for (int i = 0; i < 4; ++i) {
    wr(low(i), i);
    wr(high(i), i);
  }
  wr(low(3), 1);
  wr(high(2), 2);
  return table[0] + table[1] * 10 + table[2] * 100 + table[3] * 1000 + table[4] * 10000;
}
} // namespace accessor_of_a_global

namespace variants {
[[deco::synchronized]] long run() {
  std::vector<std::variant<int, long>> v{1, 2, 3};
  int *p = std::get_if<int>(&v[1]);
  for (auto &e : v) {
    wr(*std::get_if<int>(&e), 1);
    wr(*p, 2);
  }
  return std::get<int>(v[0]) * 100 + std::get<int>(v[1]) * 10 + std::get<int>(v[2]);
}
} // namespace variants

namespace overlapping_ends {
[[deco::synchronized]] long run() {
  std::vector<int> v{1, 2, 3, 4, 5};
  std::span<int> s(v);
  for (int i = 0; i < 2; ++i) {
    wr(s.last(3)[i], i);
    wr(s.first(4)[i + 2], i);
    wr(s.subspan<1>()[i + 1], i);
    wr(s.last<4>()[i], i);
  }
  return v[0] + v[1] * 10 + v[2] * 100 + v[3] * 1000 + v[4] * 10000;
}
} // namespace overlapping_ends

int main() {
  std::printf("%ld %ld %ld %ld\n", swapped_rows::run(), erased_row::run(), rotated_rows::run(), traded_owners::run());
  std::printf("%ld %ld %ld\n", kept_pointer::run(), pointer_of_an_outer_turn::run(), changing_subscript::run());
  std::printf("%ld %ld %ld\n", lambda_with_copy::run(), lambda_by_reference::run(), lambda_of_a_member::run());
  std::printf("%ld %ld %ld\n", accessor_of_a_global::run(), variants::run(), overlapping_ends::run());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
