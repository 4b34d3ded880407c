// Operands are evaluated at the spawn: a reused buffer, a moved-from string, a changed counter, a
// move-only argument and an object of one turn of the loop.
#include <deco/deco.h>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>

int length(const std::string &text) { return int(text.size()); }
int consume(std::string text) { return int(text.size()) * 2; }
int pointee(std::unique_ptr<int> p) { return *p; }
int plus(const int &x, int y = 5) { return x + y; }


void go(std::map<std::string, int> &table, int n) { static ::deco::detail::entry deco_e{"go", "captures.cpp", 15};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

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
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  char key[16];
  int counter = 0;
  const std::string outside = "outside";
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (int i = 0; i < n; ++i) {
    std::snprintf(key, sizeof key, "key %d", i);
    { auto deco_c1 = [counter]() -> decltype(auto) { return plus(counter); };
      if (auto *deco_1 = deco_s.task({"plus", 21}, std::move(deco_c1), [&table, deco_k1 = ::deco::detail::value<std::basic_string<char, std::char_traits<char>, std::allocator<char>>>(key)](auto &deco_r) mutable { table[std::move(deco_k1)] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    ++counter;
    std::string moved(i, 'x');
    { if (auto *deco_2 = deco_s.task({"consume", 24}, [deco_a0 = std::move(moved)]() mutable -> decltype(auto) { return consume(std::move(deco_a0)); }, [&table](auto &deco_r) { table["moved"] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"pointee", 25}, [deco_a0 = std::make_unique<int>(i)]() mutable -> decltype(auto) { return pointee(std::move(deco_a0)); }, [&table](auto &deco_r) { table["owner"] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    { if (auto *deco_4 = deco_s.task({"length", 26}, [deco_a0 = outside + std::to_string(i)]() -> decltype(auto) { return length(deco_a0); }, [&table](auto &deco_r) { table["temporary"] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
    { if (auto *deco_5 = deco_s.task({"length", 27}, [&outside]() -> decltype(auto) { return length(outside); }, [&table, outside](auto &deco_r) { table[outside] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_5)
      deco_5->run(); }
  }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(29, "plus (line 21), consume (line 24), pointee (line 25) and others"); // deco: waits for plus (line 21), consume (line 24), pointee (line 25) and others
}); }

int main() {
  std::map<std::string, int> table;
  go(table, 12);
  for (const auto &[key, value] : table)
    std::printf("%s %d\n", key.c_str(), value);
}
