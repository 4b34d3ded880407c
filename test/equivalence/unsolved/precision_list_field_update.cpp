// PRECISION: linked list walk: upn(*p) writes only n.v, the walk reads only p->next; also a list of
// unique_ptr: serialized.
#include "unsolved.h"

struct N {
  double v;
  N *next;
};
struct U {
  double v;
  std::unique_ptr<U> next;
};
[[deco::concurrent]] double h(double v) { return v * 1.5 + nap(0); }
[[deco::concurrent]] void up(double &v) { v = v * 1.5 + nap(0); }
[[deco::concurrent]] void upn(N &n) { n.v = n.v * 1.5 + nap(0); }
[[deco::concurrent]] void upu(U &n) { n.v = n.v * 1.5 + nap(0); }
[[deco::synchronized]] double go(N *l, U *u) {
  for (N *p = l; p; p = p->next)
    up(p->v);
  for (N *p = l; p; p = p->next)
    upn(*p);
  for (U *p = u; p; p = p->next.get())
    upu(*p);
  for (U *p = u; p; p = p->next.get())
    up(p->v);
  return l->v + u->v;
}
void run() {
  N b{2, nullptr}, a{1, &b};
  U u{1, std::make_unique<U>(U{2, nullptr})};
  P("%a\n", go(&a, &u));
}
int main() { run(); }
