// Members of the call's own object that the tasks write later: they are parameters of the second version.
#include <deco/deco.h>
#include <deco/recorded.h>
#include <deco/deco.h>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

struct Histogram {
  std::vector<long> bins = std::vector<long>(8);
  std::map<std::string, int> names;
  int scale = 3;

  
  void add(const std::string &name, int value) {
    bins[value % bins.size()] += value * scale;
    names[name] += 1;
  }
  decltype(bins) &deco_bins() { return bins; }
  decltype(names) &deco_names() { return names; }
  // deco: the same, for a task: what it writes happens at the barrier
  
  void add(::deco::recorded<decltype(bins)> &deco_bins, ::deco::recorded<decltype(names)> &deco_names, const std::string &name, int value) {
    deco_bins[value % deco_bins.size()] += value * scale;
    deco_names[name] += 1;
  }
};

/// The types of the members come behind the functions.
class Store {
public:
  int put(int key);
  void run(std::vector<int> &results) { static ::deco::detail::entry deco_e{"run", "recorded_members.cpp", 24};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(results), ::deco::detail::written(this->cells))) { // deco: too little work for tasks, or objects overlap

    for (int i = 0; i < 20; ++i)
      results[i] = put(i % 5);
    for (int i = 0; i < 20; ++i)
      touch();
   return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

    for (int i = 0; i < 20; ++i)
      { if (auto *deco_1 = deco_s.task({"put", 26}, ::deco::detail::recording_writes([deco_a0 = i % 5, this](auto &...deco_m) -> decltype(auto) { return put(deco_m..., deco_a0); }, ::deco::detail::members(deco_cells())), [&results, i](auto &deco_r) { results[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
    for (int i = 0; i < 20; ++i)
      { if (auto *deco_2 = deco_s.task({"touch", 28}, ::deco::detail::recording_writes([this](auto &...deco_m) { touch(deco_m...); }, ::deco::detail::members(deco_cells()))))
#pragma omp task default(none) firstprivate(deco_2)
        deco_2->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(29, "put (line 26), touch (line 28)"); // deco: waits for put (line 26), touch (line 28)
  }); }
  void show() const {
    for (const auto &[key, cell] : cells)
      std::printf("%d:%d ", key, cell.count);
  }

private:
  void touch() { cells[0].count += 1; }
  void bump(int key) { cells[key].count += 1; }

  struct Cell {
    int count = 0;
  };
  std::map<int, Cell> cells;
public:
  decltype(cells) &deco_cells() { return cells; }
  int put(::deco::recorded<decltype(cells)> &deco_cells, int key);
  // deco: the same, for a task: what it writes happens at the barrier
  void touch(::deco::recorded<decltype(cells)> &deco_cells) { deco_cells[0][&Store::Cell::count] += 1; }
  // deco: the same, for a task: what it writes happens at the barrier
  void bump(::deco::recorded<decltype(cells)> &deco_cells, int key) { deco_cells[key][&Store::Cell::count] += 1; }
};

int Store::put(int key) {
  auto &cell = cells[key];
  cell.count += 2;
  bump(key + 1);
  return key * key;
}
// deco: the same, for a task: what it writes happens at the barrier
int Store::put(::deco::recorded<decltype(cells)> &deco_cells, int key) {
  const auto cell = deco_cells[key].bind();
  cell[&Store::Cell::count] += 2;
  bump(deco_cells, key + 1);
  return key * key;
}


void fill(Histogram &h, std::vector<Histogram> &several, const std::vector<std::string> &names) { static ::deco::detail::entry deco_e{"fill", "recorded_members.cpp", 53};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::read(names), ::deco::detail::written(h), ::deco::detail::written(several))) { // deco: too little work for tasks, or objects overlap

  for (std::size_t i = 0; i < names.size(); ++i)
    h.add(names[i], static_cast<int>(i));
  for (std::size_t i = 0; i < names.size(); ++i) {
    several[i % 2].add(names[i], 1);
    several[0].add(names[0], 2);
  }
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { auto deco_p1 = deco_s.taskloop<1>({"add", 55}, static_cast<std::size_t>(0), names.size(), ::deco::detail::recording([&h, &names](auto deco_first, auto deco_last, auto &...deco_m) {
    for (std::size_t i = deco_first; i < deco_last; ++i)
    h.add(deco_m..., names[i], static_cast<int>(i)); }, ::deco::detail::members(h.deco_bins(), h.deco_names())));
    while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }

  for (std::size_t i = 0; i < names.size(); ++i) {
    { if (auto *deco_2 = deco_s.task({"add", 57}, ::deco::detail::recording([&deco_a0 = several[i % 2], &deco_a1 = names[i]](auto &...deco_m) { deco_a0.add(deco_m..., deco_a1, 1); }, ::deco::detail::members(several[i % 2].deco_bins(), several[i % 2].deco_names()))))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"add", 58}, ::deco::detail::recording([&deco_a0 = several[0], &deco_a1 = names[0]](auto &...deco_m) { deco_a0.add(deco_m..., deco_a1, 2); }, ::deco::detail::members(several[0].deco_bins(), several[0].deco_names()))))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(60, "add (line 55), add (line 57), add (line 58)"); // deco: waits for add (line 55), add (line 57), add (line 58)
}); }

int main() {
  std::vector<std::string> names = {"a", "b", "a", "c", "a"};
  Histogram h;
  std::vector<Histogram> several(2);
  fill(h, several, names);
  several.push_back(h);
  for (const Histogram &x : several) {
    for (long b : x.bins)
      std::printf("%ld ", b);
    for (const auto &[name, n] : x.names)
      std::printf("%s:%d ", name.c_str(), n);
  }
  Store s;
  std::vector<int> results(20);
  s.run(results);
  s.show();
  std::printf("%d\n", results[13]);
}
