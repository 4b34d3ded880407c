// Elements that are objects of the library, pointers to elements, constants of functions, closures.
#include <complex>
#include <map>
#include <memory>
#include <queue>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Point {
  double x;
};
struct Hit {
  double distance;
  const Point *point;
};
struct Shape {
  virtual ~Shape() = default;
  [[deco::concurrent]] virtual double area() const = 0;
};
using Points = std::vector<Point>;

[[deco::concurrent]] std::string label(int i) { return std::to_string(i * i); }
[[deco::concurrent]] std::complex<double> twiddle(int i) { return {i * 1.0, 2.0}; }
[[deco::concurrent]] double nearest(const Points &points, double x) {
  Hit best{1e9, nullptr};
  for (const Point &p : points)
    if (double d = (p.x - x) * (p.x - x); d < best.distance)
      best = Hit{d, &p};
  return best.point->x;
}
[[deco::concurrent]] double sorted(const Points &points, double x) {
  std::priority_queue<std::pair<double, const Point *>> queue;
  std::vector<const Point *> all;
  for (const Point &p : points) {
    queue.push({p.x * x, &p});
    all.push_back(&p);
  }
  return queue.top().second->x + static_cast<double>(all.size());
}
[[deco::concurrent]] double halved(std::span<const Point> s) {
  while (s.size() > 1)
    s = s.subspan(s.size() / 2);
  return s[0].x;
}
[[deco::concurrent]] int words(std::string_view s) {
  int n = 0;
  for (std::size_t p; (p = s.find(' ')) != s.npos; s.remove_prefix(p + 1))
    ++n;
  return n;
}
[[deco::concurrent]] int looked_up(int x) {
  static const std::map<int, int> table{{1, 2}, {3, 4}};
  static constexpr int others[] = {5, 6, 7};
  auto it = table.find(x);
  return it == table.end() ? others[x % 3] : it->second;
}
template <class F> [[deco::concurrent]] double integral(F f, double a, double b) {
  double sum = 0;
  for (int i = 0; i < 100; ++i)
    sum += f(a + (b - a) * i / 100);
  return sum;
}

[[deco::synchronized]] void labels(std::vector<std::string> &o, std::vector<std::complex<double>> &z) {
  for (std::size_t i = 0; i < o.size(); ++i)
    o[i] = label(static_cast<int>(i));
  for (std::size_t i = 0; i < z.size(); ++i)
    z[i] = twiddle(static_cast<int>(i));
} // barrier
struct Job {
  std::vector<double> in;
  std::vector<std::string> out;
  [[deco::concurrent]] std::string work(std::size_t i) const { return std::to_string(in[i]); }
  [[deco::synchronized]] void run() {
    for (std::size_t i = 0; i < in.size(); ++i)
      out[i] = work(i);
  } // barrier
};
[[deco::synchronized]] void search(const Points &points, std::vector<double> &a, std::vector<double> &b,
                                   std::vector<double> &c) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    a[i] = nearest(points, static_cast<double>(i));
    b[i] = sorted(points, static_cast<double>(i));
    c[i] = halved(points);
  }
} // barrier
[[deco::synchronized]] std::vector<double> areas(const std::vector<std::unique_ptr<Shape>> &shapes) {
  std::vector<double> result;
  for (const auto &shape : shapes)
    result.push_back(shape->area());
  return result; // barrier
}
[[deco::synchronized]] std::vector<int> counts(const std::vector<std::string> &lines) {
  std::vector<int> result;
  for (const std::string &line : lines)
    result.push_back(words(line));
  return result; // barrier
}
[[deco::synchronized]] void look_up(std::vector<int> &o) {
  for (std::size_t i = 0; i < o.size(); ++i)
    o[i] = looked_up(static_cast<int>(i));
} // barrier
[[deco::synchronized]] void integrals(std::vector<double> &o, int n, double k) {
  auto scaled = [k](double x) { return x * k; };
  auto shifted = [&](double x) { return x + k; };
  for (int i = 0; i < n; ++i)
    o[i] = integral(scaled, i, i + 1);
  for (int i = 0; i < n; ++i)
    o[i] += integral(shifted, i, i + 1);
} // barrier
struct Settings {
  double a = 0, b = 0;
};
[[deco::concurrent]] double simulated(const Settings &s) { return s.a * 10 + s.b; }
[[deco::synchronized]] std::map<int, std::map<int, double>> sweep() {
  std::map<int, std::map<int, double>> results;
  Settings s;
  for (int a = 0; a < 10; ++a)
    for (int b = 0; b < 10; ++b) {
      s.a = a;
      s.b = b;
      results[a][b] = simulated(s);
    }
  return results; // barrier
}
