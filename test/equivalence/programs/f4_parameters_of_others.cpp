// What calls conflict over is reached through parameters of the outer call, or of calls in the operands.
#include <cstdio>
#include <map>
#include <vector>

[[deco::concurrent]] int sum(const std::vector<int> &all) {
  int s = 0;
  for (int x : all)
    s += x;
  return s;
}
[[deco::concurrent]] void grow(std::map<int, int> &counts, int n) { counts[n % 3] += n; }

void put(int, int, std::vector<int> &to, int value) { to.push_back(value % 1000); }
void count(std::map<int, int> &counts, int value) { counts[value % 7] += value; }
int taken(int, std::vector<int> &from) {
  int last = from.back();
  from.pop_back();
  return last;
}
[[deco::concurrent]] int twice(int n) { return 2 * n; }

[[deco::synchronized]] void outer(std::vector<int> &all) {
  for (int i = 0; i < 5; ++i)
    put(i, 1, all, sum(all));
}
[[deco::synchronized]] void mixed(std::map<int, int> &counts) {
  for (int i = 0; i < 5; ++i) {
    count(counts, twice(i));
    grow(counts, i);
  }
}
[[deco::synchronized]] void operands(std::vector<int> &all, std::vector<int> &out) {
  for (int i = 0; i < 3; ++i) {
    out[i] = sum(all);
    out[i + 3] = twice(taken(i, all));
  }
}

int main() {
  std::vector<int> all{1, 2, 3}, out(6);
  outer(all);
  for (int x : all)
    std::printf("%d ", x);
  std::map<int, int> counts;
  mixed(counts);
  for (auto [k, n] : counts)
    std::printf("%d:%d ", k, n);
  operands(all, out);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}
