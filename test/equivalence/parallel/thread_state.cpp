// errno of what the body does itself, in front of the calls; calls that set errno that nobody reads.
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <stdexcept>
#include <vector>

[[deco::concurrent]] double root(double x) { return std::sqrt(x); }

[[deco::synchronized]] std::vector<double> roots(const char *name, int n) {
  std::vector<double> out(n);
  if (std::FILE *f = std::fopen(name, "r"))
    std::fclose(f);
  else if (errno == EACCES)
    throw std::runtime_error("no access");
  errno = 0;
  for (int i = 0; i < n; ++i)
    out[i] = root(i - 2.0);
  errno = 0;
  return out; // barrier
}

int main() {
  for (double x : roots("/dev/null", 5))
    std::printf("%g\n", x);
}
