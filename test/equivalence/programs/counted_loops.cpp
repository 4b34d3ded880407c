// Loops whose whole body is a spawn: tasks run pieces of them. Heads of all kinds, what the turns name,
// what may and may not change between the loop and the next barrier, and calls that throw.
#include <array>
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

[[deco::concurrent]] double mix(double x, double y) noexcept {
  for (int k = 0; k < 20; ++k)
    x = x * 0.75 + y / (k + 1);
  return x;
}

[[deco::concurrent]] void smooth(double &cell, const double &left, double right) noexcept {
  cell = mix(cell, left) + mix(right, cell);
}

[[deco::concurrent]] int checked(int value) {
  if (value % 37 == 36)
    throw std::runtime_error("value " + std::to_string(value));
  return value * 3;
}

[[deco::concurrent]] std::string label(std::string prefix, int i) { return prefix + std::to_string(i); }

[[deco::concurrent]] void note(std::vector<int> &log, int at, int &last) {
  log[at] += at;
  last = log[at];
}

double sum(const std::vector<double> &v) {
  double s = 0;
  for (double x : v)
    s = s / 2 + x;
  return s;
}

[[deco::synchronized]] double heads(std::vector<double> &out, const std::vector<double> &in) {
  const int n = static_cast<int>(in.size());
  for (int i = 0; i < n; ++i)
    out[i] = mix(in[i], i);
  double result = sum(out);
  for (std::size_t i = 1; i < in.size(); i++)
    out[i] = mix(in[i - 1], in[i]);
  result += sum(out);
  for (long i = 0; i <= n - 3; i += 3) {
    out[i] = mix(in[i + 2], i);
  }
  result += sum(out);
  for (auto i = 2u; i < out.size() / 2; i += 5)
    out[2 * i] = mix(in[i], in[2 * i + 1]);
  result += sum(out);
  for (int i = 0; i != n; ++i)
    smooth(out[i], in[(i + 1) % n], in[i]);
  result += sum(out);
  for (std::int64_t i = n; i < n; ++i)
    out[i] = mix(in[i], 1);
  for (int i = -4; i < n - 4; ++i)
    out[i + 4] = mix(out[i + 4], i);
  for (int i = n - 1; i >= 0; --i) // counts down: a task a call
    out[i] = mix(out[i], in[i]);
  return result + sum(out);
}

// The bound is read once; the turns do not change it.
[[deco::synchronized]] void grid(double *cells, int width, int height, double scale) {
  for (int y = 0; y < height; ++y) {
    const double row = y * scale;
    for (int x = 0; x < width; ++x)
      cells[y * width + x] = mix(row, x);
    scale = scale * 1.5 + 1; // after the turns have got theirs
  }
}

// A turn reads what another has written: no piece may overlap another.
[[deco::synchronized]] void carried(std::vector<double> &a) {
  for (std::size_t i = 1; i < a.size(); ++i)
    a[i] = mix(a[i - 1], a[i]);
  for (std::size_t i = 0; i + 1 < a.size(); ++i)
    a[i] = mix(a[i + 1], a[i]);
}

// Operands that change behind the loop, while the pieces may not have run.
[[deco::synchronized]] double changed(std::vector<double> &out, std::vector<double> &in, double factor) {
  const int n = static_cast<int>(out.size());
  double seen = 0;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < n; ++i)
      out[i] = mix(in[i], factor);
    factor += 0.25;
    in[n / 2] = factor; // read by the pieces above
    double *base = &in[1];
    for (int i = 0; i < n - 2; ++i)
      out[i] = mix(base[i], factor);
    base = &out[0];
    seen += base[3] + in[0];
  }
  return seen;
}

// The pieces refer to an object that ends with the block.
[[deco::synchronized]] void block(std::vector<double> &out) {
  for (int round = 0; round < 4; ++round) {
    std::array<double, 50> own{};
    for (int i = 0; i < 50; ++i)
      own[i] = mix(round, i);
    for (int i = 0; i < 50; ++i)
      out[round * 50 + i] = mix(own[i], own[49 - i]);
  }
}

[[deco::synchronized]] int throwing(std::vector<int> &out) {
  int local[100];
  for (int i = 0; i < 100; ++i)
    local[i] = checked(i);
  out[0] = local[99];
  return local[1];
}

[[deco::synchronized]] unsigned caught(std::vector<int> &out) {
  unsigned got = 0;
  try {
    for (int i = 1; i < 100; ++i)
      out[i] = checked(i);
  } catch (const std::runtime_error &e) {
    std::printf("%s\n", e.what());
  }
  for (int v : out)
    got = got * 3 + v;
  return got;
}

[[deco::synchronized]] void names(std::vector<std::string> &out, const std::vector<std::string> &prefixes) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = label(prefixes[i % prefixes.size()], static_cast<int>(i));
}

// All turns write one variable.
[[deco::synchronized]] int shared(std::vector<int> &log) {
  int last = -1;
  for (int i = 0; i < 40; ++i)
    note(log, i, last);
  return last;
}

// Operands with side effects of their own.
[[deco::synchronized]] int counting(std::vector<double> &out) {
  int calls = 0;
  for (int i = 0; i < 30; ++i)
    out[i] = mix(calls++, i);
  int next = 0;
  for (int i = 0; i < 30; ++i)
    out[next++] = mix(i, 2);
  return calls + next;
}

struct Field {
  std::vector<double> cells;
  double weight = 1;
  int size() const { return static_cast<int>(cells.size()); }
  double at(int i) const { return cells[i]; }

  [[deco::concurrent]] double update(int i, double from) const noexcept { return from * weight + i; }
  [[deco::synchronized]] void run(Field &to) {
    for (int i = 0; i < size(); ++i)
      to.cells[i] = update(i, at(i));
    weight *= 0.5;
    for (int i = 0; i < this->size(); ++i)
      cells[i] = to.update(i, to.cells[i]);
  }
};

template <class T, int N> struct Scaled {
  T values[N];
  [[deco::concurrent]] static T scale(T x, T by) noexcept { return x * by + by; }
  [[deco::synchronized]] void run(T by) {
    for (int i = 0; i < N; ++i)
      values[i] = scale(values[i], by);
    if (by > 2)
      for (T i = 0; i < N; ++i)
        values[static_cast<int>(i)] = scale(i, by);
    else
      for (int i = 0; i < N - 1; ++i) values[i] = scale(i, by);
  }
};

#define COUNT(n) for (int i = 0; i < (n); ++i)
#define LIMIT 25
[[deco::synchronized]] void macros(std::vector<double> &out) {
  COUNT(20)
  out[i] = mix(i, 2);
  for (int i = 20; i < LIMIT; ++i)
    out[i] = mix(i, LIMIT);
#pragma GCC diagnostic push
  // a comment between them
  for (int i = 25; i < 30; ++i)
    out[i] = mix(i, 3);
#pragma GCC diagnostic pop
}

// A bit-field counts as an int, so that -1 is less.
struct Small {
  unsigned count : 5;
};
[[deco::synchronized]] void odd_heads(std::vector<double> &out, Small s) {
  for (int i = -1; i < static_cast<int>(s.count); ++i)
    out[i + 1] = mix(i, 1);
  for (int i = -1; i < s.count; ++i)
    out[i + 1] = mix(out[i + 1], 2);
  union {
    int whole;
    float other;
  };
  whole = 3;
  for (int i = 0; i < 20; ++i)
    out[i] = mix(out[i], whole);
}

// Another variable steps in the head; the heads are spelt by macros.
#define START = 0
#define STEPS ++i, k += 2
[[deco::synchronized]] int heads_of_two(std::vector<double> &out, const std::vector<double> &in) {
  int k = 0;
  for (int i = 0; i < 100; ++i, k += 2)
    out[i] = mix(in[k], i);
  for (int i START; i < LIMIT; STEPS)
    out[i] = mix(in[k], i);
  for (int i START; i < LIMIT; ++k, i++)
    out[i + 1] = mix(out[i + 1], k);
  return k;
}

void refuse(int n) {
  if (n == 60)
    throw std::runtime_error("refused");
}

// The pieces refer to an object that the head of a statement declares, and that an exception may end.
[[deco::synchronized]] int in_a_head(std::vector<double> &out, int n) {
  if (std::vector<double> own(n, 3); n > 5) {
    for (int i = 0; i < n; ++i)
      out[i] = mix(own[i], i);
    refuse(n);
    return 1;
  }
  return 0;
}

[[deco::concurrent]] void put(double &to, double x) { to = mix(x, 2); }

// An argument throws: what is behind the loop does not happen.
[[deco::synchronized]] void throwing_argument(std::vector<double> &out, const std::vector<double> &in) {
  for (int i = 0; i < 100; ++i)
    put(out[i], in.at(i));
  std::printf("all\n");
}

[[deco::synchronized]] void unsteady(std::vector<double> &out, volatile int *n, const volatile int &m) {
  for (int i = 0; i < *n; ++i)
    out[i] = mix(1, i);
  for (int i = 0; i < 50; ++i)
    out[i] = mix(out[i], m);
}

template <int Step> [[deco::synchronized]] void strided(std::vector<double> &out) {
  for (int i = 0; i < 100; i += Step)
    out[i] = mix(out[i], Step);
}

[[deco::synchronized]] void deep(std::vector<double> &out, int depth) {
  constexpr int half = 15;
  const int base = depth * 30;
  for (int i = 0; i < half; ++i)
    out[base + i] = mix(i, half);
  if (depth > 0)
    deep(out, depth - 1);
  for (int i = half; i < 30; ++i)
    out[base + i] = mix(out[base + i - half], depth);
}

} // namespace

int main() {
  std::vector<double> out(300), in(300);
  for (int i = 0; i < 300; ++i)
    in[i] = i % 17 * 0.3;
  for (int repeat = 0; repeat < 3; ++repeat) {
    std::printf("%.17g\n", heads(out, in));
    grid(out.data(), 12, 20, 0.5);
    std::printf("%.17g\n", sum(out));
    carried(out);
    std::printf("%.17g\n", sum(out));
    const double seen = changed(out, in, 1.25);
    std::printf("%.17g %.17g\n", seen, sum(out));
    block(out);
    std::printf("%.17g\n", sum(out));
    std::vector<int> numbers(100, 7);
    try {
      std::printf("%d\n", throwing(numbers));
    } catch (const std::exception &e) {
      std::printf("%s, %d\n", e.what(), numbers[0]);
    }
    std::printf("%u\n", caught(numbers));
    std::vector<std::string> words(20);
    names(words, {"a", "bc", "a prefix that is too long for the object itself "});
    for (const std::string &w : words)
      std::printf("%s\n", w.c_str());
    const int last = shared(numbers);
    std::printf("%d %d\n", last, numbers[39]);
    const int count = counting(out);
    std::printf("%d %.17g\n", count, sum(out));
    Field from{in}, to{out};
    from.run(to);
    std::printf("%.17g %.17g\n", sum(from.cells), sum(to.cells));
    from.run(from);
    std::printf("%.17g\n", sum(from.cells));
    Scaled<float, 40> f{};
    Scaled<int, 25> i{};
    for (int by = 1; by < 5; ++by)
      f.run(by), i.run(by);
    std::printf("%.9g %.9g %d %d\n", f.values[3], f.values[39], i.values[7], i.values[24]);
    macros(out);
    odd_heads(out, {20});
    const int steps = heads_of_two(out, in);
    std::printf("%d %.17g\n", steps, sum(out));
    for (int n : {50, 60}) {
      try {
        std::printf("%d\n", in_a_head(out, n));
        throwing_argument(out, std::vector<double>(n + 50, n));
      } catch (const std::exception &e) {
        std::printf("%s\n", e.what());
      }
      try {
        throwing_argument(out, std::vector<double>(n, n));
      } catch (const std::out_of_range &) {
        std::printf("out of range\n");
      }
    }
    volatile int turns = 30, by = 4;
    unsteady(out, &turns, by);
    strided<2>(out);
    strided<3>(out);
    deep(out, 9);
    std::printf("%.17g\n", sum(out));
  }
}
