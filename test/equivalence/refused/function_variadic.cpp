// refused: deco-unsupported-function
// Functions with C variadic arguments, and setjmp in a synchronized one.
#include <csetjmp>
#include <cstdarg>

[[deco::concurrent]] int sum(int n, ...) { // here
  va_list list;
  va_start(list, n);
  int total = 0;
  for (int i = 0; i < n; ++i)
    total += va_arg(list, int);
  va_end(list);
  return total;
}

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]] void run(int *r) { std::jmp_buf b; if (setjmp(b) == 0) r[0] = f(1); } // here

int main() {
  int r[1] = {sum(2, 1, 2)};
  run(r);
}
