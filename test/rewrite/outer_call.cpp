// F4: the result is an argument of another call, which happens at the barrier, in program order.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }

void note(std::string &log, int value, const char *unit) {
  log += std::to_string(value);
  log += unit;
}

[[deco::synchronized]]
void go(std::vector<int> &list, std::map<std::string, int> &table,
        std::map<int, std::vector<int>> &groups, std::string &log) {
  for (int i = 0; i < 10; ++i) {
    list.push_back(square(i));
    table.insert_or_assign("key " + std::to_string(i % 3), square(i));
    groups[i % 2].emplace_back(square(i));
    note(log, square(i), " m\n");
  }
}

int main() {
  std::vector<int> list;
  std::map<std::string, int> table;
  std::map<int, std::vector<int>> groups;
  std::string log;
  go(list, table, groups, log);
  for (int x : list)
    std::printf("%d ", x);
  for (const auto &[key, value] : table)
    std::printf("%s %d ", key.c_str(), value);
  for (const auto &[group, members] : groups)
    std::printf("%d: %zu ", group, members.size());
  std::printf("%s", log.c_str());
}
