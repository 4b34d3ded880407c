// The result of a spawn goes to something that is no indexable lvalue.
#include <map>
#include <string>
#include <vector>

struct Point { double x = 0, y = 0; };
struct Holder { Point point; std::vector<Point> points; double *cells; };

[[deco::concurrent]] double f(int i) { return i; }
[[deco::concurrent]] std::string text(int i) { return std::to_string(i); }

[[deco::synchronized]]
double scalars(int i, double &reference, double *pointer, Holder &holder) {
  double x = 0;
  x = f(i);                       // expect-error: deco-target-not-indexable
  x += f(i);                      // expect-error: deco-target-not-indexable
  reference = f(i);               // expect-error: deco-target-not-indexable
  *pointer = f(i);                // expect-error: deco-target-not-indexable
  holder.point.x = f(i);          // expect-error: deco-target-not-indexable
  (&holder)->point.y = f(i);      // expect-error: deco-target-not-indexable
  auto it = holder.points.begin();
  (*it).x = f(i);                 // expect-error: deco-target-not-indexable
  it->y = f(i);                   // expect-error: deco-target-not-indexable
  (i ? holder : holder).cells[i] = f(i); // expect-error: deco-target-not-indexable
  std::string s;
  s = text(i);                    // expect-error: deco-target-not-indexable
  return x;
}

[[deco::synchronized]]
void declarations(int i) {
  double a = f(i);                // expect-error: deco-target-not-indexable
  const double b(f(i));           // expect-error: deco-target-not-indexable
  auto c{f(i)};                   // expect-error: deco-target-not-indexable
  const std::string &d = text(i); // expect-error: deco-target-not-indexable
  static double e = f(i);         // expect-error: deco-target-not-indexable
  (void)a, (void)b, (void)c, (void)d, (void)e;
}

struct Self {
  double total = 0;
  double cells[4] = {};
  [[deco::synchronized]] void run(int i) {
    total = f(i);                 // expect-error: deco-target-not-indexable
    this->total += f(i);          // expect-error: deco-target-not-indexable
    cells[i] = f(i);
    this->cells[i] += f(i);
  }
};

[[deco::synchronized]]
void indexable(int i, double *p, std::vector<double> &v, std::map<int, Point> &m, Holder &holder,
               std::vector<std::vector<double>> *nested) {
  double local[4];
  local[0] = f(i);
  *&local[1] = f(i);
  p[i] = f(i);
  v.at(i) = f(i);
  m[i].x = f(i);
  holder.points[i].x = f(i);
  holder.cells[i] = f(i);
  (*nested)[i][i] = f(i);
  *(p + i) = f(i);
  *(v.begin() + i) = f(i);
  (v.end() - 1)[0] = f(i);
  (holder.points.begin() + i)->x = f(i);
}
