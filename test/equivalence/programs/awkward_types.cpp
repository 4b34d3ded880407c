// Types that make it hard for a task: over-aligned, only movable, unions, volatile cells, packed and bit-field members of
// nested arrays, const members, references as results, enumerations, pointers to members and functions.
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct alignas(128) Line {
  long cells[16];
};
[[deco::concurrent]] Line line(const Line &from, int k) {
  Line to = from;
  to.cells[k % 16] += k;
  return to;
}
[[deco::concurrent]] std::uintptr_t misaligned(Line by_value, int k) {
  return reinterpret_cast<std::uintptr_t>(&by_value) % 128 + std::uintptr_t(by_value.cells[k % 16]);
}
struct OnlyMoves {
  std::unique_ptr<int> p;
  explicit OnlyMoves(int x) : p(std::make_unique<int>(x)) {}
  OnlyMoves(OnlyMoves &&) = default;
  OnlyMoves &operator=(OnlyMoves &&) = default;
};
[[deco::concurrent]] OnlyMoves more(OnlyMoves from, int k) { return OnlyMoves(*from.p + k); }
[[deco::concurrent]] int peek(const OnlyMoves &from) { return *from.p; }
[[deco::concurrent]] std::unique_ptr<std::string> boxed(std::unique_ptr<std::string> s) {
  *s += "!";
  return s;
}
union Word {
  std::uint32_t whole;
  unsigned char bytes[4];
};
struct [[gnu::packed]] Packed {
  char tag;
  int values[3];
  unsigned nibbles : 4;
  unsigned more : 4;
};
enum class Color : unsigned char { red, green, blue };
[[deco::concurrent]] Color color(int i) { return Color(i % 3); }
[[deco::concurrent]] std::uint32_t mix(std::uint32_t x) { return x * 2654435761u; }
[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::concurrent]] const std::string &longer(const std::string &a, const std::string &b) {
  return a.size() < b.size() ? b : a;
}
[[deco::concurrent]] int &cell(std::vector<int> &v, int i) { return v[i]; }
[[deco::concurrent]] const int *where(const std::vector<int> &v, int i) { return &v[i]; }
using Function = int (*)(int);
int plus_one(int x) { return x + 1; }
int minus_one(int x) { return x - 1; }
[[deco::concurrent]] Function chosen(int i) { return i % 2 ? plus_one : minus_one; }
struct Pair {
  int a, b;
};
[[deco::concurrent]] int Pair::*member(int i) { return i % 2 ? &Pair::a : &Pair::b; }
[[deco::concurrent]] int read(const Pair &p, int Pair::*m, Function f) { return f(p.*m); } // NOLINT
[[deco::concurrent]] std::nullptr_t nothing(int) { return nullptr; }
[[deco::concurrent]] __int128 wide(int i) { return (__int128)i << 70; } // NOLINT
[[deco::concurrent]] std::byte byte(int i) { return std::byte(i); }

[[deco::synchronized]] void aligned(std::map<int, Line> &m, Line (&a)[4], std::vector<std::uintptr_t> &out) {
  Line start = {};
  for (int i = 0; i < 4; ++i)
    a[i] = line(start, i);
  for (int i = 0; i < 6; ++i) {
    m[i % 3] = line(a[i % 4], i);
    start.cells[i] = i;
    out.push_back(misaligned(start, i));
  }
}
[[deco::synchronized]] void moves(std::vector<OnlyMoves> &out, std::vector<int> &seen,
                                  std::map<int, std::unique_ptr<std::string>> &boxes) {
  for (int i = 0; i < 6; ++i) {
    OnlyMoves m(i);
    out.push_back(more(std::move(m), 10 * i));
    seen[i] = peek(OnlyMoves(i * i));
    boxes[i % 4] = boxed(std::make_unique<std::string>(std::to_string(i)));
  }
  for (OnlyMoves &m : out)
    seen.push_back(peek(m));
}
[[deco::synchronized]] void cells(Word (&words)[4], Packed (&packed)[3], volatile int (&port)[3],
                                  std::array<std::array<Color, 2>, 3> &colors) {
  for (int i = 0; i < 4; ++i)
    words[i].whole = mix(std::uint32_t(i));
  for (int i = 0; i < 4; ++i)
    words[i].bytes[i] = mix(7);
  for (int i = 0; i < 3; ++i) {
    packed[i].values[i] = square(i + 5);
    packed[i].nibbles = square(i + 1);
    packed[i].more += square(i + 2);
    packed[i].tag ^= square(i + 3);
  }
  for (int i = 0; i < 3; ++i)
    port[i] = square(i);
  for (int i = 0; i < 3; ++i)
    colors[i][i % 2] = color(i);
}
[[deco::synchronized]] void references(std::vector<std::string> &longest, std::vector<int> &v, const int **places) {
  std::string a = "abc", b = "abcd";
  for (int i = 0; i < 4; ++i) {
    longest[i] = longer(a, b);
    v[i] = cell(v, 3 - i);
    places[i] = where(v, i);
    a += "zz";
  }
  cell(v, 0);
}
[[deco::synchronized]] int values() {
  Function f[4];
  int Pair::*m[4];
  int *p[2] = {};
  __int128 w[2]; // NOLINT
  std::byte bytes[3] = {};
  for (int i = 0; i < 4; ++i)
    f[i] = chosen(i);
  for (int i = 0; i < 4; ++i)
    m[i] = member(i);
  p[1] = nothing(1);
  for (int i = 0; i < 2; ++i)
    w[i] = wide(i);
  for (int i = 0; i < 3; ++i)
    bytes[i] |= byte(i);
  Pair pair{3, 40};
  int r[4];
  for (int i = 0; i < 4; ++i)
    r[i] = read(pair, m[i], f[i]);
  return r[0] + r[1] * 10 + r[2] * 100 + r[3] * 1000 + int(w[1] >> 70) + !p[1] + int(bytes[2]);
}
int main() {
  std::map<int, Line> m;
  Line a[4] = {};
  std::vector<std::uintptr_t> out;
  aligned(m, a, out);
  for (auto &[k, l] : m)
    for (long x : l.cells)
      std::printf("%ld ", x);
  for (auto x : out)
    std::printf("%zu ", std::size_t(x));
  std::vector<OnlyMoves> moved;
  std::vector<int> seen(6);
  std::map<int, std::unique_ptr<std::string>> boxes;
  moves(moved, seen, boxes);
  for (int x : seen)
    std::printf("%d ", x);
  for (auto &[k, s] : boxes)
    std::printf("%s ", s->c_str());
  Word words[4] = {};
  Packed packed[3] = {};
  volatile int port[3] = {};
  std::array<std::array<Color, 2>, 3> colors{};
  cells(words, packed, port, colors);
  for (int i = 0; i < 3; ++i)
    std::printf("%u %d %d %u %u %d %d %d\n", words[i].whole, packed[i].tag, int(packed[i].values[i]), packed[i].nibbles,
                packed[i].more, port[i], int(colors[i][0]), int(colors[i][1]));
  std::vector<std::string> longest(4);
  std::vector<int> v{1, 2, 3, 4};
  const int *places[4];
  references(longest, v, places);
  for (int i = 0; i < 4; ++i)
    std::printf("%s %d %d\n", longest[i].c_str(), v[i], int(places[i] - v.data()));
  std::printf("%d\n", values());
}
