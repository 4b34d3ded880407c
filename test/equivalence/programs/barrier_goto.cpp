// goto out of two loops, where no barrier lies between the jump and its label.
#include <cstdio>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void run(int *out) {
  for (int a = 0; a < 5; ++a)
    for (int b = 0; b < 5; ++b) {
      if (a * b > 11)
        goto done;
      out[a * 5 + b] = f(a * 5 + b);
    }
done:
  out[24] = f(24);
}

int main() {
  int out[25] = {};
  run(out);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}
