// Kinds of functions: methods in and out of class, of a template, static, const, virtual; overloads, operators, friends,
// namespaces; attributes on the first declaration only.
#include <cstdio>
#include <vector>

namespace shapes {
namespace {
[[deco::concurrent]] int hidden(int n) { return n * 7; }
} // namespace

struct Shape {
  virtual ~Shape() = default;
  [[deco::concurrent]] virtual double area(int n) const { return n; }
};
struct Disc : Shape {
  double area(int n) const override { return 3.14 * n * n; }
};

template <class T> class Table {
public:
  [[deco::synchronized]] void fill(int n);
  [[deco::concurrent]] static T constant(int i) { return T(i) / 2; }
  [[deco::concurrent]] T operator()(int i) const { return T(i) + by_; }
  template <class U> [[deco::concurrent]] U scaled(U x, int i) const { return x * U(i); }
  friend int befriended(Table &t) { return t.secret(2); }
  std::vector<T> cells;

private:
  [[deco::concurrent]] int secret(int i) { return i; }
  T by_ = 1;
};

template <class T> void Table<T>::fill(int n) {
  for (int i = 0; i < n; ++i) {
    cells.push_back((*this)(i));
    cells.push_back(this->constant(i));
    cells.push_back(scaled<T>(2, i));
    cells.push_back(secret(i));
  }
}
} // namespace shapes

[[deco::concurrent]] long weigh(long x);
int weigh(int x) { return x; }
[[deco::synchronized]] auto free_ones(const shapes::Shape &shape, int n);

auto free_ones(const shapes::Shape &shape, int n) {
  std::vector<double> out;
  for (int i = 0; i < n; ++i) {
    out.push_back(shape.area(i));
    out.push_back(shape.Shape::area(i));
    out.push_back(weigh(long(i)));
    out.push_back(shapes::hidden(i));
    out.push_back(weigh(i)); // the other overload
  }
  return out;
}
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
