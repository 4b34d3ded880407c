// Overloads, namespaces, default arguments, spellings of the attributes, declarations apart.
#include <cstdio>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
namespace lib {
namespace {
[[using deco: concurrent]] int hidden(int n) {
  return static_cast<int>(churn(n) % 1000);
}
} // namespace
inline namespace v1 {
[[nodiscard]] [[deco::concurrent]] int f(int n, int scale = 3, const std::string &unit = "none");
[[deco::concurrent]] long f(double x);
int f(const char *s) { return static_cast<int>(std::string(s).size()); } // not concurrent
} // namespace v1
[[deco::synchronized]] void run(std::vector<long> &out);
struct Thing {
  int n = 0;
};
[[deco::concurrent, nodiscard]] int weigh(const Thing &thing);
namespace deco { // not the deco
inline int task(int n) { return n + 1; }
} // namespace deco
} // namespace lib

int lib::f(int n, int scale, const std::string &unit) {
  return static_cast<int>(churn(n) % 1000) * scale + static_cast<int>(unit.size());
}
long lib::f(double x) { return static_cast<long>(churn(static_cast<unsigned long long>(x)) % 1000); }
int lib::weigh(const Thing &thing) { return static_cast<int>(churn(thing.n) % 1000); }

void lib::run(std::vector<long> &out) {
  int scope = 0, task = 1, result = 2;
  lib::Thing thing;
  for (int i = 0; i < 20; ++i) {
    out[i] = f(i);
    out[i + 20] = lib::f(i, 2);
    out[i + 40] = ::lib::v1::f(i, scope++, "unit" + std::to_string(i));
    out[i + 60] = f(i * 1.5);
    out[i + 80] = f("plain call") + task;
    out[i + 100] = hidden(i);
    out[i + 120] = weigh(thing);
    thing.n += deco::task(result);
    out[i + 140] = weigh({i});
    out[i + 160] = weigh(lib::Thing{i * 2});
  }
}

int main() {
  std::vector<long> out(180);
  lib::run(out);
  for (long x : out)
    std::printf("%ld ", x);
  lib::Thing thing{3};
  std::printf("%d %d\n", weigh(thing), lib::f(7));
}
