// F5: an exception ends a transform where it ends the serial one.
#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

[[deco::concurrent]] int checked(int x) {
  if (x % 17 == 13)
    throw std::runtime_error("no " + std::to_string(x));
  return x * 2;
}

[[deco::synchronized]] void into(std::vector<int> &out, const std::vector<int> &in) {
  std::transform(in.begin(), in.end(), std::back_inserter(out), checked);
  out.push_back(-1);
}

[[deco::synchronized]] void caught(std::vector<int> &v) {
  try {
    std::transform(v.begin(), v.end(), v.begin(), checked);
    std::transform(v.begin(), v.end(), v.begin(), checked);
  } catch (const std::exception &e) {
    std::printf("inside: %s\n", e.what());
  }
}

void print(const std::vector<int> &v) {
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  std::vector<int> in, out;
  for (int i = 0; i < 200; ++i)
    in.push_back(i * 17 + (i == 113 ? 13 : i > 150 ? 13 : 5));
  try {
    into(out, in);
  } catch (const std::exception &e) {
    std::printf("outside: %s\n", e.what());
  }
  print(out);
  caught(in);
  print(in);
}
