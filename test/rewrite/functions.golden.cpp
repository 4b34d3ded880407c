// Kinds of functions: methods in and out of class, of a template, static, const, virtual; overloads, operators, friends,
// namespaces; attributes on the first declaration only.
#include <deco/deco.h>
#include <cstdio>
#include <vector>

namespace shapes {
namespace {
int hidden(int n) { return n * 7; }
} // namespace

struct Shape {
  virtual ~Shape() = default;
  virtual double area(int n) const { return n; }
};
struct Disc : Shape {
  double area(int n) const override { return 3.14 * n * n; }
};

template <class T> class Table {
public:
  void fill(int n);
  static T constant(int i) { return T(i) / 2; }
  T operator()(int i) const { return T(i) + by_; }
  template <class U> U scaled(U x, int i) const { return x * U(i); }
  friend int befriended(Table &t) { return t.secret(2); }
  std::vector<T> cells;

private:
  int secret(int i) { return i; }
  T by_ = 1;
};

template <class T> void Table<T>::fill(int n) { static ::deco::detail::entry deco_e{"fill", "functions.cpp", 33};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  for (int i = 0; i < n; ++i) {
    cells.push_back((*this)(i));
    cells.push_back(this->constant(i));
    cells.push_back(scaled<T>(2, i));
    cells.push_back(secret(i));
  }
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> void {

  for (int i = 0; i < n; ++i) {
    { if (auto *deco_1 = deco_s.task({"operator()", 35}, [&deco_a0 = (*this), i]() -> decltype(auto) { return deco_a0(i); }, [this](auto &deco_r) { cells.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { if (auto *deco_2 = deco_s.task({"constant", 36}, [deco_a0 = this, i]() -> decltype(auto) { return deco_a0->constant(i); }, [this](auto &deco_r) { cells.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"scaled", 37}, [i, this]() -> decltype(auto) { return scaled<T>(2, i); }, [this](auto &deco_r) { cells.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    { if (auto *deco_4 = deco_s.task({"secret", 38}, [i, this]() -> decltype(auto) { return secret(i); }, [this](auto &deco_r) { cells.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
  }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(40, "operator() (line 35), constant (line 36), scaled (line 37) and others"); // deco: waits for operator() (line 35), constant (line 36), scaled (line 37) and others
}); }
} // namespace shapes

long weigh(long x);
int weigh(int x) { return x; }
auto free_ones(const shapes::Shape &shape, int n);

auto free_ones(const shapes::Shape &shape, int n) { static ::deco::detail::entry deco_e{"free_ones", "functions.cpp", 47};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
return [&]() {

  std::vector<double> out;
  for (int i = 0; i < n; ++i) {
    out.push_back(shape.area(i));
    out.push_back(shape.Shape::area(i));
    out.push_back(weigh(long(i)));
    out.push_back(shapes::hidden(i));
    out.push_back(weigh(i)); // the other overload
  }
  return out;
}(); }
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  std::vector<double> out;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (int i = 0; i < n; ++i) {
    { if (auto *deco_1 = deco_s.task({"area", 50}, [&shape, i]() -> decltype(auto) { return shape.area(i); }, [&out](auto &deco_r) { out.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { if (auto *deco_2 = deco_s.task({"area", 51}, [&shape, i]() -> decltype(auto) { return shape.Shape::area(i); }, [&out](auto &deco_r) { out.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"weigh", 52}, [deco_a0 = long(i)]() -> decltype(auto) { return weigh(deco_a0); }, [&out](auto &deco_r) { out.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    { if (auto *deco_4 = deco_s.task({"hidden", 53}, [i]() -> decltype(auto) { return shapes::hidden(i); }, [&out](auto &deco_r) { out.push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(54, "area (line 50), area (line 51), weigh (line 52) and others"); // deco: waits for area (line 50), area (line 51), weigh (line 52) and others
    out.push_back(weigh(i)); // the other overload
  }
  return out;
}); }
long weigh(long x) { return x * 3; }

int main() {
  shapes::Table<double> table;
  table.fill(3);
  shapes::Table<int> ints;
  ints.fill(2);
  double sum = befriended(ints);
  for (double x : table.cells)
    sum += x;
  for (double x : free_ones(shapes::Disc(), 3))
    sum += x;
  std::printf("%g %d\n", sum, ints.cells[3]);
}
