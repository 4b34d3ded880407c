// By hand: the body reads what its calls write, without a wait().
#include <cstdio>
#include <deco/deco.h>
#include <functional>

static void square(int &x) {
  x *= x; // here
}

int main() {
  int values[64], sum = 0;
  for (int i = 0; i < 64; ++i)
    values[i] = i;
  deco::synchronized([&](deco::scope &s) {
    for (int &value : values)
      s.spawn(square, std::ref(value));
    for (int value : values) // here
      sum += value; // here
  });
  std::printf("%d\n", sum > 0);
}
