// The base of the target's path changes after the call: a pointer or iterator that walks on.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Node {
  int id = 0;
  int values[3] = {};
  std::vector<int> items;
  std::unique_ptr<Node> next;
};

[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void walk(Node *head) {
  for (Node *node = head; node; node = node->next.get()) {
    node->values[0] = f(node->id);
    node->values[node->id % 2 + 1] += f(node->id + 100);
    node->items.push_back(f(node->id + 200));
  }
}

[[deco::synchronized]]
void pointer(int *p, int n) {
  for (int i = 0; i < n; ++i) {
    p[0] = f(i);
    ++p;
  }
}

[[deco::synchronized]]
void iterators(std::vector<std::vector<int>> &rows, std::map<std::string, std::vector<int>> &named) {
  for (auto it = rows.begin(); it != rows.end(); ++it)
    (*it)[0] = f(static_cast<int>(it->size()));
  for (auto it = rows.begin(); it != rows.end(); ++it)
    it->at(1) = f(2 * static_cast<int>(it->size()));
  for (auto &row : rows)
    row[2] = f(3 * static_cast<int>(row.size()));
  for (auto &[name, row] : named)
    row[0] += f(static_cast<int>(name.size()));
  auto it = rows.begin();
  for (int i = 0; i < 4; ++i)
    it[i][0] += f(i);
  it = rows.end() - 4;
  for (int i = 0; i < 4; ++i)
    it[i][0] += f(i);
}

[[deco::synchronized]]
std::vector<int> replaced(int n) {
  std::vector<int> sums;
  auto box = std::make_unique<int[]>(4);
  std::vector<int> row(4);
  for (int i = 0; i < n; ++i) {
    box[i % 4] = f(i);
    row[i % 4] = f(i + 100);
    if (i % 5 == 4) {
      sums.push_back(row[1]);
      auto other = std::make_unique<int[]>(4);
      other[3] = box[0];
      box = std::move(other);
      row = std::vector<int>(4, i);
    }
  }
  for (int i = 0; i < 4; ++i)
    sums.push_back(box[i] * 1000 + row[i]);
  return sums;
}

int main() {
  auto head = std::make_unique<Node>();
  Node *last = head.get();
  for (int i = 1; i < 40; ++i) {
    last->next = std::make_unique<Node>();
    last = last->next.get();
    last->id = i;
  }
  walk(head.get());
  for (Node *node = head.get(); node; node = node->next.get())
    std::printf("%d,%d,%d,%d ", node->values[0], node->values[1], node->values[2], node->items[0]);
  int numbers[50] = {};
  pointer(numbers, 50);
  for (int x : numbers)
    std::printf("%d ", x);
  std::vector<std::vector<int>> rows;
  std::map<std::string, std::vector<int>> named;
  for (int i = 0; i < 20; ++i) {
    rows.emplace_back(3 + i);
    named[std::string(i, 'x')] = {i};
  }
  iterators(rows, named);
  for (auto &row : rows)
    std::printf("%d,%d,%d ", row[0], row[1], row[2]);
  for (auto &[name, row] : named)
    std::printf("%d ", row[0]);
  for (int x : replaced(33))
    std::printf("%d ", x);
  std::printf("\n");
}
