// Results that are references: into an argument, into a global, and into what the body changes.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static std::vector<std::string> names = {"zero", "one", "two", "three", "four"};

[[deco::concurrent]]
const std::string &pick(const std::vector<std::string> &table, int n) {
  return table[churn(n) % table.size()];
}

[[deco::concurrent]]
int &largest(std::vector<int> &row, int n) {
  std::size_t best = churn(n) % row.size();
  for (std::size_t i = 0; i < row.size(); ++i)
    if (row[i] > row[best])
      best = i;
  return row[best];
}

[[deco::synchronized]]
std::vector<std::string> picked() {
  std::vector<std::string> out(60);
  for (int i = 0; i < 60; ++i)
    out[i] = pick(names, i);
  names[2] = "changed";
  for (int i = 0; i < 60; ++i) {
    out[i] += pick(names, -i);
    if (i % 20 == 19)
      names[i % 5] += "!";
  }
  return out;
}

[[deco::synchronized]]
std::map<int, int> maxima(std::vector<std::vector<int>> rows) {
  std::map<int, int> out;
  for (int i = 0; i < 30; ++i)
    out[i] = largest(rows[i], i);
  for (int i = 0; i < 30; ++i) {
    out[i] += largest(rows[i], i);
    rows[i].assign(6, i);
  }
  return out;
}

int main() {
  for (auto &name : picked())
    std::printf("%s ", name.c_str());
  std::vector<std::vector<int>> rows(30, std::vector<int>(6));
  for (int i = 0; i < 180; ++i)
    rows[i / 6][i % 6] = i * 7919 % 1009;
  for (auto [i, x] : maxima(rows))
    std::printf("%d %d ", i, x);
  std::printf("\n");
}
