// std: c++20
// Elements of deques and lists that get other numbers, or other owners, while references to them stay; texts that are
// searched by way of views and pointers.
#include <algorithm>
#include <cstdio>
#include <deque>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void up(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w;
}

namespace pushed_in_front {
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  int &first = d[0];
  up(first, 3);
  d.push_front(5);
  up(d[1], 4);
  return d[0] * 100 + d[1];
}
} // namespace pushed_in_front

namespace popped_in_a_loop {
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3, 4, 5, 6};
  for (int i = 0; i < 2; ++i) {
    int &r = d[1];
    up(r, i);
    d.pop_front();
    up(d[0], i + 7);
  }
  long sum = 0;
  for (int x : d)
    sum = sum * 31 + x;
  return sum;
}
} // namespace popped_in_a_loop

namespace by_a_helper {
void more(std::deque<int> &d) { d.push_front(9); }
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  int &first = d[0];
  up(first, 3);
  more(d);
  up(d[1], 4);
  return d[1];
}
} // namespace by_a_helper

namespace by_a_reference {
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3}, &e = d;
  int &first = d[0];
  up(first, 3);
  e.push_front(9);
  up(d[1], 4);
  return d[1];
}
} // namespace by_a_reference

namespace by_a_closure {
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  auto more = [&] { d.push_front(9); };
  int &first = d[0];
  up(first, 3);
  more();
  up(d[1], 4);
  return d[1];
}
} // namespace by_a_closure

namespace by_the_effect {
[[deco::concurrent]] int value(int v) { return slow(v) + 1; }
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  int &first = d[0];
  up(first, 3);
  d.push_front(value(4));
  up(d[1], 4);
  return d[0] * 100 + d[1];
}
} // namespace by_the_effect

namespace within_a_vector {
[[deco::synchronized]] long run() {
  std::vector<std::deque<int>> v(2, {1, 2, 3});
  int &first = v[0][0];
  up(first, 3);
  v[0].push_front(9);
  up(v[0][1], 4);
  return v[0][1];
}
} // namespace within_a_vector

namespace twice_in_a_list {
[[deco::synchronized]] long run() {
  std::list<int> l{1, 2, 3};
  for (int &x : l) {
    up(x, 3);
    up(l.front(), 4);
  }
  long sum = 0;
  for (int x : l)
    sum = sum * 31 + x;
  return sum;
}
} // namespace twice_in_a_list

namespace owners_that_trade {
struct T {
  int x = 1;
};
[[deco::concurrent]] void upT(T &t, int v) {
  int w = slow(v);
  t.x = t.x * 3 + w;
}
[[deco::synchronized]] long run() {
  std::vector<std::unique_ptr<T>> v;
  for (int i = 0; i < 4; ++i)
    v.push_back(std::make_unique<T>());
  for (int i = 0; i + 1 < 4; ++i) {
    T *p = v[i].get();
    upT(*p, i);
    std::swap(v[i], v[i + 1]);
  }
  long sum = 0;
  for (auto &p : v)
    sum = sum * 31 + p->x;
  return sum;
}
} // namespace owners_that_trade

namespace owners_released {
struct T {
  int x = 1;
};
[[deco::concurrent]] void upT(T &t, int v) {
  int w = slow(v);
  t.x = t.x * 3 + w;
}
[[deco::synchronized]] long run() {
  std::vector<std::unique_ptr<T>> v(2);
  v[0] = std::make_unique<T>();
  T *p = v[0].get();
  upT(*p, 3);
  v[1].reset(v[0].release());
  upT(*v[1], 4);
  return p->x;
}
} // namespace owners_released

// The rest: the reference is used behind what gives its element another number.
namespace named_behind {
[[deco::synchronized]] long run() {
  std::vector<std::deque<int>> v(2, {1, 2, 3});
  int &first = v[0][0];
  v[0].push_front(9);
  up(first, 3);
  up(v[0][1], 4);
  return v[0][1];
}
} // namespace named_behind

namespace by_a_concurrent_function {
struct Data {
  std::deque<int> q{1, 2, 3};
};
[[deco::concurrent]] void grow(Data &d) { d.q.push_front(9); }
[[deco::synchronized]] long run() {
  Data d;
  int &first = d.q[0];
  grow(d);
  up(first, 3);
  up(d.q[1], 4);
  return d.q[1];
}
} // namespace by_a_concurrent_function

namespace by_a_callback {
struct Pusher {
  std::deque<int> *d;
  void operator()(int v) const { d->push_front(v); }
};
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  int &first = d[0], other[1] = {7};
  std::for_each(other, other + 1, Pusher{&d});
  up(first, 3);
  up(d[1], 4);
  return d[1];
}
} // namespace by_a_callback

namespace by_a_destructor {
struct Guard {
  std::deque<int> *d;
  ~Guard() { d->push_front(0); }
};
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  int &first = d[0];
  { Guard g{&d}; }
  up(first, 3);
  up(d[1], 4);
  return d[1];
}
} // namespace by_a_destructor

namespace used_by_a_closure {
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3};
  int &first = d[0];
  auto touch = [&] { first = 100; };
  d.push_front(5);
  up(d[1], 4);
  touch();
  return d[1];
}
} // namespace used_by_a_closure

namespace behind_a_pointer {
[[deco::synchronized]] long run() {
  std::deque<int> d{1, 2, 3}, *p = &d;
  int &first = (*p)[0];
  p->push_front(9);
  up(first, 3);
  up((*p)[1], 4);
  return d[1];
}
} // namespace behind_a_pointer

namespace released_from_a_member {
struct T {
  int x = 1;
};
struct Slot {
  std::unique_ptr<T> p;
};
[[deco::synchronized]] long run() {
  std::vector<Slot> s(2);
  s[0].p = std::make_unique<T>();
  T &t = *s[0].p;
  s[1].p.reset(s[0].p.release());
  up(t.x, 3);
  up(s[1].p->x, 4);
  return s[1].p->x;
}
} // namespace released_from_a_member

namespace found_in_a_view {
[[deco::concurrent]] char letter(int v) { return static_cast<char>('a' + slow(v) % 20); }
[[deco::synchronized]] long run() {
  std::vector<char> t(8, 'x');
  std::string_view view(t.data(), t.size());
  for (int i = 0; i < 8; ++i)
    t[i] = letter(i);
  return static_cast<long>(view.find('d'));
}
} // namespace found_in_a_view

namespace found_behind_a_pointer {
[[deco::concurrent]] char letter(int v) { return static_cast<char>('a' + slow(v) % 20); }
[[deco::synchronized]] long run() {
  std::string s(8, 'x'), *p = &s;
  for (int i = 0; i < 8; ++i)
    s[i] = letter(i);
  return static_cast<long>(p->find('d'));
}
} // namespace found_behind_a_pointer

int main() {
  std::printf("pushed_in_front %ld\n", pushed_in_front::run());
  std::printf("popped_in_a_loop %ld\n", popped_in_a_loop::run());
  std::printf("by_a_helper %ld\n", by_a_helper::run());
  std::printf("by_a_reference %ld\n", by_a_reference::run());
  std::printf("by_a_closure %ld\n", by_a_closure::run());
  std::printf("by_the_effect %ld\n", by_the_effect::run());
  std::printf("within_a_vector %ld\n", within_a_vector::run());
  std::printf("twice_in_a_list %ld\n", twice_in_a_list::run());
  std::printf("owners_that_trade %ld\n", owners_that_trade::run());
  std::printf("owners_released %ld\n", owners_released::run());
  std::printf("named_behind %ld\n", named_behind::run());
  std::printf("by_a_concurrent_function %ld\n", by_a_concurrent_function::run());
  std::printf("by_a_callback %ld\n", by_a_callback::run());
  std::printf("by_a_destructor %ld\n", by_a_destructor::run());
  std::printf("used_by_a_closure %ld\n", used_by_a_closure::run());
  std::printf("behind_a_pointer %ld\n", behind_a_pointer::run());
  std::printf("released_from_a_member %ld\n", released_from_a_member::run());
  std::printf("found_in_a_view %ld\n", found_in_a_view::run());
  std::printf("found_behind_a_pointer %ld\n", found_behind_a_pointer::run());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
