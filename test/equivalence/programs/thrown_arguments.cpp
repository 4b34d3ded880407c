// std: c++20
// Exceptions that refer to arguments which could have travelled as copies: the handler looks at what they refer to.
#include <cstdio>
#include <string>
#include <string_view>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
struct Point {
  const int *p;
};
struct View {
  std::string_view s;
};
[[deco::concurrent]] void point(const int &s, int &out, int k) {
  int d = slow(k);
  if (k == 2)
    throw Point{&s};
  out = k + d + s;
}
[[deco::concurrent]] int view(const std::string &s, int k) {
  int d = slow(k);
  if (k == 2)
    throw View{s};
  return k + d + int(s.size());
}
[[deco::synchronized]] int points(int n, int *o) {
  int t = n, same = 0;
  try {
    for (int i = 0; i < 4; ++i)
      point(t, o[i], i);
  } catch (const Point &e) {
    same = e.p == &t;
  }
  return same;
}
[[deco::synchronized]] std::string views() {
  int o[4] = {};
  std::string t = "a long enough string to be on the heap";
  try {
    for (int i = 0; i < 4; ++i) {
      o[i] = view(t, i);
      t[0]++;
    }
  } catch (const View &e) {
    return std::string(e.s);
  }
  return "";
}
int main() {
  int o[4] = {};
  std::printf("%d %d %d\n", points(3, o), o[0], o[1]);
  std::printf("%s\n", views().c_str());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
