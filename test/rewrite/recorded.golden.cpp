// Arguments that the tasks write later: a second version of the called function records.
#include <deco/deco.h>
#include <deco/recorded.h>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

struct Entry {
  int count = 0;
  std::string names;
};


void tally(std::map<int, int> &histogram, int n) {
  histogram[n % 10] += n;
}
// deco: the same, for a task: what it writes happens at the barrier
void tally(::deco::recorded<std::map<int, int>> &histogram, int n) {
  histogram[n % 10] += n;
}

void name(std::map<int, Entry> &table, int key, const std::string &text);
void name(::deco::recorded<std::map<int, Entry>> &table, int key, const std::string &text);

int enter(std::map<int, Entry> &table, const std::vector<int> &keys, int i) {
  table[keys[i] % 3].count += 1; // several calls have one key
  name(table, keys[i] % 3, "n" + std::to_string(i));
  return i;
}
// deco: the same, for a task: what it writes happens at the barrier
int enter(::deco::recorded<std::map<int, Entry>> &table, const std::vector<int> &keys, int i) {
  table[keys[i] % 3][&Entry::count] += 1; // several calls have one key
  name(table, keys[i] % 3, "n" + std::to_string(i));
  return i;
}

void name(std::map<int, Entry> &table, int key, const std::string &text) { table[key].names += text; }
// deco: the same, for a task: what it writes happens at the barrier
void name(::deco::recorded<std::map<int, Entry>> &table, int key, const std::string &text) { table[key][&Entry::names] += text; }

struct Simulation {
  static void step(const std::map<int, double> &now, std::map<int, double> &next, int i) {
    next[i] = now.at(i) / 2;
    if (next[i] > 3)
      next[i] -= 1;
  }
  // deco: the same, for a task: what it writes happens at the barrier
  static void step(const std::map<int, double> &now, ::deco::recorded<std::map<int, double>> &next, int i) {
    next[i] = now.at(i) / 2;
    if (next[i].get() > 3)
      next[i] -= 1;
  }
};


void run(std::map<int, int> &histogram, std::map<int, Entry> &table, std::vector<int> &order,
         const std::map<int, double> &now, std::map<int, double> &next) { static ::deco::detail::entry deco_e{"run", "recorded.cpp", 36};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(order), ::deco::detail::written(histogram), ::deco::detail::written(table), ::deco::detail::read(now), ::deco::detail::written(next))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < 100; ++i)
    tally(histogram, i);
  std::vector<int> keys(order);
  for (int i = 0; i < 20; ++i)
    order[i] = enter(table, keys, i);
  for (int i = 0; i < 20; ++i)
    Simulation::step(now, next, i);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  for (int i = 0; i < 100; ++i)
    { if (auto *deco_1 = deco_s.task({"tally", 39}, ::deco::detail::recording([i](auto &deco_a0) { tally(deco_a0, i); }, histogram)))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  std::vector<int> keys(order);
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (int i = 0; i < 20; ++i)
    { if (auto *deco_2 = deco_s.task({"enter", 42}, ::deco::detail::recording([&keys, i](auto &deco_a0) -> decltype(auto) { return enter(deco_a0, keys, i); }, table), [&order, i](auto &deco_r) { order[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
  for (int i = 0; i < 20; ++i)
    { if (auto *deco_3 = deco_s.task({"step", 44}, ::deco::detail::recording([&now, i](auto &deco_a1) { Simulation::step(now, deco_a1, i); }, next)))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(45, "tally (line 39), enter (line 42), step (line 44)"); // deco: waits for tally (line 39), enter (line 42), step (line 44)
}); }

int main() {
  std::map<int, int> histogram;
  std::map<int, Entry> table;
  std::vector<int> order(20, 5);
  std::map<int, double> now, next;
  for (int i = 0; i < 20; ++i)
    now[i] = i;
  run(histogram, table, order, now, next);
  for (auto [key, n] : histogram)
    std::printf("%d:%d ", key, n);
  for (auto &[key, e] : table)
    std::printf("%d:%d:%s ", key, e.count, e.names.c_str());
  for (auto [key, x] : next)
    std::printf("%d:%g ", key, x);
  std::printf("%d\n", order[7]);
}
