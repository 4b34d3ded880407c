// Default arguments of concurrent functions: evaluated as they were at the call.
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace settings {
int level = 1;
const int limit = 7;
struct Options {
  int depth = 2;
  std::string name = "n";
  static int shared;
  int doubled() const { return depth * 2; }
};
int Options::shared = 3;
Options current;
enum class Mode { Fast = 5, Slow = 9 };
namespace {
int hidden = 4;
}
} // namespace settings
int table[] = {10, 20, 30};
int calls = 0;
int next() { return ++calls; }
thread_local int own = 11;
static const std::string greeting = "hello";

namespace settings {
[[deco::concurrent]] int plain(int x, int by = level) { return x * 100 + by; }
[[deco::concurrent]] int many(int x, int a = 1, int b = level + limit, Mode m = Mode::Slow, int c = hidden) {
  return ((x * 10 + a) * 100 + b) * 100 + int(m) * 10 + c;
}
[[deco::concurrent]] int text(int x, std::string s = current.name, std::string_view v = "view") {
  return x * 100 + int(s.size()) * 10 + int(v.size());
}
[[deco::concurrent]] int whole(int x, const Options &o = current) { return x + o.depth * 10 + int(o.name.size()); }
[[deco::concurrent]] int built(int x, Options o = {}, std::vector<int> v = {1, 2, 3}) { return x + o.depth + v[2]; }
[[deco::concurrent]] int counted(int x, int n = next()) { return x * 10 + n; }
[[deco::concurrent]] int none(int x = table[1], int y = current.doubled() + Options::shared) { return x + y; }
[[deco::concurrent]] int mine(int x, int y = own) { return x + y; }
[[deco::concurrent]] int line(int x, int at = __builtin_LINE()) { return x + at; }
[[deco::concurrent]] int over(int x, int by = level) { return x - by; }
[[deco::concurrent]] int over(int x, const char *s) { return x + s[0]; }
template <class T> [[deco::concurrent]] int generic(T x, T by = T(level)) { return int(x * by); }
[[deco::concurrent]] int lambda(int x, int y = [] { return level * 2; }()) { return x + y; }
[[deco::concurrent]] void into(int &to, int by = level) { to += by; }
} // namespace settings

class Counter {
public:
  [[deco::concurrent]] int value(int x, int by = step) const { return x + by + base; }
  [[deco::concurrent]] int operator()(int x, int by = settings::level) const { return x * by; }
  static void faster() { ++step; }
  int base = 1000;

private:
  static int step;
};
int Counter::step = 1;

struct Log {
  std::vector<int> lines;
  void add(int x, int by = settings::level) { lines.push_back(x * 10 + by); }
  void at(int x, int where = __builtin_LINE()) {
    lines.push_back(x * 1000 + where);
  }
};
struct Layers {
  int cells[3][4] = {};
  int &operator()(int i, int layer = settings::level) { return cells[layer % 3][i]; }
};

[[deco::synchronized]] std::vector<int> all(int n) {
  using namespace settings;
  std::vector<int> out(24);
  for (int i = 0; i < n; ++i) {
    out[0] += plain(i);
    out[1] += many(i);
    out[2] += many(i, 2);
    out[3] += many(i, 2, 3, Mode::Fast);
    out[4] += text(i);
    out[5] += whole(i);
    out[6] += built(i);
    out[7] += counted(i);
    out[8] += none();
    out[9] += none(i);
    out[10] += mine(i);
    out[11] += line(i);
    out[12] += over(i);
    out[13] += over(i, "x");
    out[14] += generic(i);
    out[15] += generic(i, 3);
    out[16] += lambda(i);
    ++level;
    current.depth += i;
    current.name += "xy";
    Options::shared *= 2;
    hidden += 3;
    table[1] += 5;
    own += 7;
  }
  into(out[17]);
  ++level;
  into(out[17]);
  int level = 1000;
  out[18] = plain(level);
  return out;
}

[[deco::synchronized]] std::vector<int> members(const Counter &counter) {
  std::vector<int> out(8);
  for (int i = 0; i < 4; ++i) {
    out[i] = counter.value(i);
    Counter::faster();
  }
  for (int i = 0; i < 4; ++i) {
    out[4 + i] = counter(i);
    ++settings::level;
  }
  return out;
}

[[deco::synchronized]] Log effects(int n) {
  Log log;
  for (int i = 0; i < n; ++i) {
    log.add(settings::plain(i, 1));
    ++settings::level;
    log.at(settings::plain(i, 2));
  }
  Layers layers;
  for (int i = 0; i < 3; ++i) {
    layers(i) = settings::plain(i, 3);
    ++settings::level;
  }
  for (auto &row : layers.cells)
    for (int x : row)
      log.add(x, 0);
  return log;
}

int main() {
  auto print = [](const std::vector<int> &v) {
    for (int x : v)
      std::printf("%d ", x);
    std::printf("\n");
  };
  print(all(4));
  print(members(Counter()));
  print(effects(3).lines);
  std::printf("%d %d\n", calls, settings::level);
}
