// F5: a transform becomes a loop, one task for each element.
#include <deco/deco.h>
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <set>
#include <string>
#include <vector>

int square(int x) { return x * x; }
int length(const std::string &word) { return int(word.size()); }
std::string join(std::string a, const std::string &b) { return a + b; }


std::vector<int> go(std::vector<std::string> words) { static ::deco::detail::entry deco_e{"go", "transform.cpp", 14};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
return [&]() -> std::vector<int> {

  std::vector<int> lengths;
  std::transform(words.begin(), words.end(), std::back_inserter(lengths), length);
  if (lengths.size() > 1)
    std::ranges::transform(lengths, lengths.begin(), square);
  std::set<int> sorted;
  std::transform(lengths.begin(), lengths.end(), std::inserter(sorted, sorted.end()), &square);
  std::vector<std::string> pairs(words.size() - 1);
  std::transform(words.begin(), words.end() - 1, words.begin() + 1, pairs.begin(), join); // text
  for (int x : sorted)
    std::printf("%d ", x);
  for (const std::string &pair : pairs)
    std::printf("%s ", pair.c_str());
  return lengths;
}(); }
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> std::vector<int> {

  std::vector<int> lengths;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  { auto deco_i1 = words.begin(); auto deco_e1 = words.end(); auto deco_o1 = std::back_inserter(lengths);
    for (; deco_i1 != deco_e1; ++deco_i1, (void)++deco_o1)
      if (auto *deco_1 = deco_s.task({"length", 16}, [&deco_a0 = *deco_i1]() -> decltype(auto) { return (length)(deco_a0); }, [deco_o1](auto &deco_r) mutable { *deco_o1 = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(17, "length (line 16)"); // deco: waits for length (line 16)
  if (lengths.size() > 1)
    { auto &&deco_v2 = lengths; auto deco_i2 = std::ranges::begin(deco_v2); auto deco_e2 = std::ranges::end(deco_v2); auto deco_o2 = lengths.begin();
      for (; deco_i2 != deco_e2; ++deco_i2, (void)++deco_o2)
        if (auto *deco_2 = deco_s.task({"square", 18}, [deco_a0 = *deco_i2]() -> decltype(auto) { return (square)(deco_a0); }, [deco_o2](auto &deco_r) mutable { *deco_o2 = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
        deco_2->run(); }
  std::set<int> sorted;
  ::deco::detail::unwind_guard deco_g1(deco_s);
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(20, "square (line 18)"); // deco: waits for square (line 18)
  { auto deco_i3 = lengths.begin(); auto deco_e3 = lengths.end(); auto deco_o3 = ::deco::detail::shared(std::inserter(sorted, sorted.end()));
    for (; deco_i3 != deco_e3; ++deco_i3)
      if (auto *deco_3 = deco_s.task({"square", 20}, [deco_a0 = *deco_i3]() -> decltype(auto) { return (&square)(deco_a0); }, [deco_o3](auto &deco_r) { **deco_o3 = deco_r(); ++*deco_o3; }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  std::vector<std::string> pairs(words.size() - 1);
  ::deco::detail::unwind_guard deco_g2(deco_s);
  { auto deco_i4 = words.begin(); auto deco_e4 = words.end() - 1; auto deco_j4 = words.begin() + 1; auto deco_o4 = pairs.begin();
    for (; deco_i4 != deco_e4; ++deco_i4, (void)++deco_j4, (void)++deco_o4)
      if (auto *deco_4 = deco_s.task({"join", 22}, [deco_a0 = *deco_i4, &deco_a1 = *deco_j4]() mutable -> decltype(auto) { return (join)(std::move(deco_a0), deco_a1); }, [deco_o4](auto &deco_r) mutable { *deco_o4 = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
 // text
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(23, "square (line 20)"); // deco: waits for square (line 20)
  for (int x : sorted)
    std::printf("%d ", x);
  for (const std::string &pair : pairs)
    std::printf("%s ", pair.c_str());
  return lengths;
}); }


void shift(const int *first, const int *last, int *out) { static ::deco::detail::entry deco_e{"shift", "transform.cpp", 31};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::read(first), ::deco::detail::written(out))) { // deco: too little work for tasks, or objects overlap

  std::transform(first, last, out, square);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { auto deco_i1 = first; auto deco_e1 = last; auto deco_o1 = out;
    const bool deco_x1 = ::deco::detail::overlap(deco_i1, deco_o1, deco_e1 - deco_i1);
    for (; deco_i1 != deco_e1; ++deco_i1, (void)++deco_o1) {
      if (deco_x1) deco_s.taskwait(32, "the call before, which writes the input");
      if (auto *deco_1 = deco_s.task({"square", 32}, [deco_a0 = *deco_i1]() -> decltype(auto) { return (square)(deco_a0); }, [deco_o1](auto &deco_r) mutable { *deco_o1 = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); } }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(33, "square (line 32)"); // deco: waits for square (line 32)
}); }

int main() {
  std::vector<int> lengths = go({"one", "two", "three", "fourteen"});
  shift(lengths.data(), lengths.data() + 3, lengths.data() + 1);
  for (int x : lengths)
    std::printf("%d ", x);
}
