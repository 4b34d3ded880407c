// Loops that go along links: the links are no part of what a call writes, and no node is visited twice.
#include <memory>
#include <utility>
#include <vector>

double work(int rounds, int seed); // not at hand

struct Node {
  int rounds;
  int seed;
  double result;
  double parts[2];
  std::vector<double> history;
  Node *next;
  const Node *after() const { return next; }
  Node *following() { return next; }
  bool isLast() const { return next == nullptr; }
};

// Only a part of the node is written.
[[deco::concurrent]] void promised([[deco::disjoint]] Node &node) noexcept { node.result = work(node.rounds, node.seed); } // NOLINT(deco-unverified-callee)
[[deco::concurrent]] void update(Node &node) noexcept { node.result = work(node.rounds, node.seed); } // NOLINT(deco-unverified-callee)
[[deco::concurrent]] void update_at(Node *node) noexcept { node->result = work(node->rounds, node->seed); } // NOLINT(deco-unverified-callee)
[[deco::concurrent]] double look(const Node &node) noexcept { return node.rounds * 2.0 + node.seed; }
[[deco::concurrent]] double count(int rounds, int seed) noexcept { return rounds * 3.0 + seed; }
[[deco::concurrent]] void fill(Node &node) noexcept {
  for (double &part : node.parts)
    part = node.seed;
  for (int i = 0; i < 2; ++i)
    node.parts[i] += i;
}
[[deco::concurrent]] void remember(std::vector<double> &history, int seed) noexcept {
  for (double &each : history)
    each += seed;
}

[[deco::synchronized]] void with_promise(Node *first) {
  for (Node *node = first; node; node = node->next)
    promised(*node);
} // barrier
[[deco::synchronized]] void with_for(Node *first) {
  for (Node *node = first; node != nullptr; node = node->next)
    update(*node);
} // barrier
[[deco::synchronized]] void through_pointers(Node *first) {
  for (Node *node = first; nullptr != node; node = node->next)
    update_at(node);
} // barrier
[[deco::synchronized]] void with_accessor(Node *first) {
  for (const Node *at = first; at; at = at->after())
    if (at->seed > 2)
      break;
  for (Node *node = first; node && !node->isLast(); node = node->next)
    update(*node);
} // barrier
[[deco::synchronized]] void with_while(Node *first) {
  Node *node = first;
  while (node) {
    update(*node);
    node = node->next;
  }
} // barrier
[[deco::synchronized]] void with_next(Node *node) {
  while (node) {
    Node *const next = node->next;
    update(*node);
    node = next;
  }
} // barrier
[[deco::synchronized]] void with_reference(Node *first) {
  for (Node *node = first; node; node = node->next) {
    Node &here = *node;
    if (here.seed < 0)
      continue;
    Node *same = &here;
    update(here);
    fill(*same);
  }
} // barrier
[[deco::synchronized]] void up_to(Node *first, const Node *last) {
  for (Node *node = first; node != last; node = node->next)
    update(*node);
} // barrier
[[deco::synchronized]] void in_a_ring(Node *head) {
  Node *node = head;
  do {
    update(*node);
    node = node->next;
  } while (node != head);
} // barrier
[[deco::synchronized]] void with_a_counter(Node *first) {
  int turn = 0;
  for (Node *node = first; node; node = node->next, ++turn)
    if (turn % 2)
      update(*node);
} // barrier
[[deco::synchronized]] void results(Node *first) {
  for (Node *node = first; node; node = node->next) {
    node->parts[0] = look(*node);
    node->parts[1] = count(node->rounds, node->seed);
  }
} // barrier
[[deco::synchronized]] void members(Node *first) {
  for (Node *node = first; node; node = node->next)
    fill(*node);
} // barrier
[[deco::synchronized]] void owned(Node *first) {
  for (Node *node = first; node; node = node->next) {
    remember(node->history, node->seed);
  }
} // barrier

// Links that own the nodes; links in a base class, in a member, in an array.
struct Owning {
  int seed;
  double result;
  std::unique_ptr<Owning> next;
};
[[deco::concurrent]] void change(Owning &node) noexcept { node.result = node.seed * 2.0; }
struct List {
  std::unique_ptr<Owning> head;
  [[deco::synchronized]] void run() {
    for (Owning *node = head.get(); node; node = node->next.get())
      change(*node);
  } // barrier
};
[[deco::synchronized]] void owning(const std::unique_ptr<Owning> &head) {
  for (Owning *node = head.get(); node != nullptr; node = node->next.get())
    change(*node);
} // barrier

struct Link {
  Link *next;
};
struct Item : Link {
  int seed;
  double result;
};
[[deco::concurrent]] void change_item(Item &item) noexcept { item.result = item.seed * 2.0; }
[[deco::synchronized]] void intrusive(Link *head) {
  for (Link *at = head->next; at != head; at = at->next)
    change_item(static_cast<Item &>(*at));
} // barrier
[[deco::synchronized]] void by_items(Item *first) {
  for (Item *at = first; at; at = static_cast<Item *>(at->next))
    change_item(*at);
} // barrier

struct Tower {
  Tower *levels[4];
  int seed;
  double result;
};
[[deco::concurrent]] void change_tower(Tower &t) noexcept { t.result = t.seed; }
[[deco::synchronized]] void one_level(Tower *first, int level) {
  for (Tower *at = first; at; at = at->levels[level])
    change_tower(*at);
} // barrier

// A member function, and a list within an object.
struct Queue {
  struct Job {
    int seed;
    double result;
    Job *next;
    [[deco::concurrent]] void run() noexcept { result = seed * 3.0; }
  };
  Job *first;
  [[deco::synchronized]] void run() {
    for (Job *job = first; job; job = job->next)
      job->run();
  } // barrier
};
