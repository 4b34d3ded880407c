// Methods: fields in and out, const and not, static, virtual, call operators, templates.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
class Smoother {
public:
  explicit Smoother(int n) : in_(n), out_(n) {
    for (int i = 0; i < n; ++i)
      in_[i] = i * 37 % 101;
  }

  [[deco::synchronized]] void run(int steps) {
    for (int s = 0; s < steps; ++s) {
      for (std::size_t i = 0; i < in_.size(); ++i)
        out_[i] = smooth(i);
      std::swap(in_, out_);
      ++steps_;
      if (s == 1)
        weight_ = 0.25;
    }
  }

  [[deco::synchronized]] void in_place() {
    for (std::size_t i = 1; i < in_.size(); ++i)
      in_[i] += this->smooth(i); // reads the neighbour that the call before updates
    for (std::size_t i = 0; i < in_.size(); ++i)
      bump(i);
    for (std::size_t i = 0; i < in_.size(); ++i)
      (*this).bump(in_.size() - 1 - i);
  }

  void print() const {
    for (double x : in_)
      std::printf("%.17g ", x);
    std::printf("%d\n", steps_);
  }

private:
  [[deco::concurrent]] double smooth(std::size_t i) const {
    const double h = static_cast<double>(churn(i) % 16);
    const double left = in_[i == 0 ? in_.size() - 1 : i - 1];
    return weight_ * left + (1 - weight_) * in_[i] + h + steps_;
  }
  [[deco::concurrent]] void bump(std::size_t i) {
    in_[i] = in_[i] * 0.5 + static_cast<double>(churn(i) % 8);
  }

  std::vector<double> in_, out_;
  double weight_ = 0.5;
  int steps_ = 0;
};

struct Shape {
  virtual ~Shape() = default;
  [[deco::concurrent]] virtual double area(int n) const = 0;
};
struct Square : Shape {
  double area(int n) const override { return n * static_cast<double>(churn(n) % 100); }
};
struct Circle : Shape {
  explicit Circle(double r) : r(r) {}
  double area(int n) const override { return 3.14 * r * r + static_cast<double>(churn(n) % 10); }
  double r;
};

struct Scale {
  int factor;
  [[deco::concurrent]] int operator()(int n) const {
    return static_cast<int>(churn(n) % 1000) * factor;
  }
  [[deco::concurrent]] static int plain(int n) { return static_cast<int>(churn(n) % 1000); }
};

template <typename T> class Table {
public:
  [[deco::synchronized]] std::vector<T> fill(int n) {
    std::vector<T> result(n);
    for (int i = 0; i < n; ++i)
      result[i] = value(i);
    return result;
  }
  template <typename U> [[deco::concurrent]] U scaled(U x, int i) const {
    return x * static_cast<U>(churn(i) % 10);
  }

private:
  [[deco::concurrent]] T value(int i) const { return static_cast<T>(churn(i) % 1000) + base_; }
  T base_ = T(1);
};

[[deco::synchronized]]
void run() {
  std::vector<std::unique_ptr<Shape>> shapes;
  for (int i = 0; i < 20; ++i)
    if (i % 3)
      shapes.push_back(std::make_unique<Circle>(i));
    else
      shapes.push_back(std::make_unique<Square>());
  std::vector<double> areas(shapes.size());
  for (std::size_t i = 0; i < shapes.size(); ++i)
    areas[i] = shapes[i]->area(static_cast<int>(i));
  shapes[4].reset(); // dies after its call
  std::vector<int> scaled;
  Scale scale{2};
  for (int i = 0; i < 20; ++i) {
    scaled.push_back(scale(i));
    if (i == 10)
      scale.factor = -1;
    scaled.push_back(Scale{i}(i));
    scaled.push_back(Scale::plain(i));
    scaled.push_back(scale.plain(i + 1));
  }
  const Table<int> table{};
  double products[10];
  for (int i = 0; i < 10; ++i)
    products[i] = table.scaled<double>(0.1, i);
  for (double x : areas)
    std::printf("%.17g ", x);
  for (int x : scaled)
    std::printf("%d ", x);
  for (double x : products)
    std::printf("%.17g ", x);
  std::printf("\n");
}

int main() {
  Smoother smoother(40);
  smoother.run(4);
  smoother.print();
  smoother.in_place();
  smoother.print();
  run();
  for (double x : Table<double>().fill(20))
    std::printf("%g ", x);
  for (long x : Table<long>().fill(20))
    std::printf("%ld ", x);
  std::printf("\n");
}
