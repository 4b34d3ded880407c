// The rounding that the caller has set is in force on all threads, also on those that are there already.
#include <cfenv>
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);

[[deco::concurrent]] double third(int v) {
  volatile double one = 1, three = 3;
  return slow(v) >= 0 ? one / three : 0;
}
[[deco::synchronized]] int roundedUp() {
  double o[8] = {};
  for (int i = 0; i < 8; ++i)
    o[i] = third(i);
  int up = 0;
  for (double x : o)
    up = up * 2 + (x > 0.33333333333333331);
  return up;
}

int main() {
  std::printf("to nearest %d\n", roundedUp()); // starts the threads
  std::fesetround(FE_UPWARD);
  std::printf("upward %d\n", roundedUp());
  std::fesetround(FE_TONEAREST);
  std::printf("to nearest %d\n", roundedUp());
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
