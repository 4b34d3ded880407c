// Two different disjoint parameters, through which two calls in flight write one element.
#include <cstdio>
#include <vector>

[[deco::concurrent]] void exchange([[deco::disjoint]] std::vector<int> &left, [[deco::disjoint]] std::vector<int> &right,
                                   int from, int to) {
  left[from] -= 1;
  right[to] += 2;
}
[[deco::synchronized]] void run(std::vector<int> &all, const std::vector<int> &ends) {
  exchange(all, all, ends[0], ends[1]); // overlap
  exchange(all, all, ends[2], ends[3]);
  exchange(all, all, ends[4], ends[5]); // overlap
}
int main() {
  std::vector<int> all(10);
  run(all, {0, 1, 2, 3, 4, 5});
  std::printf("%d\n", all[5]);
  run(all, {0, 1, 2, 3, 1, 4});
}
