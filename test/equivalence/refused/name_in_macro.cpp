// refused: deco-in-macro
// The body of a macro names the function, in an argument of a spawn, whose text travels with the task.
#include <cstdio>
#define LENGTH() static_cast<int>(sizeof __func__)

[[deco::concurrent]] int f(int n) { return n * 2; }

[[deco::synchronized]] void run(int (&a)[4]) {
  a[0] = f(LENGTH()); // here
  std::printf("%d\n", a[0]);
}

int main() {
  int a[4];
  run(a);
}
