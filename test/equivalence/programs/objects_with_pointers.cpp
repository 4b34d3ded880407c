// Objects whose pointers lead to each other, and members that share their memory.
#include <cstdio>
#include <memory>
#include <vector>

struct Node {
  int value = 1, seen = 0;
  Node *next = nullptr;
  int *shared = nullptr;
  std::vector<int> items{1, 2, 3};
  std::vector<Node> children;
};
union Pair {
  struct First {
    int a, b;
  } first;
  struct Second {
    int c, d;
  } second;
};
struct Holder {
  Pair *pair = nullptr;
};
struct Chain {
  int value = 1;
  std::unique_ptr<Chain> next;
};

[[deco::concurrent]] int weigh(int x) { return x * 3 + 1; }
[[deco::concurrent]] void pull(Node &n) { n.value = n.value * 3 + n.next->value; }
[[deco::concurrent]] void push(Node &n) { n.next->seen = n.next->seen * 2 + n.value; }
[[deco::concurrent]] void count(Node &n) { *n.shared = *n.shared * 3 + n.value; }
[[deco::concurrent]] void add(Node &n, int x) { n.items[1] = n.items[1] * 2 + x; }
[[deco::concurrent]] void children(Node &n, int x) {
  for (Node &c : n.children)
    c.value = c.value * 2 + x;
}
[[deco::concurrent]] void first(Holder &h, int x) { h.pair->first.a = h.pair->first.a * 2 + x; }
[[deco::concurrent]] int second(const Holder &h) { return h.pair->second.c; }
[[deco::concurrent]] void follow(Chain &c, int x) { c.next->value = c.next->value * 2 + x; }
[[deco::concurrent]] void lead(Chain &c, int x) { c.value = c.value * 5 + x; }

[[deco::synchronized]] void neighbours(std::vector<Node> &v) {
  for (Node &n : v)
    pull(n);
  for (std::size_t i = 0; i < v.size(); ++i)
    push(v[i]);
  for (Node &n : v)
    count(n);
}
[[deco::synchronized]] void through(std::vector<Node> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i + 1 < v.size(); ++i) {
    v[i].next->value = 7;
    out[i] = weigh(v[i].value);
    out[i + 1] += v[i + 1].next->value;
    add(v[i], 1);
    out[i] += v[i].next->items[1];
    add(*v[i].next, 2);
  }
}
[[deco::synchronized]] void walked(Node *head, int rounds) {
  int left = rounds;
  for (Node *n = head; left-- > 0; n = n->next) {
    add(*n, left);
    push(*n);
  }
}
[[deco::synchronized]] void nested(Node &n, std::vector<int> &out) {
  for (std::size_t i = 0; i < n.children.size(); ++i) {
    children(n, int(i));
    out[i] += n.children[i].value;
    add(n, out[i]);
    children(n.children[i], 4);
    out[i] += n.children[i].children.empty() ? 0 : n.children[i].children[0].value;
  }
}
[[deco::synchronized]] void overlaid(std::vector<Holder> &v, std::vector<int> &out) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    first(v[i], int(i));
    out[i] = second(v[v.size() - 1 - i]);
  }
}
[[deco::synchronized]] void owners(Chain *c) {
  for (; c->next; c = c->next.get()) {
    follow(*c, 1);
    lead(*c, 2);
  }
}

int main() {
  int shared = 1;
  std::vector<Node> v(9);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i].next = &v[i * 4 % 9], v[i].shared = &shared, v[i].value = int(i), v[i].children.resize(4);
  for (Node &n : v)
    for (Node &c : n.children)
      c.children.resize(2);
  std::vector<int> out(16);
  neighbours(v), through(v, out), walked(&v[2], 12), nested(v[1], out);
  for (const Node &n : v)
    std::printf("%d %d %d %d %d\n", n.value, n.seen, n.items[1], n.children[1].value, shared);
  std::vector<Pair> pairs(3);
  for (Pair &p : pairs)
    p.first = {1, 2};
  std::vector<Holder> holders(9);
  for (std::size_t i = 0; i < holders.size(); ++i)
    holders[i].pair = &pairs[i % 3];
  overlaid(holders, out);
  for (int x : out)
    std::printf("%d ", x);
  Chain chain;
  Chain *last = &chain;
  for (int i = 0; i < 6; ++i)
    last->next = std::make_unique<Chain>(), last = last->next.get();
  owners(&chain);
  for (const Chain *c = &chain; c; c = c->next.get())
    std::printf("%d ", c->value);
  std::printf("\n");
}
