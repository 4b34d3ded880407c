// deco-rewrite does not end within 15 s (AVL/red-black insert: recursion through p->l or p->r, then a rotation; in
// b9.in with both rotations not in 590 s). Either alone takes 1 to 3 s. Expected: about a second.
#include <cstdio>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
#include <algorithm>
#include <memory>
#include <utility>
#include <variant>
[[deco::concurrent]] void wr(int &n, int k) {
  int d = slow(k);
  n = n * 3 + d + 1;
}
struct N {
  int k, v = 0;
  std::unique_ptr<N> l, r;
  N(int x) : k(x) {}
};
using P = std::unique_ptr<N>;
void rl(P &p) {
  P q = std::move(p->r);
  p->r = std::move(q->l);
  q->l = std::move(p);
  p = std::move(q);
}
void ins(P &p, int k) {
  if (!p) {
    p = std::make_unique<N>(k);
    return;
  }
  ins(k < p->k ? p->l : p->r, k);
  if (p->v < -1)
    rl(p);
}
[[deco::synchronized]] long run() {
  P root;
  for (int i = 0; i < 6; ++i) {
    ins(root, i * 7 % 6);
    wr(root->v, i);
  }
  return root->v;
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
