// refused: deco-in-macro
// The body of a macro names the function; what it names cannot be replaced there.
#include <cstdio>
#define LOG(x) std::printf("%s: %d\n", __func__, x)

[[deco::concurrent]] int f(int n) { return n * 2; }

[[deco::synchronized]] void run(int (&a)[4]) {
  a[0] = f(1);
  LOG(a[0]); // here
}

int main() {
  int a[4];
  run(a);
}
