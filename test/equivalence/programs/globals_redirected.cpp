// A callee lets a global pointer lead to another global.
#include <cstdio>
#include <vector>
std::vector<int> A{1}, B{2}, *p = &B;
void set() { p = &A; }
inline void lag(int k) {
  volatile unsigned x = 1;
  for (int i = 0; i < 200000; ++i)
    x = x * 1664525u + k;
}
[[deco::concurrent]] int f(int i) {
  lag(i);
  int s = i;
  for (int x : A)
    s += x;
  return s;
}
[[deco::synchronized]] void run(std::vector<int> &o) {
  set();
  A.reserve(100);
  for (int i = 0; i < 8; ++i) {
    o[i] = f(i);
    p->push_back(100);
  }
}
int main() {
  std::vector<int> o(8);
  run(o);
  for (int x : o)
    std::printf("%d ", x);
}
