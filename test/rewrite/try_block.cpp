// A local try catches what it would have caught, and its handler reads what it would have read.
#include <cstdio>
#include <stdexcept>

[[deco::concurrent]] int risky(int x) {
  if (x == 3)
    throw std::runtime_error("three");
  return x * x;
}

[[deco::synchronized]]
int go(int *out, int from) {
  int caught = 0;
  out[8] = risky(2);
  try {
    for (int i = 0; i < 4; ++i)
      out[i] = risky(from + i);
    out[7] = 1; // not if one of the calls throws
    out[6] = risky(6);
  } catch (const std::runtime_error &) {
    caught = out[0] + out[1] + 1;
  }
  out[9] = risky(caught + 10);
  return caught;
}

int main() {
  for (int from = 0; from < 5; ++from) {
    int out[10] = {};
    std::printf("%d:", go(out, from));
    for (int i : {0, 1, 2, 3, 6, 7, 8, 9})
      std::printf(" %d", out[i]);
    std::printf("\n");
  }
}
