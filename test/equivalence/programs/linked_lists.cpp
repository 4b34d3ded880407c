// Loops that go along links. Where no node can be visited twice the calls overlap; where one can, or the links change,
// they must come out as if they did not.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 60 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 49); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}

struct Node {
  unsigned long long value = 0;
  unsigned visits = 0;
  unsigned long long parts[2] = {0, 0};
  std::vector<unsigned long long> own = {1, 2};
  unsigned long long *shared = nullptr;
  Node *next = nullptr;
};
using Pool = std::vector<Node>;

static Pool chain(int n) {
  Pool nodes(n);
  for (int i = 0; i < n; ++i) {
    nodes[i].value = i * 7919;
    nodes[i].next = i + 1 < n ? &nodes[i + 1] : nullptr;
  }
  return nodes;
}
static void print(const char *title, const Pool &nodes) {
  unsigned long long sum = 0;
  for (const Node &n : nodes)
    sum = sum * 31 + n.value + n.visits + n.parts[0] + 3 * n.parts[1] + n.own[0] + (n.next ? n.next - nodes.data() : 77);
  std::printf("%s: %llu\n", title, sum);
}

[[deco::concurrent]] static void update(Node &node) noexcept {
  node.value = churn(node.value);
  ++node.visits;
}
[[deco::concurrent]] static void update_at(Node *node) noexcept {
  node->value = churn(node->value);
  ++node->visits;
}
[[deco::concurrent]] static unsigned long long look(const Node &node) noexcept { return churn(node.value + node.visits); }
[[deco::concurrent]] static void fill(std::vector<unsigned long long> &own, unsigned long long seed) noexcept {
  for (unsigned long long &each : own)
    each = churn(each + seed);
}
[[deco::concurrent]] static void add(unsigned long long &to, unsigned long long seed) noexcept { to = to * 3 + churn(seed); }
[[deco::concurrent]] static void may_throw(Node &node, unsigned limit) {
  node.value = churn(node.value);
  if (++node.visits == limit)
    throw std::runtime_error("visited");
}
[[deco::concurrent]] static void skip_next(Node &node) noexcept {
  node.value = churn(node.value);
  if (node.next)
    node.next = node.next->next;
}
[[deco::concurrent]] static void both(Node &node) noexcept { // and its neighbour
  node.value = churn(node.value);
  if (node.next)
    node.next->value += node.value;
}

// The calls overlap.
[[deco::synchronized]] static void forwards(Node *first) {
  for (Node *node = first; node; node = node->next)
    update(*node);
}
[[deco::synchronized]] static void with_while(Node *node) {
  while (node != nullptr) {
    Node *next = node->next;
    update_at(node);
    node = next;
  }
}
[[deco::synchronized]] static void ring(Node *head) {
  Node *node = head;
  do {
    node->parts[1] = look(*node);
    update(*node);
    node = node->next;
  } while (node != head);
}
[[deco::synchronized]] static void owned(Node *first) {
  for (Node *node = first; node; node = node->next)
    fill(node->own, node->value);
}
[[deco::synchronized]] static void behind(Node *first) { // what it has moved on to
  Node *node = first;
  while (node->next) {
    node->parts[0] = look(*node);
    Node &old = *node;
    node = node->next;
    add(node->parts[0], old.value);
  }
}
struct Owning {
  unsigned long long value;
  std::unique_ptr<Owning> next;
};
[[deco::concurrent]] static void change(Owning &node) noexcept { node.value = churn(node.value); }
[[deco::synchronized]] static void owning(const std::unique_ptr<Owning> &head) {
  for (Owning *node = head.get(); node; node = node->next.get())
    change(*node);
}

// A walk may come to a node again before it ends.
[[deco::synchronized]] static void counted(Node *first, int turns) {
  for (Node *node = first; node && turns > 0; node = node->next, --turns)
    update(*node);
}
[[deco::synchronized]] static void breaks(Node *first, int turns) {
  for (Node *node = first; node; node = node->next) {
    update(*node);
    if (--turns == 0)
      break;
  }
}
[[deco::synchronized]] static int returns(Node *first, int turns) {
  for (Node *node = first; node; node = node->next) {
    update(*node);
    if (--turns == 0)
      return 3;
  }
  return 4;
}
[[deco::synchronized]] static void leaves(Node *first, int turns) {
  for (int round = 0; round < 2; ++round)
    for (Node *node = first; node; node = node->next) {
      update(*node);
      if (--turns <= 0)
        goto out;
    }
out:;
}
[[deco::synchronized]] static void ends_by_what_it_writes(Node *first) {
  for (Node *node = first; node->visits < 3; node = node->next)
    update(*node);
}
[[deco::synchronized]] static void stays(Node *first) { // now and then on the same node
  int turn = 0;
  for (Node *node = first; node;) {
    update(*node);
    if (++turn % 3 == 0)
      continue;
    node = node->next;
  }
}
[[deco::synchronized]] static void sometimes(Node *first) {
  int turn = 0;
  for (Node *node = first; node; ) {
    update(*node);
    if (++turn % 3 != 0)
      node = node->next;
  }
}
[[deco::synchronized]] static void throws(Node *first) {
  for (Node *node = first; node; node = node->next)
    may_throw(*node, 4);
}
static void check(int &turns) {
  if (--turns == 0)
    throw std::runtime_error("enough");
}
[[deco::synchronized]] static void body_throws(Node *first, int turns) {
  for (Node *node = first; node; node = node->next) {
    update(*node);
    check(turns);
  }
}
[[deco::synchronized]] static void detour(Node *first, int left) { // to the second one, again and again
  Node *node = first;
  while (node) {
    Node *from = left-- > 0 ? first : node;
    Node *next = from->next;
    update(*node);
    node = next;
  }
}
struct Countdown {
  int &turns;
  Node *&end;
  Node *last;
  ~Countdown() {
    if (--turns == 0)
      end = last;
  }
};
[[deco::synchronized]] static void destructor_ends(Node *first, int turns) {
  Node *end = nullptr;
  for (Node *node = first; node != end; node = node->next) {
    Countdown count{turns, end, node->next};
    update(*node);
  }
}
[[deco::synchronized]] static void two_cursors(Node *first) { // slow comes to where fast has been
  Node *fast = first;
  for (Node *slow = first; slow; slow = slow->next) {
    update(*slow);
    if (fast)
      update(*fast);
    if (fast)
      fast = fast->next ? fast->next->next : nullptr;
  }
}
[[deco::synchronized]] static void in_step(Node *first, Node *second) { // the second one is a ring
  for (Node *node = first; node; node = node->next, second = second->next)
    update(*second);
}
[[deco::synchronized]] static void again(Node *first) {
  for (int round = 0; round < 3; ++round)
    for (Node *node = first; node; node = node->next)
      update(*node);
}
[[deco::synchronized]] static void from_each(Node *first) {
  for (Node *outer = first; outer; outer = outer->next)
    for (Node *node = outer; node; node = node->next)
      update(*node);
}

// Links that change, and nodes that share.
[[deco::synchronized]] static void unlinks(Node *first) {
  for (Node *node = first; node; node = node->next)
    skip_next(*node);
}
[[deco::synchronized]] static void relinks(Node *first) {
  Node *before = nullptr;
  for (Node *node = first; node;) {
    Node *next = node->next;
    node->next = before;
    before = node;
    update(*node);
    node = next;
  }
}
[[deco::synchronized]] static void back_again(Node *first, Node *last) { // to the first one, once
  for (Node *node = first; node; node = node->next) {
    update(*node);
    if (node == last && first) {
      last->next = first;
      first = nullptr;
    } else if (node == last) {
      last->next = nullptr;
    }
  }
}
[[deco::synchronized]] static void shared(Node *first) {
  for (Node *node = first; node; node = node->next)
    add(*node->shared, node->value);
}
[[deco::synchronized]] static void neighbours(Node *first) {
  for (Node *node = first; node; node = node->next)
    both(*node);
}
[[deco::synchronized]] static void next_in_memory(Node *first, const Node *last) {
  for (Node *node = first; node != last; node = node->next) {
    update(*node);
    update(node[1]);
  }
}
[[deco::synchronized]] static void by_a_lambda(Node *first) {
  for (Node *node = first; node; node = node->next) {
    auto next = [&node] { return node->next ? node->next : node; };
    update(*node);
    update(*next());
  }
}
[[deco::synchronized]] static void moved_by_a_lambda(Node *first) {
  int left = 3;
  for (Node *node = first; node; node = node->next) {
    auto restart = [&] {
      if (!node->next && left-- > 0)
        node = first;
    };
    update(*node);
    restart();
  }
}
[[deco::synchronized]] static void deletes(int n) {
  Node *first = nullptr;
  for (int i = 0; i < n; ++i)
    first = new Node{static_cast<unsigned long long>(i), 0, {0, 0}, {1, 2}, nullptr, first};
  unsigned long long sum = 0;
  for (Node *node = first; node;) {
    update(*node);
    Node *next = node->next;
    sum = sum * 31 + node->value;
    delete node;
    node = next;
  }
  std::printf("deletes: %llu\n", sum);
}

// A node may be in what another one owns, and two may be parts of one object.
struct Tree {
  unsigned long long value = 0;
  Tree *next = nullptr;
  std::vector<Tree> children;
};
[[deco::concurrent]] static void change_children(Tree &tree) noexcept {
  tree.value = churn(tree.value);
  for (Tree &child : tree.children)
    child.value = churn(child.value);
}
[[deco::synchronized]] static void families(Tree *first) {
  for (Tree *tree = first; tree; tree = tree->next)
    change_children(*tree);
}
struct Link {
  Link *next = nullptr;
  unsigned long long value = 0;
};
struct Left : Link {};
struct Right : Link {};
struct Pair : Left, Right {
  unsigned long long both = 1;
};
struct Outer : Link {
  Link inner;
};
[[deco::concurrent]] static void change_pair(Link &link, bool left) noexcept {
  Pair &pair = left ? static_cast<Pair &>(static_cast<Left &>(link)) : static_cast<Pair &>(static_cast<Right &>(link));
  pair.both = churn(pair.both);
}
[[deco::synchronized]] static void two_bases(Link *first) {
  bool left = true;
  for (Link *link = first; link; link = link->next) {
    change_pair(*link, left);
    left = !left;
  }
}
[[deco::concurrent]] static void change_inner(Link &link, bool outer) noexcept {
  if (outer)
    static_cast<Outer &>(link).inner.value = churn(static_cast<Outer &>(link).inner.value);
  else
    link.value = churn(link.value);
}
[[deco::synchronized]] static void contained(Link *first) {
  bool outer = true;
  for (Link *link = first; link; link = link->next) {
    change_inner(*link, outer);
    outer = !outer;
  }
}

int main() {
  {
    Pool nodes = chain(300);
    forwards(nodes.data());
    with_while(nodes.data());
    owned(nodes.data());
    behind(nodes.data());
    again(nodes.data());
    print("plain", nodes);
    two_cursors(nodes.data());
    neighbours(nodes.data());
    next_in_memory(nodes.data(), &nodes[299]);
    print("neighbours", nodes);
    detour(nodes.data(), 30);
    by_a_lambda(nodes.data());
    moved_by_a_lambda(nodes.data());
    sometimes(nodes.data());
    stays(nodes.data());
    print("lambdas", nodes);
    unsigned long long to[3] = {1, 2, 3};
    for (Node &node : nodes)
      node.shared = &to[node.value % 3];
    shared(nodes.data());
    std::printf("shared: %llu %llu %llu\n", to[0], to[1], to[2]);
    back_again(nodes.data(), &nodes[299]);
    print("back again", nodes);
    unlinks(nodes.data());
    print("unlinks", nodes);
    relinks(nodes.data());
    print("relinks", nodes);
  }
  {
    Pool nodes = chain(40);
    from_each(nodes.data());
    print("from each", nodes);
    nodes.back().next = nodes.data();
    ring(nodes.data());
    print("ring", nodes);
    counted(nodes.data(), 200);
    breaks(nodes.data(), 300);
    std::printf("%d\n", returns(nodes.data(), 200));
    leaves(nodes.data(), 300);
    print("ring, left", nodes);
    Pool others = chain(200);
    in_step(others.data(), nodes.data());
    destructor_ends(nodes.data(), 200);
    print("in step", nodes);
    for (Node &node : nodes)
      node.visits = 0;
    ends_by_what_it_writes(nodes.data());
    print("ends by what it writes", nodes);
    for (Node &node : nodes)
      node.visits = 0;
    try {
      throws(nodes.data());
    } catch (const std::runtime_error &e) {
      std::printf("%s\n", e.what());
    }
    print("throws", nodes);
    try {
      body_throws(nodes.data(), 200);
    } catch (const std::runtime_error &e) {
      std::printf("%s\n", e.what());
    }
    print("body throws", nodes);
  }
  {
    std::unique_ptr<Owning> head;
    for (int i = 0; i < 200; ++i)
      head = std::unique_ptr<Owning>(new Owning{static_cast<unsigned long long>(i), std::move(head)});
    owning(head);
    unsigned long long sum = 0;
    for (const Owning *node = head.get(); node; node = node->next.get())
      sum = sum * 31 + node->value;
    std::printf("owning: %llu\n", sum);
  }
  deletes(100);
  {
    Tree tree;
    tree.children.resize(100);
    tree.next = tree.children.data();
    for (int i = 0; i < 99; ++i)
      tree.children[i].next = &tree.children[i + 1];
    families(&tree);
    unsigned long long sum = tree.value;
    for (const Tree &child : tree.children)
      sum = sum * 31 + child.value;
    std::printf("families: %llu\n", sum);
  }
  {
    std::vector<Pair> pairs(100);
    for (int i = 0; i < 100; ++i) {
      static_cast<Left &>(pairs[i]).next = static_cast<Right *>(&pairs[i]);
      static_cast<Right &>(pairs[i]).next = i < 99 ? static_cast<Left *>(&pairs[i + 1]) : nullptr;
    }
    two_bases(static_cast<Left *>(&pairs[0]));
    std::vector<Outer> outers(100);
    for (int i = 0; i < 100; ++i) {
      outers[i].next = &outers[i].inner;
      outers[i].inner.next = i < 99 ? &outers[i + 1] : nullptr;
    }
    contained(&outers[0]);
    unsigned long long sum = 0;
    for (const Pair &p : pairs)
      sum = sum * 31 + p.both;
    for (const Outer &o : outers)
      sum = sum * 31 + o.inner.value;
    std::printf("parts of one object: %llu\n", sum);
  }
}
