// refused: deco-target-not-indexable
// Templates are checked where they are instantiated, once.
#include <vector>

template <typename T> [[deco::concurrent]] T f(T n) { return n + n; }

template <typename T> struct Box {
  [[deco::synchronized]] T run(T from) {
    std::vector<T> r(2);
    T last = from;
    r[0] = f(from);
    last = f(from); // here
    return r[0] + last;
  }
};

int main() { return Box<int>().run(1) + static_cast<int>(Box<double>().run(2)); }
