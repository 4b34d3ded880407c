// std: c++20
// Smart pointers that are moved into calls, and other ways to what they own.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <unistd.h>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);
struct Node {
  int v = 1;
  int *far = nullptr;
};
using Owner = std::unique_ptr<int>;
[[deco::concurrent]] int consume(Owner p, int k) { return *p * 10 + slow(k); }
[[deco::concurrent]] Owner stage(Owner p, int k) {
  *p = *p * 3 + slow(k);
  return p;
}
[[deco::concurrent]] void wr(int &n, int k) {
  int d = slow(k);
  n = n * 3 + d + 1;
}
[[deco::concurrent]] int rd(const int &n, int k) { return slow(k) >= 0 ? n : -1; }
[[deco::concurrent]] int follow(std::unique_ptr<Node> p, int k) {
  int d = slow(k);
  *p->far += d + 1;
  return p->v + *p->far;
}
static std::vector<Owner> owners() {
  std::vector<Owner> v;
  for (int i = 0; i < 4; ++i)
    v.push_back(std::make_unique<int>(i));
  return v;
}
static long sum(const std::vector<Owner> &v) {
  long s = 0;
  for (const auto &p : v)
    s = s * 7 + (p ? *p : 5);
  return s;
}

namespace plain {
[[deco::synchronized]] long run() {
  auto v = owners();
  int o[4] = {};
  for (int i = 0; i < 4; ++i)
    o[i] = consume(std::move(v[i]), i);
  return o[0] + o[1] * 100 + o[2] * 10000 + o[3] * 1000000 + sum(v);
}
} // namespace plain

namespace raw_pointer {
[[deco::synchronized]] long run() {
  auto p = std::make_unique<int>(1);
  int *q = p.get();
  Owner r[1];
  r[0] = stage(std::move(p), 2);
  long seen = *q;
  *q += 5;
  return seen * 100 + *r[0];
}
} // namespace raw_pointer

namespace reference {
[[deco::synchronized]] long run() {
  auto p = std::make_unique<int>(1);
  int &q = *p;
  Owner r[1];
  r[0] = stage(std::move(p), 2);
  q += 5;
  return q * 100 + *r[0];
}
} // namespace reference

namespace pointer_of_an_element {
[[deco::synchronized]] long run() {
  auto v = owners();
  int *q = v[2].get();
  for (int i = 0; i < 4; ++i) {
    v[i] = stage(std::move(v[i]), i);
    *q += 1;
  }
  return sum(v);
}
} // namespace pointer_of_an_element

namespace lent_before {
[[deco::synchronized]] long run() {
  long s = 0;
  for (int i = 0; i < 3; ++i) {
    auto p = std::make_unique<int>(i);
    int o[2] = {};
    wr(*p, i);
    o[0] = rd(*p, i);
    o[1] = consume(std::move(p), i);
    s = s * 100 + o[0] + o[1];
  }
  return s;
}
} // namespace lent_before

namespace assigned_again {
[[deco::synchronized]] long run() {
  auto v = owners();
  int o[4] = {};
  for (int i = 0; i < 4; ++i) {
    o[i] = consume(std::move(v[i]), i);
    v[i] = std::make_unique<int>(i * 10);
    wr(*v[i], i);
  }
  Owner p = std::make_unique<int>(3);
  for (int i = 0; i < 4; ++i) {
    o[i] += consume(std::move(p), i);
    p = std::make_unique<int>(i);
    wr(*p, i);
  }
  return o[0] + o[1] * 100 + o[2] * 10000 + o[3] * 1000000 + sum(v) + *p;
}
} // namespace assigned_again

namespace places_change {
[[deco::synchronized]] long run() {
  auto v = owners();
  int o[3] = {};
  for (int i = 0; i < 3; ++i) {
    o[i] = consume(std::move(v[0]), i);
    std::rotate(v.begin(), v.begin() + 1, v.end());
    wr(*v[0], i);
  }
  v.erase(std::remove(v.begin(), v.end(), nullptr), v.end());
  return o[0] + o[1] * 100 + o[2] * 10000 + sum(v);
}
} // namespace places_change

namespace one_of_two {
[[deco::synchronized]] long run() {
  auto v = owners();
  int o[4] = {};
  for (int i = 0; i < 4; ++i) {
    auto p = std::make_unique<int>(i);
    if (i % 2)
      o[i] = consume(std::move(p), i);
    else
      v[i] = stage(std::move(p), i);
    if (p)
      wr(*p, i);
  }
  return o[0] + o[1] * 100 + o[2] * 10000 + o[3] * 1000000 + sum(v);
}
} // namespace one_of_two

namespace what_it_leads_to {
[[deco::synchronized]] long run() {
  int x = 0, o[3] = {};
  for (int i = 0; i < 3; ++i) {
    auto p = std::make_unique<Node>();
    p->far = &x;
    o[i] = follow(std::move(p), i);
    x *= 2;
  }
  return o[0] + o[1] * 100 + o[2] * 10000 + x;
}
} // namespace what_it_leads_to

namespace handed_through {
[[deco::synchronized]] long run() {
  auto p = std::make_unique<int>(4);
  wr(*p, 1);
  auto q = std::move(p);
  wr(*q, 2);
  std::vector<Owner> v;
  v.push_back(std::move(q));
  int o[1] = {};
  o[0] = rd(*v[0], 3);
  auto r = std::move(v[0]);
  *r += 1;
  return o[0] * 100 + *r;
}
} // namespace handed_through

namespace moved_by_a_callee {
Owner take(Owner &p) { return std::move(p); }
[[deco::synchronized]] long run() {
  auto p = std::make_unique<int>(4);
  int o[1] = {};
  wr(*p, 1);
  o[0] = consume(take(p), 2);
  p = std::make_unique<int>(2);
  wr(*p, 3);
  return o[0] * 100 + *p;
}
} // namespace moved_by_a_callee

int main() {
  std::printf("%ld %ld %ld %ld\n", plain::run(), raw_pointer::run(), reference::run(), pointer_of_an_element::run());
  std::printf("%ld %ld %ld %ld\n", lent_before::run(), assigned_again::run(), places_change::run(), one_of_two::run());
  std::printf("%ld %ld %ld\n", what_it_leads_to::run(), handed_through::run(), moved_by_a_callee::run());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
