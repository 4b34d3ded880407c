// Two calls whose disjoint parameter is not so.
#include <cstdio>
#include <vector>

[[deco::concurrent]] void scatter([[deco::disjoint]] std::vector<int> &out, int at, int value) {
  out[at] += value;
}
[[deco::synchronized]] void run(std::vector<int> &out, const std::vector<int> &where) {
  for (int i = 0; i < 3; ++i)
    scatter(out, i, 1);
  out.push_back(0);          // a barrier: what comes behind it may write the same
  scatter(out, where[0], 2); // overlap
  scatter(out, where[1], 3);
  scatter(out, where[2], 4); // overlap
}
int main() {
  std::vector<int> out(10);
  run(out, {1, 2, 3});
  std::printf("%d\n", out[3]);
  run(out, {1, 2, 1});
}
