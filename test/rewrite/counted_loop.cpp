// A loop whose turns are nothing but independent spawns: tasks run pieces of it.
#include <cstdio>
#include <vector>

[[deco::concurrent]] double f(double x, int i) noexcept { return x * i + 1; }

[[deco::synchronized]] void plain(std::vector<double> &out, const std::vector<double> &in) {
  for (int i = 0; i < static_cast<int>(in.size()); ++i)
    out[i] = f(in[i], i); // the whole body
}

[[deco::synchronized]] void nested(double *out, int width, int height) {
  for (int y = 0; y < height; ++y)
    for (std::size_t x = 1; x <= static_cast<std::size_t>(width) - 1; x += 2) { // every other one
      out[y * width + x] = f(0.5, y);
    }
}

// What the first loop has stored, the second reads: a barrier between them, in front of all of it.
[[deco::synchronized]] void twice(std::vector<double> &a, std::vector<double> &b, bool again) {
  for (unsigned i = 0; i < a.size(); i++)
    a[i] = f(b[i], 2);
  if (again)
    for (unsigned i = 0; i < a.size(); i++)
      b[i] = f(a[a.size() - 1 - i], 3);
}

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
