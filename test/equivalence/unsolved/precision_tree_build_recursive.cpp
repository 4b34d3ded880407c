// recursive tree build with unique_ptr l, r that reads a const vector &: the second recursive call waits for the first
// ("this may change v"), and no deco-serialized warning says so. known/precision_array_of_unique_ptr_member says that
// with members l, r it is parallel. Expected: both overlap.
#include <cstdio>
#include <memory>
#include <vector>
struct T {
  int key;
  std::unique_ptr<T> l, r;
};
[[deco::concurrent]] [[deco::synchronized]] std::unique_ptr<T> build(const std::vector<int> &v, int lo, int hi) {
  if (lo >= hi)
    return nullptr;
  int m = (lo + hi) / 2;
  std::unique_ptr<T> c[2];
  c[0] = build(v, lo, m);
  c[1] = build(v, m + 1, hi);
  return std::unique_ptr<T>(new T{v[m], std::move(c[0]), std::move(c[1])});
}
int main() { std::printf("%d\n", build({1, 2, 3, 4, 5}, 0, 5)->l->key); }
