// Lists whose nodes own the next one: built, walked and relinked, where ever longer paths lead to what is handed on.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>
[[gnu::pure]] long churn(long x);

struct Node {
  long value;
  std::unique_ptr<Node> next;
};
[[deco::concurrent]] void update(Node &n, long by) noexcept { n.value = (n.value * 3 + churn(by)) % 10007; }
[[deco::concurrent]] long f(long x) noexcept { return churn(x); }

static std::unique_ptr<Node> list(long n) {
  std::unique_ptr<Node> first;
  while (n-- > 0)
    first = std::make_unique<Node>(Node{n, std::move(first)});
  return first;
}
static long sum(const Node *n) {
  long s = 0;
  for (; n; n = n->next.get())
    s = (s * 31 + n->value) % 1000003;
  return s;
}
[[deco::synchronized]] long built_here() {
  std::unique_ptr<Node> first;
  for (long i = 0; i < 10; ++i) {
    auto n = std::make_unique<Node>();
    n->value = i;
    n->next = std::move(first);
    first = std::move(n);
  }
  for (Node *n = first.get(); n; n = n->next.get())
    update(*n, n->value);
  first->next = std::move(first->next->next);
  long s = 0;
  for (Node *n = first.get(); n; n = n->next.get())
    s = s * 3 + n->value;
  return s;
}
[[deco::synchronized]] long unlinked_in_walk() {
  auto first = list(12);
  long k = 0;
  for (Node *n = first.get(); n; n = n->next.get()) {
    update(*n, ++k);
    if (n->next && n->next->value % 2)
      n->next = std::move(n->next->next);
  }
  return sum(first.get());
}
[[deco::synchronized]] long swapped_in_walk() {
  auto first = list(12);
  long out[20] = {}, k = 0;
  for (Node *n = first.get(); n && n->next; n = n->next.get()) {
    out[k] = f(n->next->value);
    ++k;
    auto rest = std::move(n->next->next);
    n->next.swap(rest);
  }
  long s = sum(first.get());
  for (long x : out)
    s = (s * 7 + x) % 1000003;
  return s;
}

int main() { std::printf("%ld %ld %ld\n", built_here(), unlinked_in_walk(), swapped_in_walk()); }

long churn(long x) {
  unsigned long h = static_cast<unsigned long>(x);
  for (int i = 0; i < 20000; ++i)
    h = h * 6364136223846793005u + 1442695040888963407u;
  return static_cast<long>(h >> 58);
}
