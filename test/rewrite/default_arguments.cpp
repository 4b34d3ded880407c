// Default arguments: constants stay with the call, variables are evaluated at the spawn.
#include <string>

namespace limits {
int level = 1;
std::string name = "abc";
int next() { return ++level; }
} // namespace limits

namespace limits {
[[deco::concurrent]] int constant(int x, int by = 2) { return x * by; }
[[deco::concurrent]] int variable(int x, int by = 2, int to = level) { return x * by + to; }
[[deco::concurrent]] int named(const std::string &s = name, int n = next()) { return int(s.size()) + n; }
[[deco::concurrent]] int built(int x, std::string s = {"text"}) { return x + int(s.size()); }
} // namespace limits

[[deco::synchronized]] int all(int *out, int n) {
  for (int i = 0; i < n; ++i) {
    out[4 * i] = limits::constant(i);
    out[4 * i + 1] = limits::variable(i);
    out[4 * i + 2] = limits::named();
    out[4 * i + 3] = limits::built(i);
    ++limits::level;
  }
  return out[0];
}

int main() {
  int out[8];
  int total = all(out, 2);
  for (int x : out)
    total += x;
  return total;
}
