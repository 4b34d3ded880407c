// header: boost/container/flat_map.hpp
// below: boost
#include <boost/container/flat_map.hpp>
#include <boost/container/small_vector.hpp>
#include <boost/container/stable_vector.hpp>
#include <boost/container/static_vector.hpp>
#include <boost/intrusive/list.hpp>
#include <cstdio>
#include <string>

namespace bc = boost::container;
using Small = bc::small_vector<int, 4>;

struct Item : boost::intrusive::list_base_hook<> {
  int value = 0;
};
using Items = boost::intrusive::list<Item>;

[[deco::concurrent]] Small divisors(int n) {
  Small result;
  for (int i = 1; i <= n; ++i)
    if (n % i == 0)
      result.push_back(i);
  return result;
}
[[deco::concurrent]] int sum(const Small &v) {
  int total = 0;
  for (int x : v)
    total += x;
  return total;
}
[[deco::concurrent]] int weight(const Item &item) { return item.value * 3; }

[[deco::synchronized]] bc::flat_map<int, Small> table(int n) {
  bc::flat_map<int, Small> out;
  for (int i = n; i > 0; --i)
    out[i] = divisors(i);
  return out;
}
[[deco::synchronized]] bc::stable_vector<int> sums(const bc::flat_map<int, Small> &of, const Items &items) {
  bc::stable_vector<int> out(of.size());
  for (const auto &entry : of)
    out[entry.first - 1] = sum(entry.second);
  for (const Item &item : items)
    out.push_back(weight(item));
  return out;
}
[[deco::synchronized]] int fixed() {
  bc::static_vector<int, 8> cells(4);
  for (std::size_t i = 0; i < cells.size(); ++i)
    cells[i] = sum(Small(i, 2));
  return cells[3];
}

int main() {
  Item items[3];
  Items list;
  for (Item &item : items) {
    item.value = int(&item - items);
    list.push_back(item);
  }
  for (int x : sums(table(30), list))
    std::printf("%d ", x);
  std::printf("%d\n", fixed());
  list.clear();
}
