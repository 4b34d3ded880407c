// std: c++20
// Members that lead to other members of their object, by initialisers of members, in bases, parts, and objects
// that the library or a callee makes.
#include <array>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

struct Array {
  int data[10] = {};
  int *to = data;
};
struct Based : Array {};
struct Refers {
  std::vector<int> data = std::vector<int>(10);
  std::vector<int> &to = data;
};
struct Holder {
  Refers part;
};
struct Spans {
  std::vector<int> data;
  std::span<int> to;
  Spans() : data(10), to(data) {}
};
struct SpansInside {
  Spans part;
};
struct Calls {
  std::vector<int> data = std::vector<int>(10);
  std::function<int &(int)> to = [this](int i) -> int & { return data[i]; };
};
/// No aggregate: in objects that are copied, the pointer leads to the copy.
struct Fixed {
  int data[10] = {};
  int *to;
  Fixed() : to(data) {}
  Fixed(const Fixed &) : to(data) {}
};
Fixed made() { return Fixed(); }
Fixed made_named() {
  Fixed result;
  result.data[2] = 1;
  return result;
}

/// Takes longer for some.
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] int weigh(int n) { return slowly(n) * 3 + 1; }

[[deco::synchronized]] void members(std::vector<int> &out) {
  Array array, listed{};
  Based based;
  Refers refers;
  Holder holder;
  Calls calls;
  for (int i = 0; i < 10; ++i) {
    array.data[i] = weigh(i);
    out[i] += array.to[i];
    listed.data[i] = weigh(i);
    out[i] += listed.to[i];
    based.data[i] = weigh(i);
    out[i] += based.to[i];
    refers.data[i] = weigh(i);
    out[i] += refers.to[i];
    holder.part.data[i] = weigh(i);
    out[i] += holder.part.to[i];
    calls.data[i] = weigh(i);
    out[i] += calls.to(i);
  }
}

[[deco::synchronized]] void parts(std::vector<int> &out) {
  SpansInside spans;
  Array several[2];
  std::array<Based, 2> fixed;
  std::pair<Fixed, int> pair;
  for (int i = 0; i < 10; ++i) {
    spans.part.data[i] = weigh(i);
    out[i] += spans.part.to[i];
    several[1].data[i] = weigh(i);
    out[i] += several[1].to[i];
    fixed[1].data[i] = weigh(i);
    out[i] += fixed[1].to[i];
    pair.first.data[i] = weigh(i);
    out[i] += pair.first.to[i];
  }
}

[[deco::synchronized]] void made_elsewhere(std::vector<int> &out) {
  std::vector<Fixed> list(2);
  auto unique = std::make_unique<Fixed>();
  std::unique_ptr<Array> reset;
  reset.reset(new Array);
  std::optional<Fixed> maybe;
  maybe.emplace();
  Fixed returned = made(), named = made_named(), copied = named;
  const auto &temporary = made();
  for (int i = 0; i < 10; ++i) {
    list[1].data[i] = weigh(i);
    out[i] += list[1].to[i];
    unique->data[i] = weigh(i);
    out[i] += unique->to[i];
    reset->data[i] = weigh(i);
    out[i] += reset->to[i];
    maybe->data[i] = weigh(i);
    out[i] += maybe->to[i];
    returned.data[i] = weigh(i);
    out[i] += returned.to[i];
    named.data[i] = weigh(i);
    out[i] += named.to[i];
    copied.data[i] = weigh(i);
    out[i] += copied.to[i];
    temporary.to[i] = weigh(i);
    out[i] += temporary.data[i];
  }
}

int main() {
  for (auto *run : {members, parts, made_elsewhere}) {
    std::vector<int> out(10);
    run(out);
    for (int x : out)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
