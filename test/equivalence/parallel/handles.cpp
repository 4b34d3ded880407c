// What functions write behind handles by value, and does not make pointers lead elsewhere.
#include <cstddef>
#include <string>
#include <vector>

[[deco::concurrent]] int f(int n) { return n * 3; }

struct Counter {
  int *n;
  void bump() const { ++*n; }
};
struct Tree {
  Tree *left = nullptr;
  int depth = 0;
  std::vector<int> v;
};
struct Name {
  std::string *to;
};
struct Log {
  std::vector<std::string> lines;
};
struct Logger {
  Log *to;
};
void bump(Counter c) { ++*c.n; }
void deepen(Tree *t) { ++t->depth; }
void rename(Name n, const std::string &s) { *n.to = s; }
void say(Logger l, const char *text) { l.to->lines.push_back(text); }

[[deco::synchronized]] int counts(Tree &t, std::vector<int> &out) {
  std::vector<int> w(10);
  int n = 0;
  for (int i = 0; i < 10; ++i) {
    w[i] = f(i);
    bump({&n});
    Counter{&n}.bump();
    deepen(&t);
  }
  out = w; // barrier
  return n + t.depth;
}
[[deco::synchronized]] void names(std::string &name, Log &log, int *out) {
  std::vector<int> w(10);
  for (int i = 0; i < 10; ++i) {
    w[i] = f(i);
    rename({&name}, "turn " + std::to_string(i));
    say({&log}, "turn");
  }
  for (int i = 0; i < 10; ++i)
    out[i] = w[i]; // barrier
}
struct Grid {
  std::vector<int> cells;
  Counter steps;
  [[deco::synchronized]] void step() {
    for (std::size_t i = 0; i < cells.size(); ++i)
      cells[i] = f(int(i));
    bump(steps); // barrier
  }
};
