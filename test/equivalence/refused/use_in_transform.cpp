// refused: deco-unsupported-use
// Forms of std::transform that are no statement of their own, or say more than F5 can.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

struct Item {
  int weight;
  [[deco::concurrent]] int doubled() const { return weight * 2; }
};
[[deco::concurrent]] int f(int n) { return n * 2; }
[[deco::concurrent]] int weigh(const Item &item) { return item.weight; }

[[deco::synchronized]] std::vector<int>::iterator run(std::vector<int> &r, std::vector<Item> &items) {
  auto end = std::transform(r.begin(), r.end(), r.begin(), f);          // here
  *std::transform(r.begin(), end - 1, r.begin(), f) = 1;                // here
  std::ranges::transform(items, r.begin(), f, &Item::weight);           // here
  std::ranges::transform(items, r.begin(), &Item::doubled);             // here
  std::transform_inclusive_scan(r.begin(), r.end(), r.begin(), std::plus<>(), f); // here
  if (std::transform(items.begin(), items.end(), r.begin(), weigh) == end)        // here
    return end;
  std::ranges::transform(items, r.begin(), weigh);
  return std::transform(r.begin(), end, r.begin(), f); // here
}

int main() {
  std::vector<int> r(4);
  std::vector<Item> items(4);
  run(r, items);
}
