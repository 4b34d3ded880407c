// std: c++20
// The library runs callables that it was given before: futures, packaged tasks, threads, stop sources; views whose
// functions run wherever their elements are asked for.
#include <algorithm>
#include <cstdio>
#include <future>
#include <ranges>
#include <set>
#include <stop_token>
#include <thread>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace deferred_future_get {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  auto fu = std::async(std::launch::deferred, [&] {
    x = 9;
    return 3;
  });
  o[0] = rdp(&x, 1);
  int y = fu.get();
  return o[0] * 10 + y;
}
} // namespace deferred_future_get

namespace deferred_future_wait {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::promise<int> p;
  auto fu = p.get_future().share();
  std::future<int> f2 = std::async(std::launch::deferred, [fu, &x] {
    x = fu.get();
    return 1;
  });
  p.set_value(6);
  o[0] = rdp(&x, 1);
  f2.wait();
  return o[0];
}
} // namespace deferred_future_wait

namespace packaged_task_call {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::packaged_task<int(int)> pt([&](int v) { return x = v; });
  auto fu = pt.get_future();
  o[0] = rdp(&x, 1);
  pt(8);
  return o[0] * 10 + fu.get();
}
} // namespace packaged_task_call

namespace packaged_task_in_thread {
[[deco::synchronized]] long run() {
  int x = 1, o[8] = {};
  std::packaged_task<void()> t([&] { x = 5; });
  auto f = t.get_future();
  o[0] = rdp(&x, 1);
  std::thread th(std::move(t));
  th.join();
  f.get();
  return o[0];
}
} // namespace packaged_task_in_thread

namespace stop_callback_request_stop {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::stop_source ss;
  std::stop_callback cb(ss.get_token(), [&] { x = 9; });
  o[0] = rdp(&x, 1);
  ss.request_stop();
  return o[0];
}
} // namespace stop_callback_request_stop

namespace take_while_predicate {
[[deco::synchronized]] long run() {
  int x = 1, o[6] = {};
  std::vector<int> w{1, 2, 3};
  auto cl = w | std::views::take_while([&x](int i) {
              ++x;
              return i < 3;
            });
  o[0] = rdp(&x, 1);
  for (int k : cl)
    (void)k;
  return o[0];
}
} // namespace take_while_predicate

namespace reverse_of_transform {
[[deco::synchronized]] long run() {
  int x = 1, o[6] = {};
  auto f = [&](int a) {
    x += 2;
    return a;
  };
  auto v = std::views::iota(0, 3) | std::views::transform(f) | std::views::reverse;
  o[0] = rdp(&x, 1);
  for (int k : v)
    (void)k;
  return o[0];
}
} // namespace reverse_of_transform

namespace reverse_of_transform_deref {
[[deco::synchronized]] long run() {
  int x = 1, o[6] = {};
  auto f = [&](int a) {
    x += 2;
    return a;
  };
  auto v = std::views::iota(0, 3) | std::views::transform(f) | std::views::reverse;
  auto b = v.begin();
  o[0] = rdp(&x, 1);
  int y = *b;
  return o[0];
}
} // namespace reverse_of_transform_deref

namespace assign_from_transform_view {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::vector<int> w{1, 2, 3};
  auto cl = w | std::views::transform([&x](int i) { return x += i; });
  o[0] = rdp(&x, 1);
  w.assign(cl.begin(), cl.end());
  return o[0];
}
} // namespace assign_from_transform_view

namespace set_from_transform_view {
[[deco::synchronized]] long run() {
  int x = 1, o[6] = {};
  std::vector<int> w{1, 2, 3};
  auto f = [&](int a) {
    x += 2;
    return a;
  };
  auto v = w | std::views::transform(f);
  o[0] = rdp(&x, 1);
  std::set<int> s(v.begin(), v.end());
  return o[0];
}
} // namespace set_from_transform_view

namespace vector_from_transform_view {
[[deco::synchronized]] long run() {
  int x = 1, o[1] = {};
  std::vector<int> w{1, 2, 3};
  auto cl = w | std::views::transform([&x](int i) { return x += i; });
  o[0] = rdp(&x, 1);
  std::vector<int> v(cl.begin(), cl.end());
  return o[0];
}
} // namespace vector_from_transform_view

namespace ranges_equal_of_views {
[[deco::synchronized]] long run() {
  int x = 1, o[6] = {};
  std::vector<int> w{1, 2, 3};
  auto f = [&](int a) {
    x += 2;
    return a;
  };
  auto v = w | std::views::transform(f);
  o[0] = rdp(&x, 1);
  std::ranges::equal(v, v);
  return o[0];
}
} // namespace ranges_equal_of_views

int main() {
  std::printf("deferred_future_get %ld\n", static_cast<long>(deferred_future_get::run()));
  std::printf("deferred_future_wait %ld\n", static_cast<long>(deferred_future_wait::run()));
  std::printf("packaged_task_call %ld\n", static_cast<long>(packaged_task_call::run()));
  std::printf("packaged_task_in_thread %ld\n", static_cast<long>(packaged_task_in_thread::run()));
  std::printf("stop_callback_request_stop %ld\n", static_cast<long>(stop_callback_request_stop::run()));
  std::printf("take_while_predicate %ld\n", static_cast<long>(take_while_predicate::run()));
  std::printf("reverse_of_transform %ld\n", static_cast<long>(reverse_of_transform::run()));
  std::printf("reverse_of_transform_deref %ld\n", static_cast<long>(reverse_of_transform_deref::run()));
  std::printf("assign_from_transform_view %ld\n", static_cast<long>(assign_from_transform_view::run()));
  std::printf("set_from_transform_view %ld\n", static_cast<long>(set_from_transform_view::run()));
  std::printf("vector_from_transform_view %ld\n", static_cast<long>(vector_from_transform_view::run()));
  std::printf("ranges_equal_of_views %ld\n", static_cast<long>(ranges_equal_of_views::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
