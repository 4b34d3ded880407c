// F4: the result is an argument of another call, which happens at the barrier, in program order.
#include <deco/deco.h>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

int square(int x) { return x * x; }

void note(std::string &log, int value, const char *unit) {
  log += std::to_string(value);
  log += unit;
}


void go(std::vector<int> &list, std::map<std::string, int> &table,
        std::map<int, std::vector<int>> &groups, std::string &log) { static ::deco::detail::entry deco_e{"go", "outer_call.cpp", 15};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(list), ::deco::detail::written(table), ::deco::detail::written(groups), ::deco::detail::written(log))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < 10; ++i) {
    list.push_back(square(i));
    table.insert_or_assign("key " + std::to_string(i % 3), square(i));
    groups[i % 2].emplace_back(square(i));
    note(log, square(i), " m\n");
  }
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  for (int i = 0; i < 10; ++i) {
    { if (auto *deco_1 = deco_s.task({"square", 18}, [i]() -> decltype(auto) { return square(i); }, [&list](auto &deco_r) { list.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { auto deco_c2 = [&table, deco_k1 = "key " + std::to_string(i % 3)](auto &deco_r) mutable { table.insert_or_assign(std::move(deco_k1), deco_r()); };
      if (auto *deco_2 = deco_s.task({"square", 19}, [i]() -> decltype(auto) { return square(i); }, std::move(deco_c2)))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"square", 20}, [i]() -> decltype(auto) { return square(i); }, [&groups, deco_k1 = i % 2](auto &deco_r) mutable { groups[std::move(deco_k1)].emplace_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    { if (auto *deco_4 = deco_s.task({"square", 21}, [i]() -> decltype(auto) { return square(i); }, [&log](auto &deco_r) { note(log, deco_r(), " m\n"); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
  }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(23, "square (line 18), square (line 19), square (line 20) and others"); // deco: waits for square (line 18), square (line 19), square (line 20) and others
}); }

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
