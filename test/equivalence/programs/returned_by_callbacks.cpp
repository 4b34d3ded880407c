// std: c++20
// Addresses that code of the project returns to the library or stores for it.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

int numbers[10];
std::vector<int *> known;
struct Get {
  int *operator()() const { return numbers; }
};
int *get() { return numbers; }

/// Takes longer for some.
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] int weigh(int n) { return slowly(n) * 3 + 1; }

[[deco::synchronized]] void lambdas(std::vector<int> &out) {
  std::vector<int *> generated(2), transformed(2), stored(2), appended;
  std::generate(generated.begin(), generated.end(), [] { return numbers; });
  std::ranges::transform(transformed, transformed.begin(), [](int *) { return numbers; });
  std::for_each(stored.begin(), stored.end(), [](int *&to) { to = numbers; });
  std::generate_n(std::back_inserter(appended), 2, [] { return numbers; });
  for (int i = 0; i < 10; ++i) {
    generated[1][i] = weigh(i);
    out[i] += numbers[i];
    transformed[1][i] = weigh(i + 1);
    out[i] += numbers[i];
    numbers[i] = weigh(i);
    out[i] += stored[1][i];
    numbers[i] = weigh(i + 2);
    out[i] += appended[1][i];
  }
}

[[deco::synchronized]] void functions(std::vector<int> &out) {
  std::vector<int *> object(2), pointer(2), variable(2), wrapped(2);
  int *(*code)() = get;
  std::function<int *()> wrapper = [] { return numbers; };
  std::generate(object.begin(), object.end(), Get());
  std::generate(pointer.begin(), pointer.end(), get);
  std::generate(variable.begin(), variable.end(), code);
  std::generate(wrapped.begin(), wrapped.end(), wrapper);
  int *called = wrapper(), *invoked = std::invoke(get);
  for (int i = 0; i < 10; ++i) {
    object[1][i] = weigh(i);
    out[i] += numbers[i];
    pointer[1][i] = weigh(i + 1);
    out[i] += numbers[i];
    variable[1][i] = weigh(i + 2);
    out[i] += numbers[i];
    wrapped[1][i] = weigh(i + 3);
    out[i] += numbers[i];
    called[i] = weigh(i + 4);
    out[i] += numbers[i];
    invoked[i] = weigh(i + 5);
    out[i] += numbers[i];
  }
}

[[deco::synchronized]] void captured(std::vector<int> &out) {
  int own[10] = {}, kept = 0;
  std::vector<int *> generated(2), leaked(2, &kept);
  auto set = [&own](int *&to) { to = own; };
  int *directly = nullptr;
  set(directly);
  std::generate(generated.begin(), generated.end(), [&own] { return own; });
  std::for_each(leaked.begin(), leaked.end(), [](int *to) { known.push_back(to); });
  for (int i = 0; i < 10; ++i) {
    generated[1][i] = weigh(i);
    out[i] += own[i];
    directly[i] = weigh(i + 1);
    out[i] += own[i];
    *known[0] += i;
    out[i] += kept;
  }
  known.clear();
}

int main() {
  for (auto *run : {lambdas, functions, captured}) {
    std::vector<int> out(10);
    run(out);
    for (int x : out)
      std::printf("%d ", x);
    std::printf("%d\n", numbers[3]);
  }
}
