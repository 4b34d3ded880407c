// refused: deco-unsupported-function
// says: its instantiation 'run<std::basic_string<char>>' would be rewritten otherwise than 'run<int>'
// says: this call of 'f' needs another text in 'run<std::basic_string<char>>' than in 'run<int>'
// says: its instantiation 'fill<Key>' would be rewritten otherwise than 'fill<int>'
// Both instantiations have spawns, which need different texts: what is converted, and when.
#include <string>
#include <string_view>
#include <vector>

[[deco::concurrent]] int f(int n) { return n * 2; }
[[deco::concurrent]] int f(std::string_view s) { return static_cast<int>(s.size()); }
template <typename T> [[deco::synchronized]] int run(T from) { // here
  std::vector<int> r(2);
  r[0] = f(from);
  from = T();
  r[1] = f(from);
  return r[0] + r[1];
}

struct Key {
  int n = 0;
  operator int() const { return n; }
};
template <typename K> [[deco::synchronized]] int fill(K key) { // here
  std::vector<int> r(2);
  r[key] = f(1);
  key = K();
  r[1] = f(2);
  return r[0] + r[1];
}

int main() { return run(1) + run(std::string("a")) + fill(1) + fill(Key{1}); }
