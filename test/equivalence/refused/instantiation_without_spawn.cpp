// refused: deco-unsupported-function
// says: its instantiation 'Table<double>::run' would be rewritten otherwise than 'Table<int>::run'
// says: in 'Table<double>::run' this calls 'f', which is not concurrent; in 'Table<int>::run' it calls a concurrent function
// says: its instantiation 'run<long>' would be rewritten otherwise than 'run<int>'
// What is a spawn in one instantiation is an ordinary call in another one.
#include <vector>

template <typename T> struct Work {
  [[deco::concurrent]] static int f(T n) { return static_cast<int>(n) * 2; }
};
template <> struct Work<double> {
  static int f(double n) { return static_cast<int>(n); }
};
template <typename T> struct Table {
  std::vector<int> cells = std::vector<int>(2);
  [[deco::synchronized]] int run(T from) { // here
    cells[0] = Work<T>::f(from);
    cells[1] = Work<T>::f(from + 1);
    return cells[0] + cells[1];
  }
};

[[deco::concurrent]] int g(int n) { return n + 1; }
int g(long n) { return static_cast<int>(n) + 1; }
template <typename T> [[deco::synchronized]] int run(T from) { // here
  std::vector<int> r(2);
  r[0] = g(from);
  r[1] = g(from + 1);
  return r[0] + r[1];
}

int main() { return Table<int>().run(1) + Table<double>().run(2.0) + run(1) + run(2L); }
