// Very many short calls with a long one now and then: in place, batched and deferred, in order.
#include <cstdio>
#include <map>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
unsigned f(unsigned n) {
  return n % 1000 == 999 ? static_cast<unsigned>(churn(n)) : n * 2654435761u >> 7;
}

[[deco::synchronized]]
std::vector<unsigned> pushed(unsigned n) {
  std::vector<unsigned> out;
  for (unsigned i = 0; i < n; ++i)
    out.push_back(f(i));
  return out;
}

[[deco::synchronized]]
void stored(std::vector<unsigned> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] ^= f(static_cast<unsigned>(i) + 17);
}

[[deco::synchronized]]
double sums(unsigned n, std::map<unsigned, unsigned> &m) {
  double sum[1] = {0};
  unsigned last[3] = {};
  for (unsigned i = 0; i < n; ++i) {
    sum[0] += f(i);
    sum[0] *= 0.999;
    last[i % 3] = f(i + 7);
    m[i % 101] ^= f(i + 3);
  }
  return sum[0] + last[0] - last[1] / 2.0 + last[2] / 3.0;
}

int main() {
  std::vector<unsigned> out = pushed(200000);
  stored(out);
  unsigned long long checksum = 0;
  for (unsigned x : out)
    checksum = checksum * 1099511628211u + x;
  std::map<unsigned, unsigned> m;
  std::printf("%.17g ", sums(30000, m));
  for (auto [k, x] : m)
    checksum = checksum * 1099511628211u + k * x;
  std::printf("%llx\n", checksum);
}
