// refused: deco-unsupported-function
// The names of functions that rewriting would change and cannot bind.
#include <source_location>
#include <string>
#include <vector>

[[deco::concurrent]] int f(int n) { return n * 2; }
std::string here(std::source_location at = std::source_location::current()) { return at.function_name(); }
const char *name(const char *text = __builtin_FUNCTION()) { return text; }
int line(int n = __builtin_LINE()) { return n; }
struct Logged {
  int n = 0;
  std::source_location at = std::source_location::current();
};

[[deco::synchronized]] std::string called(std::vector<int> &r) { // here
  r[0] = f(1);
  return here();
}
[[deco::synchronized]] const char *spelt(std::vector<int> &r) { // here
  r[0] = f(1);
  return __builtin_FUNCTION();
}
[[deco::synchronized]] const char *builtin(std::vector<int> &r) { // here
  r[0] = f(1);
  return name();
}
[[deco::synchronized]] const char *lambda(std::vector<int> &r) { // here
  r[0] = f(1);
  return [] { return __PRETTY_FUNCTION__; }();
}
[[deco::synchronized]] const char *member(std::vector<int> &r) { // here
  r[0] = f(1);
  Logged logged{3};
  return logged.at.function_name();
}
[[deco::synchronized]] int lines(std::vector<int> &r) {
  r[0] = f(line());
  return line();
}

int main() {
  std::vector<int> r(4);
  called(r);
  spelt(r);
  builtin(r);
  lambda(r);
  member(r);
  return lines(r);
}
