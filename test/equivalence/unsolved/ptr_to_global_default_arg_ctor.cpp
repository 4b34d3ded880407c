// constructor with a default argument &model, as member / base of a local object (go1, go2): body's
// b.c.inc() changes model while f (reads model) is in flight; no barrier. (Ctl a; directly is
// seen.)
#include "unsolved.h"
#include <chrono>
#include <coroutine>

struct Model {
  int p = 1;
};
Model model;
struct Ctl {
  Model *m;
  Ctl(Model *m = &model) : m(m) {}
  void inc() { m->p++; }
};
struct Ctl2 : Ctl {
  void inc2() { inc(); }
};
struct App {
  Ctl c;
  Ctl2 d;
  std::vector<Ctl> cs = std::vector<Ctl>(2);
};
[[deco::concurrent]] int f(int i) { return nap(i) * model.p; }
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(60);
  Ctl a;
  App b;
  Ctl2 e;
  auto u = std::make_unique<Ctl>();
  for (int i = 0; i < 9; i++) {
    v[i] = f(i);
    a.inc();
  }
  return v;
}
[[deco::synchronized]] std::vector<int> go1() {
  std::vector<int> v(60);
  App b;
  for (int i = 0; i < 9; i++) {
    v[i] = f(i);
    b.c.inc();
  }
  return v;
}
[[deco::synchronized]] std::vector<int> go2() {
  std::vector<int> v(60);
  Ctl2 e;
  for (int i = 0; i < 9; i++) {
    v[i] = f(i);
    e.inc2();
  }
  return v;
}
[[deco::synchronized]] std::vector<int> go3(App &b) {
  std::vector<int> v(60);
  for (int i = 0; i < 9; i++) {
    v[i] = f(i);
    b.d.inc2();
  }
  return v;
}
void run() {
  show("v", go());
  show("v1", go1());
  show("v2", go2());
  App b;
  show("v3", go3(b));
}
int main() { run(); }
