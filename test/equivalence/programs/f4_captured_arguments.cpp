// F4: the other arguments are what they were at the call, whatever happens to them afterwards.
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}

struct Row {
  Row(const char *n, int x) : name(n), value(x) {}
  Row(std::string n, int x) : name(std::move(n)), value(x) {}
  std::string name;
  int value;
};

struct Pair {
  Pair(int &count, int x) : count(count), value(x) {}
  int count, value;
};

[[deco::synchronized]]
void run() {
  std::vector<Row> rows;
  std::vector<Pair> pairs;
  std::map<std::string, int> values;
  char buf[32];
  std::string name = "name";
  int counter = 0;
  for (int i = 0; i < 50; ++i) {
    std::snprintf(buf, sizeof buf, "row %d", i);
    rows.emplace_back(buf, f(i));
    buf[0] = '#';
    rows.emplace_back(name, f(i + 50));
    name += static_cast<char>('0' + i % 10);
    rows.emplace_back(std::move(name), f(i + 100));
    name = "fresh and long enough to be allocated " + std::to_string(i);
    values.insert_or_assign(name, f(i + 150));
    name[0] = 'F';
    pairs.emplace_back(counter, f(i + 200)); // a reference parameter
    ++counter;
    values.insert_or_assign(std::move(name), f(i + 250));
    name.clear();
  }
  for (auto &row : rows)
    std::printf("%s:%d ", row.name.c_str(), row.value);
  for (auto &[k, x] : values)
    std::printf("%s:%d ", k.c_str(), x);
  for (auto &p : pairs)
    std::printf("%d:%d ", p.count, p.value);
  std::printf("\n");
}

int main() { run(); }
