// A loop whose turns are nothing but independent spawns: tasks run pieces of it.
#include <deco/deco.h>
#include <cstdio>
#include <vector>

double f(double x, int i) noexcept { return x * i + 1; }

void plain(std::vector<double> &out, const std::vector<double> &in) { static ::deco::detail::entry deco_e{"plain", "counted_loop.cpp", 7};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::read(in), ::deco::detail::written(out))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < static_cast<int>(in.size()); ++i)
    out[i] = f(in[i], i); // the whole body
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { auto deco_p1 = deco_s.taskloop<1>({"f", 9}, 0, static_cast<int>(in.size()), [&out, &in](auto deco_first, auto deco_last) noexcept {
    for (int i = deco_first; i < deco_last; ++i)
    out[i] = f(in[i], i); });
    while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
 // the whole body
deco_s.flush();
#pragma omp taskwait
deco_s.commit(10, "f (line 9)"); // deco: waits for f (line 9)
}); }

void nested(double *out, int width, int height) { static ::deco::detail::entry deco_e{"nested", "counted_loop.cpp", 12};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  for (int y = 0; y < height; ++y)
    for (std::size_t x = 1; x <= static_cast<std::size_t>(width) - 1; x += 2) { // every other one
      out[y * width + x] = f(0.5, y);
    }
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  for (int y = 0; y < height; ++y)
    { auto deco_p1 = deco_s.taskloop_through<2>({"f", 15}, static_cast<std::size_t>(1), static_cast<std::size_t>(width) - 1, [out, y, width](auto deco_first, auto deco_last) noexcept {
      for (std::size_t x = deco_first; x <= deco_last; x += 2) { // every other one
      out[y * width + x] = f(0.5, y);
    } });
      while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }

deco_s.flush();
#pragma omp taskwait
deco_s.commit(17, "f (line 15)"); // deco: waits for f (line 15)
}); }

// What the first loop has stored, the second reads: a barrier between them, in front of all of it.
void twice(std::vector<double> &a, std::vector<double> &b, bool again) { static ::deco::detail::entry deco_e{"twice", "counted_loop.cpp", 20};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(a), ::deco::detail::written(b))) { // deco: too little work for tasks, or objects overlap

  for (unsigned i = 0; i < a.size(); i++)
    a[i] = f(b[i], 2);
  if (again)
    for (unsigned i = 0; i < a.size(); i++)
      b[i] = f(a[a.size() - 1 - i], 3);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  { auto deco_p1 = deco_s.taskloop<1>({"f", 22}, static_cast<unsigned>(0), a.size(), [&a, &b](auto deco_first, auto deco_last) noexcept {
    for (unsigned i = deco_first; i < deco_last; i++)
    a[i] = f(b[i], 2); });
    while (auto *deco_1 = deco_p1.next())
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }

  if (again)
    {
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(24, "f (line 22)"); // deco: waits for f (line 22)
    { auto deco_p2 = deco_s.taskloop<1>({"f", 25}, static_cast<unsigned>(0), a.size(), [&b, &a](auto deco_first, auto deco_last) noexcept {
      for (unsigned i = deco_first; i < deco_last; i++)
      b[i] = f(a[a.size() - 1 - i], 3); });
      while (auto *deco_2 = deco_p2.next())
#pragma omp task default(none) firstprivate(deco_2)
        deco_2->run(); }
 }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(26, "f (line 22), f (line 25)"); // deco: waits for f (line 22), f (line 25)
}); }

int main() {
  std::vector<double> a(40, 1), b(40);
  plain(a, b);
  nested(a.data(), 8, 5);
  twice(b, a, true);
  double sum = 0;
  for (double x : a)
    sum += x;
  std::printf("%.17g\n", sum);
}
