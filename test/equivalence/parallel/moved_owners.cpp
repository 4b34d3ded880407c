// Smart pointers that are moved into calls: each call owns its object.
#include <memory>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);
using Owner = std::unique_ptr<int>;
[[deco::concurrent]] int consume(Owner p) { return *p + slow(1); }
[[deco::synchronized]] void elements(std::vector<Owner> &v, std::vector<int> &r) {
  for (std::size_t i = 0; i < v.size(); ++i)
    r[i] = consume(std::move(v[i]));
} // barrier
[[deco::synchronized]] void each(std::vector<Owner> &v, std::vector<int> &r) {
  for (auto &p : v)
    r.push_back(consume(std::move(p)));
} // barrier
[[deco::synchronized]] void locals(std::vector<int> &r) {
  for (std::size_t i = 0; i < r.size(); ++i) {
    auto p = std::make_unique<int>(i);
    *p += 2;
    r[i] = consume(std::move(p));
  }
} // barrier
