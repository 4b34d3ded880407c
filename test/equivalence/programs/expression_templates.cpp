// Proxies: expressions that are evaluated when they are converted, as matrix libraries have them; references to
// cells and rows that are objects.
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

class Vec;
template <class L, class R> struct Sum {
  const L &left;
  const R &right;
  double operator[](int i) const { return left[i] + right[i]; }
  int size() const { return left.size(); }
};
template <class E> struct Scaled {
  const E &of;
  double by;
  double operator[](int i) const { return of[i] * by; }
  int size() const { return of.size(); }
};
class Vec {
public:
  Vec() = default;
  explicit Vec(int n, double x = 0) : cells_(n, x) {}
  template <class L, class R> Vec(const Sum<L, R> &e) { assign(e); }
  template <class E> Vec(const Scaled<E> &e) { assign(e); }
  template <class L, class R> Vec &operator=(const Sum<L, R> &e) {
    assign(e);
    return *this;
  }
  double operator[](int i) const { return cells_[i]; }
  double &operator[](int i) { return cells_[i]; }
  int size() const { return int(cells_.size()); }

private:
  template <class E> void assign(const E &e) {
    std::vector<double> cells(e.size());
    for (int i = 0; i < e.size(); ++i)
      cells[i] = e[i];
    cells_ = std::move(cells);
  }
  std::vector<double> cells_;
};
template <class L, class R> Sum<L, R> operator+(const L &l, const R &r) { return {l, r}; }
template <class E> Scaled<E> operator*(double by, const E &e) { return {e, by}; }

[[deco::concurrent]] double norm(const Vec &v) {
  double sum = 0;
  for (int i = 0; i < v.size(); ++i)
    sum += v[i] * v[i];
  return sum;
}
[[deco::concurrent]] Vec twice(Vec v) {
  for (int i = 0; i < v.size(); ++i)
    v[i] *= 2;
  return v;
}
[[deco::concurrent]] double at(double x) { return x * 3; }

[[deco::synchronized]] void expressions(std::vector<double> &norms, std::vector<Vec> &vectors, Vec a, Vec b) {
  for (int i = 0; i < 6; ++i) {
    norms[i] = norm(a + b);
    norms[i + 6] = norm(2.0 * a);
    vectors[i] = twice(a + 0.5 * b);
    norms[i + 12] = at((a + b)[i % 4]);
    a[i % a.size()] += 1; // each call has the vector as it was
  }
}

// A matrix whose rows and cells are objects.
class Table {
public:
  class Cell {
  public:
    Cell(Table &t, int i) : t_(&t), i_(i) {}
    const Cell &operator=(int x) const {
      t_->writes_++;
      t_->cells_[i_] = x;
      return *this;
    }
    const Cell &operator+=(int x) const { return *this = t_->cells_[i_] + x; }
    operator int() const { return t_->cells_[i_]; }

  private:
    Table *t_;
    int i_;
  };
  class Row {
  public:
    Row(Table &t, int y) : t_(&t), y_(y) {}
    Cell operator[](int x) const { return Cell(*t_, y_ * t_->w_ + x); }

  private:
    Table *t_;
    int y_;
  };
  Table(int w, int h) : w_(w), cells_(w * h) {}
  Row operator[](int y) { return Row(*this, y); }
  Cell operator()(int x, int y) { return Cell(*this, y * w_ + x); }
  int writes() const { return writes_; }

private:
  int w_, writes_ = 0;
  std::vector<int> cells_;
};
[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::synchronized]] void cells(Table &t, int w, int h) {
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      t[y][x] = square(x + y);
  for (int x = 0; x < w; ++x)
    t(x, 1) += square(x);
  for (int x = 0; x < w; ++x)
    t(x, 2) = square(t[0][x]);
}

int main() {
  std::vector<double> norms(18);
  std::vector<Vec> vectors(6);
  expressions(norms, vectors, Vec(4, 1), Vec(4, 2));
  for (double x : norms)
    std::printf("%g ", x);
  for (const Vec &v : vectors)
    std::printf("%g/%g ", v[0], v[3]);
  Table t(5, 4);
  cells(t, 5, 4);
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 5; ++x)
      std::printf("%d ", int(t[y][x]));
  std::printf("%d\n", t.writes());
}
