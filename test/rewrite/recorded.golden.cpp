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

/// References and pointers to elements, in a template.
template <class Key>

void cells(std::map<Key, std::vector<Entry>> &table, Key key, int i) {
  auto &row = table[key];
  row[i % 2].count += 1;
  Entry *last = &row[2];
  last->names += "l";
}
// deco: the same, for a task: what it writes happens at the barrier
template <class Key>

void cells(::deco::recorded<std::map<Key, std::vector<Entry>>> &table, Key key, int i) {
  const auto row = table[key].bind();
  row[i % 2].member([](auto &deco_e) -> auto & { return deco_e.count; }) += 1;
  const auto last = row[2].bind();
  last.member([](auto &deco_e) -> auto & { return deco_e.names; }) += "l";
}


void run(std::map<int, int> &histogram, std::map<int, Entry> &table, std::vector<int> &order,
         const std::map<int, double> &now, std::map<int, double> &next,
         std::map<int, std::vector<Entry>> &rows) { static ::deco::detail::entry deco_e{"run", "recorded.cpp", 46};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(order), ::deco::detail::written(histogram), ::deco::detail::written(table), ::deco::detail::read(now), ::deco::detail::written(next), ::deco::detail::written(rows))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < 100; ++i)
    tally(histogram, i);
  std::vector<int> keys(order);
  for (int i = 0; i < 20; ++i)
    order[i] = enter(table, keys, i);
  for (int i = 0; i < 20; ++i)
    Simulation::step(now, next, i);
  for (int i = 0; i < 20; ++i)
    cells(rows, i % 4, i);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { auto deco_p1 = deco_s.taskloop<1>({"tally", 50}, 0, 100, ::deco::detail::recording_writes([](auto &deco_a0, auto deco_first, auto deco_last) {
    for (int i = deco_first; i < deco_last; ++i)
    tally(deco_a0, i); }, histogram));
    while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }

  std::vector<int> keys(order);
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (int i = 0; i < 20; ++i)
    { if (auto *deco_2 = deco_s.task({"enter", 53}, ::deco::detail::recording_writes([&keys, i](auto &deco_a0) -> decltype(auto) { return enter(deco_a0, keys, i); }, table), [&order, i](auto &deco_r) { order[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
  { auto deco_p3 = deco_s.taskloop<1>({"step", 55}, 0, 20, ::deco::detail::recording([&now](auto &deco_a1, auto deco_first, auto deco_last) {
    for (int i = deco_first; i < deco_last; ++i)
    Simulation::step(now, deco_a1, i); }, next));
    while (auto *deco_3 = deco_p3.next())
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }

  { auto deco_p4 = deco_s.taskloop<1>({"cells", 57}, 0, 20, ::deco::detail::recording_writes([](auto &deco_a0, auto deco_first, auto deco_last) {
    for (int i = deco_first; i < deco_last; ++i)
    cells(deco_a0, i % 4, i); }, rows));
    while (auto *deco_4 = deco_p4.next())
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }

deco_s.flush();
#pragma omp taskwait
deco_s.commit(58, "tally (line 50), enter (line 53), step (line 55) and others"); // deco: waits for tally (line 50), enter (line 53), step (line 55) and others
}); }

int main() {
  std::map<int, int> histogram;
  std::map<int, Entry> table;
  std::vector<int> order(20, 5);
  std::map<int, double> now, next;
  for (int i = 0; i < 20; ++i)
    now[i] = i;
  std::map<int, std::vector<Entry>> rows;
  for (int i = 0; i < 4; ++i)
    rows[i].resize(3);
  run(histogram, table, order, now, next, rows);
  for (auto [key, n] : histogram)
    std::printf("%d:%d ", key, n);
  for (auto &[key, e] : table)
    std::printf("%d:%d:%s ", key, e.count, e.names.c_str());
  for (auto [key, x] : next)
    std::printf("%d:%g ", key, x);
  for (auto &[key, row] : rows)
    std::printf("%d:%d:%s ", key, row[1].count, row[2].names.c_str());
  std::printf("%d\n", order[7]);
}
