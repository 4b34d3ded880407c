// const T & parameters bound to what changes while the call is in flight.
#include <cstdio>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Settings {
  int scale = 1;
  std::vector<int> table = {1, 2, 3};
};
static Settings global_settings;

[[deco::concurrent]]
int f(const int &n) {
  unsigned long long before = n, h = churn(before);
  return static_cast<int>(h % 1000) + n;
}

[[deco::concurrent]]
int with(const Settings &s, int n) {
  unsigned long long h = churn(n);
  return static_cast<int>(h % 1000) * s.scale + s.table[h % s.table.size()];
}

[[deco::concurrent]]
std::string shout(const std::string &s) {
  unsigned long long h = churn(s.size());
  return s + std::to_string(h % 10);
}

[[deco::concurrent]]
long total(const std::vector<int> &v) {
  unsigned long long h = churn(v.size());
  long sum = static_cast<long>(h % 7);
  for (int x : v)
    sum = sum * 3 % 1000003 + x;
  return sum;
}

[[deco::synchronized]]
void run() {
  std::vector<int> out(60);
  std::vector<long> totals;
  std::vector<std::string> texts(30);
  Settings local;
  int n = 0;
  std::string text = "text";
  for (int i = 0; i < 30; ++i) { // the referent changes after the call
    out[i] = f(n);
    n += i;
  }
  for (int i = 0; i < 30; ++i) {
    out[i] += with(local, i);
    if (i % 7 == 6) {
      local.scale *= -2;
      local.table.push_back(i);
    }
  }
  for (int i = 0; i < 30; ++i) {
    out[i + 30] = with(global_settings, i);
    if (i == 11)
      global_settings.scale = 5;
  }
  for (int i = 0; i < 30; ++i) {
    texts[i] = shout(text);
    text += static_cast<char>('a' + i % 26);
  }
  std::vector<int> row;
  for (int i = 0; i < 30; ++i) {
    row.push_back(i);
    totals.push_back(total(row)); // row grows while it is read
  }
  for (int i = 0; i < 30; ++i) { // local to the block, changed after the call
    std::vector<int> block(i, i);
    totals.push_back(total(block));
    block.assign(3, 1);
    totals.push_back(total(block));
    block[0] = 9;
  }
  for (int i = 1; i < 60; ++i)
    out[i] = f(out[i - 1]); // the referent is an element that the call before assigns
  for (int x : out)
    std::printf("%d ", x);
  for (long x : totals)
    std::printf("%ld ", x);
  for (auto &s : texts)
    std::printf("%s ", s.c_str());
  std::printf("\n");
}

int main() { run(); }
