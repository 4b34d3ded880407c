// Loops that wait only on their way out, or in a rare branch: their calls overlap, and nobody is warned.
#include <cstdio>
#include <exception>
#include <vector>
[[deco::concurrent]] int f(int v) noexcept { return v * 7 % 31; }
[[deco::concurrent]] int g(int v);

[[deco::synchronized]] int checked(const std::vector<int> &in) {
  std::vector<int> r(in.size());
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (in[i] < 0) {
      int s = 0;
      for (int x : r) // barrier
        s += x;
      return s;
    }
    r[i] = f(in[i]);
  }
  return r[0]; // barrier
}
[[deco::synchronized]] int up_to(const std::vector<int> &in) {
  std::vector<int> r(in.size());
  int last = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    r[i] = f(in[i]);
    if (in[i] < 0) {
      last = r[i]; // barrier
      break;
    }
  }
  return last; // barrier
}
[[deco::synchronized]] int in_a_rare_branch(const std::vector<int> &in) {
  std::vector<int> r(in.size());
  for (std::size_t i = 0; i < in.size(); ++i) {
    r[i] = f(in[i]);
    if (i % 64 == 63)
      std::printf("%d\n", r[i]); // barrier
  }
  return r[0]; // barrier
}
[[deco::synchronized]] int caught_by_reference(int n) {
  std::vector<int> r(n);
  try {
    for (int i = 0; i < n; ++i)
      r[i] = g(i);
  } catch (const std::exception &e) { // barrier
    std::printf("%s\n", e.what());
    return -1;
  }
  return r[n - 1];
}
