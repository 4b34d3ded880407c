// A counter that is changed through a reference to const.
#include <cstdio>
#include <vector>
inline void lag(int n) {
  volatile unsigned x = 1;
  for (int i = 0; i < n; ++i)
    x = x * 1664525u + n;
}
[[deco::concurrent]] void upd(int &v, int, int c) {
  lag(c == 3 ? 3000000 : 100000);
  v = v * 2 + c;
}
[[deco::synchronized]] void run(std::vector<int> &o) {
  int c = 0;
  for (int i = 0; i < 8; ++i) {
    upd(o[i], i, c);
    const int &ci = i;
    if (++c % 3 == 1)
      const_cast<int &>(ci) -= 1;
  }
}
int main() {
  std::vector<int> o(10);
  run(o);
  for (int x : o)
    std::printf("%d ", x);
}
