// F4: methods of containers that take a result in, in program order.
#include <cstdio>
#include <list>
#include <map>
#include <memory>
#include <queue>
#include <set>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
std::string text(int n) {
  return "text " + std::to_string(churn(n) % 1000);
}
[[deco::concurrent]]
std::unique_ptr<int> boxed(int n) {
  return std::make_unique<int>(static_cast<int>(churn(n) % 1000));
}

struct Entry {
  Entry(int i, int x) : index(i), value(x) {}
  int index, value;
};

struct Group {
  std::vector<int> items;
  struct Inner {
    std::list<int> list;
  } inner;
};

[[deco::synchronized]]
void run() {
  std::vector<int> pushed;
  std::vector<Entry> emplaced;
  std::map<int, std::string> assigned;
  std::map<std::string, int> inserted;
  std::set<int> set;
  std::list<int> front;
  std::queue<std::unique_ptr<int>> queue;
  std::vector<Group> groups(3);
  std::map<std::string, std::vector<int>> named;
  std::string name;
  for (int i = 0; i < 50; ++i) {
    pushed.push_back(f(i));
    emplaced.emplace_back(i, f(i + 50));
    assigned.insert_or_assign(i % 20, text(i));
    inserted.emplace("key" + std::to_string(i % 20), f(i + 100)); // the first one stays
    set.insert(f(i + 150));
    front.push_front(f(i + 200));
    queue.push(boxed(i));
    groups[i % 3].items.push_back(f(i + 250));
    groups[i % 2].inner.list.push_back(f(i));
    name = i % 2 ? "odd" : "even";
    named[name].push_back(f(i + 300));
    pushed.push_back(f(i + 350));
  }
  for (int x : pushed)
    std::printf("%d ", x);
  for (auto &e : emplaced)
    std::printf("%d:%d ", e.index, e.value);
  for (auto &[k, s] : assigned)
    std::printf("%d:%s ", k, s.c_str());
  for (auto &[k, x] : inserted)
    std::printf("%s:%d ", k.c_str(), x);
  for (int x : set)
    std::printf("%d ", x);
  for (int x : front)
    std::printf("%d ", x);
  for (; !queue.empty(); queue.pop())
    std::printf("%d ", *queue.front());
  for (auto &g : groups) {
    for (int x : g.items)
      std::printf("%d ", x);
    for (int x : g.inner.list)
      std::printf("(%d) ", x);
  }
  for (auto &[k, v] : named)
    for (int x : v)
      std::printf("%s:%d ", k.c_str(), x);
  std::printf("\n");
}

int main() { run(); }
