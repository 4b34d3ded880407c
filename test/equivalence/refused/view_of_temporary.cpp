// refused: deco-view-of-temporary
// Arguments that view a temporary, which dies before the task runs.
#include <span>
#include <string>
#include <string_view>
#include <vector>

[[deco::concurrent]]
int length(std::string_view s) {
  return static_cast<int>(s.size());
}
[[deco::concurrent]]
int first(const char *s) {
  return s[0];
}
[[deco::concurrent]]
int sum(std::span<const int> values) {
  int total = 0;
  for (int x : values)
    total += x;
  return total;
}

static std::string name(int n) { return "the name of " + std::to_string(n); }
static std::vector<int> list(int n) { return std::vector<int>(n, n); }

[[deco::synchronized]]
void run(std::vector<int> &r) {
  for (int i = 0; i < 2; ++i) {
    r[i] = length(name(i));                 // here
    r[i] += length(std::to_string(i) + "x"); // here
    r[i] += first(name(i).c_str());         // here
    r[i] += sum(list(i));                   // here
    r.push_back(length(name(i)));           // here
  }
}

int main() {
  std::vector<int> r(4);
  run(r);
}
