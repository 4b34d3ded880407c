// The object that a result goes to comes first: where it is not there, the call is not made. And copies that throw.
#include <cstdio>
#include <map>
#include <optional>
#include <stdexcept>
#include <vector>
[[deco::concurrent]] int bump(int &x) {
  x += 10;
  return x;
}
[[deco::synchronized]] int of_vector(std::vector<std::vector<int>> &v, int *x) {
  try {
    for (int i = 0; i < 5; ++i)
      v.at(i).push_back(bump(x[i]));
  } catch (std::out_of_range &) {
    x[0] += 1;
  }
  return x[3];
}
[[deco::synchronized]] int of_optional(std::optional<std::vector<int>> &v, int &x) {
  try {
    v.value().push_back(bump(x));
  } catch (std::bad_optional_access &) {
  }
  return x;
}
[[deco::synchronized]] void of_map(std::map<int, std::vector<int>> &v, int *x) {
  for (int i = 0; i < 3; ++i)
    v.at(i).push_back(bump(x[i]));
}

struct File {
  int v;
  bool open;
  File(int v) : v(v), open(v == 3) {}
  File(const File &o) : v(o.v), open(o.open) {
    if (open)
      throw std::runtime_error("an open file cannot be copied");
  }
};
[[deco::concurrent]] int size(const File &f, int i) { return f.v * 2 + i; }
[[deco::synchronized]] int of_files(int *o) {
  for (int i = 0; i < 4; ++i) {
    File f(i);
    o[i] = size(f, i);
  }
  return o[3];
}

int main() {
  std::vector<std::vector<int>> v(3);
  int x[5] = {0, 1, 2, 3, 4}, y = 0, z[3] = {}, o[4];
  std::optional<std::vector<int>> none;
  std::map<int, std::vector<int>> m{{0, {}}};
  std::printf("%d %d\n", of_vector(v, x), of_optional(none, y));
  try {
    of_map(m, z);
  } catch (std::out_of_range &) {
  }
  std::printf("%d %d\n", z[1], of_files(o));
}
