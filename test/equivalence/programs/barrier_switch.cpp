// Barriers around switch: falling through, default in the middle, spawns right behind a label.
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000) + 1;
}

enum class Kind { read, write, both, none };

[[deco::synchronized]]
long run() {
  std::vector<int> r(8);
  long sum = 0;
  for (int i = 0; i < 80; ++i) {
    switch (i % 8) {
    case 0: r[0] = f(i); break;
    case 1:
      r[1] += f(i);
      [[fallthrough]];
    case 2:
      sum += r[1];
      break;
    default:
      r[i % 8] = f(i);
    case 6:
      r[2] -= f(-i);
      break;
    case 7: {
      int local[2] = {};
      local[i % 2] = f(i);
      local[1 - i % 2] = f(i + 1);
      if (local[0] > local[1])
        break;
      sum -= local[1];
    }
    }
    switch (int k = r[0] % 3) {
    case 1:
      if (i % 2) {
    case 2:
        sum += k;
        r[3] = f(k + i);
      }
      break;
    }
    switch (Kind kind = static_cast<Kind>(i % 4); kind) {
    case Kind::both:
    case Kind::write:
      r[4] ^= f(i);
      if (kind == Kind::write)
        continue;
    case Kind::read:
      sum = sum * 3 % 1000003 + r[4];
      break;
    case Kind::none:;
    }
    while (true) {
      switch (r[5] / 1000) {
      case 0: r[5] += f(i); continue;
      default: break;
      }
      break;
    }
    r[5] = 0;
  }
  for (int x : r)
    sum = sum * 31 % 1000003 + x;
  return sum;
}

int main() { std::printf("%ld\n", run()); }
