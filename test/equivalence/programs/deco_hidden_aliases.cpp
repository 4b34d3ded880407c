// Results seen through unions, bytes, wrapped references, containers of pointers, and objects.
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <tuple>
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

struct Keeper {
  int *kept = nullptr;
  void keep(int *p) { kept = p; }
  int get() const { return kept ? *kept : 0; }
};
struct Summing {
  std::vector<int> &v;
  int operator()() const {
    int sum = 0;
    for (int x : v)
      sum += x;
    return sum;
  }
  operator int() const { return v[0] * 2; }
};
struct Logger {
  std::vector<int> &v;
  long &total;
  ~Logger() { total = total * 3 + v[1]; }
};
struct Base {
  int cells[8] = {};
};
struct Derived : Base {
  int first() const { return cells[0]; }
};
static Keeper global_keeper;
static int through_global() { return global_keeper.get(); }

[[deco::synchronized]]
void run() {
  std::vector<int> r(16);
  union {
    int words[4];
    unsigned char bytes[16];
  } u = {};
  int warm[40];
  long total = 0;
  Keeper keeper;
  keeper.keep(&r[5]);
  global_keeper.keep(r.data() + 6);
  std::vector<std::reference_wrapper<int>> wrapped(r.begin(), r.end());
  std::map<char, int *> pointers = {{'a', &r[7]}, {'b', &r[8]}};
  std::unique_ptr<Derived> derived = std::make_unique<Derived>();
  Base &base = *derived;
  std::tuple<std::vector<int> &> tuple(r);
  for (int turn = 0; turn < 4; ++turn) {
    for (int i = 0; i < 40; ++i)
      warm[i] = f(i); // enough of them for tasks to be started
    u.words[0] = f(turn);
    total = total * 3 + u.bytes[0];
    r[5] = f(turn + 1);
    total = total * 3 + keeper.get();
    r[6] = f(turn + 2);
    total = total * 3 + through_global();
    r[7] = f(turn + 3);
    total = total * 3 + *pointers['a'];
    wrapped[9].get() = f(turn + 4);
    total = total * 3 + r[9];
    r[3] = f(turn + 5);
    total = total * 3 + Summing{r}();
    r[0] = f(turn + 6);
    total = total * 3 + Summing{r};
    base.cells[0] = f(turn + 7);
    total = total * 3 + derived->first();
    r[2] = f(turn + 8);
    total = total * 3 + std::get<0>(tuple)[2];
    r[1] = f(turn + 9);
    (void)Logger{r, total};
    r[1] = f(turn + 10);
    {
      Logger logger{r, total};
    }
    pointers['b'][0] = f(turn + 11);
    int copy = 0;
    std::memcpy(&copy, &r[8], sizeof copy);
    total = total * 3 + copy;
    r[4] = f(turn + 12);
    unsigned char byte = *(reinterpret_cast<unsigned char *>(r.data()) + 4 * sizeof(int));
    total = (total * 3 + byte + warm[turn]) % 100000007;
  }
  std::printf("%ld\n", total);
}

int main() { run(); }
