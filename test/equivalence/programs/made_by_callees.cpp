// What callees allocate leads to what they were given, through several objects.
#include <cstdio>
#include <memory>
#include <vector>
struct Node {
  int *p;
};
struct Deep {
  Node *n;
};
Node *make(int *p) { return new Node{p}; }
Deep *make2(int *p) {
  Deep *d = new Deep;
  d->n = new Node{p};
  return d;
}
std::unique_ptr<Node> own(int *p) { return std::make_unique<Node>(Node{p}); }
std::unique_ptr<Deep> own2(Node &n) { return std::make_unique<Deep>(Deep{&n}); }
Node value(int &r) { return {&r}; }
void fill(Node &to, int &r) { to.p = &r; }
struct Keep {
  std::vector<Node> all;
  void add(int &r) { all.push_back({&r}); }
  int sum() const {
    int s = 0;
    for (auto &n : all)
      s = (s * 3 + *n.p) % 100003;
    return s;
  }
};
[[deco::concurrent]] int work(int x) { return x * 3 + 1; }
[[deco::synchronized]] int go() {
  std::vector<int> x(10);
  int s = 0;
  Node *a = make(&x[0]);
  Deep *b = make2(&x[1]);
  auto c = own(&x[2]);
  Node d = value(x[3]);
  auto e = own2(d);
  Node f;
  fill(f, x[4]);
  Keep k;
  k.add(x[5]);
  for (int i = 0; i < 8; ++i) {
    x[0] = work(i);
    s = (s * 3 + *a->p) % 100003;
    x[1] = work(i + 1);
    s = (s * 3 + *b->n->p) % 100003;
    x[2] = work(i + 2);
    s = (s * 3 + *c->p) % 100003;
    x[3] = work(i + 3);
    s = (s * 3 + *d.p) % 100003;
    x[3] = work(i + 4);
    s = (s * 3 + *e->n->p) % 100003;
    x[4] = work(i + 5);
    s = (s * 3 + *f.p) % 100003;
    x[5] = work(i + 6);
    s = (s * 3 + k.sum()) % 100003;
  }
  delete a;
  delete b->n;
  delete b;
  return s;
}
int main() { std::printf("%d\n", go()); }
