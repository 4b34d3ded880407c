// std: c++20
// Objects that the library makes: their constructors store pointers to a global, which the body changes.
#include <array>
#include <cstdio>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

int counter = 0;
struct Handle {
  int *to;
  Handle() : to(&counter) {}
  explicit Handle(int by) : to(&counter + by) {}
  void raise() { ++*to; }
};
/// The library calls the constructor, which is written elsewhere, with an argument that is not.
struct Told {
  int *to;
  Told(int by = 0, int *to = &counter) : to(to + by) {}
  void raise() { ++*to; }
};
struct Plain {
  int by = 0;
  int *to = &counter;
  void raise() { ++*to; }
};

/// Takes longer for some.
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] int read(int n) { return slowly(n) + counter; }

[[deco::synchronized]] void vectors(std::vector<int> &out) {
  std::vector<Handle> sized(3), resized, emplaced;
  std::vector<Told> told(3);
  std::vector<Plain> plain(3), braced;
  resized.resize(3);
  emplaced.emplace_back(0);
  braced.push_back({});
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    sized[1].raise();
    out[i] += read(i);
    resized[1].raise();
    out[i] += read(i);
    ++*emplaced[0].to;
    out[i] += read(i);
    told[1].raise();
    out[i] += read(i);
    plain[1].raise();
    out[i] += read(i);
    ++*braced[0].to;
  }
}

[[deco::synchronized]] void owners(std::vector<int> &out) {
  auto unique = std::make_unique<Handle>();
  auto many = std::make_unique<Told[]>(3);
  auto shared = std::make_shared<Told>(0);
  std::vector<std::unique_ptr<Handle>> list;
  list.push_back(std::make_unique<Handle>(0));
  std::unique_ptr<Plain> late;
  late.reset(new Plain);
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    unique->raise();
    out[i] += read(i);
    many[1].raise();
    out[i] += read(i);
    ++*shared->to;
    out[i] += read(i);
    list[0]->raise();
    out[i] += read(i);
    ++*late->to;
  }
}

[[deco::synchronized]] void wrappers(std::vector<int> &out) {
  std::optional<Handle> maybe(std::in_place), later;
  later.emplace();
  std::pair<Handle, int> two;
  std::tuple<int, Told> three;
  std::variant<Handle, int> either;
  std::array<Handle, 2> fixed, braced{};
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    maybe->raise();
    out[i] += read(i);
    later->raise();
    out[i] += read(i);
    ++*two.first.to;
    out[i] += read(i);
    std::get<1>(three).raise();
    out[i] += read(i);
    std::get<0>(either).raise();
    out[i] += read(i);
    fixed[1].raise();
    out[i] += read(i);
    braced[1].raise();
  }
}

[[deco::synchronized]] void containers(std::vector<int> &out) {
  std::map<int, Handle> looked, tried;
  std::deque<Told> queue;
  tried.try_emplace(3, 0);
  queue.emplace_back();
  Handle made[2];
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    looked[0].raise();
    out[i] += read(i);
    tried.at(3).raise();
    out[i] += read(i);
    queue.front().raise();
    out[i] += read(i);
    std::construct_at(&made[1], 0)->raise();
  }
}

int main() {
  for (auto *run : {vectors, owners, wrappers, containers}) {
    std::vector<int> out(8);
    run(out);
    for (int x : out)
      std::printf("%d ", x);
    std::printf("%d\n", counter);
  }
}
