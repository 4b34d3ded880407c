// The program is ended by std::exit while calls are in flight.
#include <cstdio>
#include <cstdlib>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static int cells[40];

[[deco::concurrent]]
void store(int *where, int n) {
  *where = static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

static void show() {
  for (int x : cells)
    std::printf("%d ", x);
  std::printf("\n");
}

static void finish(int status) {
  if (status > 2)
    std::exit(status);
}

[[deco::synchronized]]
void run(int *out) {
  for (int i = 0; i < 40; ++i) {
    store(&out[i], i);
    out[(i * 7 + 1) % 40] += f(i);
    finish(i / 10);
  }
}

int main() {
  std::atexit(show);
  run(cells);
}
