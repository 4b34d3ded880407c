// Results that are move-only, cannot be default-constructed, or are over-aligned.
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct NoDefault {
  explicit NoDefault(int n) : value(n) {}
  int value;
};

struct MoveOnly {
  explicit MoveOnly(int n) : value(new int(n)) {}
  MoveOnly(MoveOnly &&) = default;
  MoveOnly &operator=(MoveOnly &&) = default;
  std::unique_ptr<int> value;
};

struct alignas(128) Wide {
  double lanes[16];
};

struct Immovable {
  explicit Immovable(int n) : value(n) {}
  Immovable(const Immovable &) = delete;
  Immovable &operator=(const Immovable &) = delete;
  int value;
};

struct FromImmovable { // takes the result in by reference: it is neither copied nor moved
  int value = 0;
  FromImmovable &operator=(const Immovable &other) {
    value = other.value;
    return *this;
  }
};

struct ConstMember {
  const int value;
};

[[deco::concurrent]]
NoDefault no_default(int n) {
  return NoDefault(static_cast<int>(churn(n) % 1000));
}
[[deco::concurrent]]
MoveOnly move_only(int n) {
  return MoveOnly(static_cast<int>(churn(n) % 1000));
}
[[deco::concurrent]]
std::unique_ptr<Wide> boxed(int n) {
  auto box = std::make_unique<Wide>();
  box->lanes[n % 16] = static_cast<double>(churn(n) % 1000);
  return box;
}
[[deco::concurrent]]
Wide wide(int n) {
  Wide result{};
  bool aligned = reinterpret_cast<std::uintptr_t>(&result) % alignof(Wide) == 0;
  result.lanes[n % 16] = aligned ? static_cast<double>(churn(n) % 1000) : -1;
  return result;
}
[[deco::concurrent]]
Immovable immovable(int n) {
  return Immovable(static_cast<int>(churn(n) % 1000));
}
[[deco::concurrent]]
ConstMember const_member(int n) {
  return {static_cast<int>(churn(n) % 1000)};
}

[[deco::synchronized]]
void run() {
  std::vector<NoDefault> plain(20, NoDefault(0));
  std::map<int, std::optional<NoDefault>> optional;
  std::map<int, NoDefault> assigned;
  std::vector<MoveOnly> moved;
  std::map<int, std::unique_ptr<Wide>> boxes;
  std::vector<Wide> wides(20);
  std::map<int, Wide> wide_map;
  std::vector<FromImmovable> still(20);
  std::vector<ConstMember> constants;
  for (int i = 0; i < 20; ++i) {
    plain[i] = no_default(i);
    optional[i % 15] = no_default(i + 20);
    assigned.insert_or_assign(i % 10, no_default(i + 40));
    moved.push_back(move_only(i));
    boxes[i % 12] = boxed(i);
    wides[i] = wide(i);
    wide_map[-i] = wide(i + 20);
    still[i] = immovable(i);
    constants.push_back(const_member(i));
  }
  for (int i = 0; i < 20; ++i)
    moved[i] = move_only(i * *moved[i].value);
  for (int i = 0; i < 20; ++i)
    std::printf("%d %d %g %g %d %d\n", plain[i].value, *moved[i].value, wides[i].lanes[i % 16],
                wide_map[-i].lanes[(i + 20) % 16], still[i].value, constants[i].value);
  for (auto &[i, x] : optional)
    std::printf("%d:%d ", i, x->value);
  for (auto &[i, x] : assigned)
    std::printf("%d:%d ", i, x.value);
  for (auto &[i, x] : boxes)
    std::printf("%d:%g ", i, x->lanes[i % 16]);
  std::printf("\n");
}

int main() { run(); }
