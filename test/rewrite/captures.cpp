// Operands are evaluated at the spawn: a reused buffer, a moved-from string, a changed counter, a
// move-only argument and an object of one turn of the loop.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>

[[deco::concurrent]] int length(const std::string &text) { return int(text.size()); }
[[deco::concurrent]] int consume(std::string text) { return int(text.size()) * 2; }
[[deco::concurrent]] int pointee(std::unique_ptr<int> p) { return *p; }
[[deco::concurrent]] int plus(const int &x, int y = 5) { return x + y; }

[[deco::synchronized]]
void go(std::map<std::string, int> &table, int n) {
  char key[16];
  int counter = 0;
  const std::string outside = "outside";
  for (int i = 0; i < n; ++i) {
    std::snprintf(key, sizeof key, "key %d", i);
    table[key] = plus(counter);
    ++counter;
    std::string moved(i, 'x');
    table["moved"] += consume(std::move(moved));
    table["owner"] += pointee(std::make_unique<int>(i));
    table["temporary"] += length(outside + std::to_string(i));
    table[outside] += length(outside);
  }
}

int main() {
  std::map<std::string, int> table;
  go(table, 12);
  for (const auto &[key, value] : table)
    std::printf("%s %d\n", key.c_str(), value);
}
