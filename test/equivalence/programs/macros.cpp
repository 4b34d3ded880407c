// Spawns that are spelt in the arguments of macros; macros in front of which barriers stand.
#include <cassert>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] int add(int x, int y) { return x + y; }
[[deco::concurrent]] void bump(int &x) { ++x; }

int checks = 0;
#define COUNT 4
#define ID(x) x
#define RUN(x) x
#define RUN_ALL(...) __VA_ARGS__
#define CHECK(x)                                                                                   \
  do {                                                                                             \
    x;                                                                                             \
    ++checks;                                                                                      \
  } while (0)
#define NAMED(x)                                                                                   \
  {                                                                                                \
    std::printf("%s at %d\n", #x, __LINE__);                                                       \
    (x);                                                                                           \
  }
#define TWICE(x) x; x
#define OUTER(x) CHECK(x)
#define IGNORE(x) (void)(x)
#define SHOW(x) std::printf("%s is %d\n", #x, x)
#define EXPECT(c)                                                                                  \
  do {                                                                                             \
    if (!(c))                                                                                      \
      std::printf("%s failed in line %d\n", #c, __LINE__);                                         \
    else                                                                                           \
      ++checks;                                                                                    \
  } while (0)
#define FOR(i, n) for (int i = 0; i < (n); ++i)
#define SUM(v, into)                                                                               \
  for (int x : v)                                                                                  \
  into += x
#define BOTH(x, y) x; y

[[deco::synchronized]] std::vector<int> arguments(int n) {
  std::vector<int> out(n);
  for (int i = 0; i < n; ++i)
    RUN(out[i] = square(i));
  for (int i = 0; i < n; ++i)
    CHECK(out[i] += add(i, COUNT));
  CHECK(
      out[0] =
          square(ID(n)));
  NAMED(out[1] += square(n));
  TWICE(out[2] += square(n));
  OUTER(out.push_back(add(n, 2)));
  IGNORE(square(n));
  if (n > 2)
    RUN(out[3] = square(2));
  else
    CHECK(out[3] = square(3));
  RUN_ALL(out[0] += add(1, n); out[1] += add(2, n));
  RUN_ALL(
    FOR(i, COUNT) {
      out[i] += square(i);
      if (out[i] > 3)
        out[i] -= square(1);
    }
    std::printf("%d\n", out[0]);
  )
#if 0
  RUN(out[i] = square(
#elif COUNT == 5
  RUN(out[0] = square(100));
#else
  RUN(out[0] += square(5));
#endif
#ifdef NEVER
  out[0] = square(200);
#endif
  return out;
}

[[deco::synchronized]] int barriers(std::vector<int> &out) {
  FOR(i, COUNT)
    out[i] = square(i);
  assert(out[2] == 4);
  out[1] = square(7);
  SHOW(out[1]);
  out[1] = square(8);
  if (checks >= 0)
    SHOW(out[1]);
  else
    EXPECT(out[1] == 3);
  out[1] = square(9);
  EXPECT(out[1] == 81);
  FOR(i, COUNT) {
    out[i] = add(i, 1);
    EXPECT(out[i] == i + 1);
  }
  int total = 0;
  out[0] = square(3);
  SUM(out, total);
  out[0] = square(4);
  BOTH(SHOW(total), SHOW(out[0]));
  out[1] = square(5);
  if (total > 1000000)
    BOTH(total += out[1], total += 2);
  bump(out[0]);
  BOTH(bump(out[1]), total += out[0]);
  switch (total) {
  case 0:
    EXPECT(out[1] == 0);
    break;
  default:
    EXPECT(out[1] == 5);
  }
  while (ID(out[2]) < 9)
    out[2] = add(out[2], 2);
  return total + out[1];
}

template <class T> [[deco::synchronized]] std::map<T, int> keyed(const std::vector<T> &keys) {
  std::map<T, int> out;
  for (const T &key : keys)
    CHECK(out[key] = square(int(sizeof(key))));
  EXPECT(out.size() == keys.size());
  std::string name;
  CHECK(name = __func__);
  RUN(out[T(name.size())] += square(2));
  return out;
}

int main() {
  std::vector<int> out = arguments(4);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n%d %d\n", barriers(out), checks);
  for (auto [key, value] : keyed(std::vector<int>{3, 1, 2}))
    std::printf("%d %d ", key, value);
  for (auto [key, value] : keyed(std::vector<char>{3, 1, 2}))
    std::printf("%d %d ", key, value);
  std::printf("%d\n", checks);
}
