// Callables whose types do not tell what they run, handed to the library: std::function through std::ref, std::bind,
// threads.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <thread>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }
[[deco::synchronized]] int t1() {
  int x = 1, o[2] = {};
  std::function<void(int)> f = [&](int k) { x += k; };
  std::vector<int> v{1, 2};
  o[0] = rdp(&x, 1);
  std::for_each(v.begin(), v.end(), f);
  return o[0];
}
[[deco::synchronized]] int t2() {
  int x = 1, o[2] = {};
  std::function<void(int)> f = [&](int k) { x += k; };
  o[0] = rdp(&x, 1);
  std::thread t(f, 2);
  t.join();
  return o[0];
}
[[deco::synchronized]] int t3() {
  int x = 1, o[2] = {};
  auto f = [&](int k) { x += k; };
  o[0] = rdp(&x, 1);
  std::thread t(f, 2);
  t.join();
  return o[0];
}
[[deco::synchronized]] int t4() {
  int x = 1, o[2] = {};
  std::function<void(int)> f = [&](int k) { x += k; };
  auto b = std::bind(f, 3);
  o[0] = rdp(&x, 1);
  b();
  return o[0];
}
[[deco::synchronized]] int t5() {
  int x = 1, o[2] = {};
  std::function<int(int)> f = [&](int k) {
    x += k;
    return x;
  };
  std::vector<int> v{1, 2};
  o[0] = rdp(&x, 1);
  std::transform(v.begin(), v.end(), v.begin(), std::ref(f));
  return o[0];
}
int main() { std::printf("%d %d %d %d %d\n", t1(), t2(), t3(), t4(), t5()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
