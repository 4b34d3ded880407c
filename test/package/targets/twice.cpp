#include <cstdio>
[[deco::concurrent]] static int square(int x) { return x * x; }
[[deco::synchronized]] static int run() {
  int to[COUNT], sum = 0;
  for (int i = 0; i < COUNT; ++i)
    to[i] = square(i);
  for (int x : to)
    sum += x;
  return sum;
}
int main() { std::printf("%d\n", run()); }
