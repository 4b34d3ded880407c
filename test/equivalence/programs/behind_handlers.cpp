// Code that only a handler leads to: the try block ends in a call that does not return, or its loop in an exception.
#include <cstdio>
#include <exception>
#include <unistd.h>
#include <vector>

struct Model {
  int w[4]{1, 2, 3, 4};
};
struct Done {};

[[deco::concurrent]] int score(const Model *m, int i) {
  usleep(100);
  return m->w[i % 4] * 10;
}
[[noreturn]] static void fail() { throw 1; }
static void step(int &x) {
  if (++x > 3)
    throw Done();
}

[[deco::synchronized]] void behind_no_return(std::vector<int> &r) {
  Model m;
  try {
    fail();
  } catch (int) {
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    m.w[i % 4] += 9;
  }
}
[[deco::synchronized]] void behind_rethrow(std::vector<int> &r) {
  Model m;
  try {
    std::rethrow_exception(std::make_exception_ptr(1));
  } catch (int) {
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    m.w[i % 4] += 9;
  }
}
[[deco::synchronized]] void behind_endless_loop(std::vector<int> &r) {
  Model m;
  for (int x = 0;;) {
    try {
      step(x);
    } catch (Done) {
      break;
    }
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    m.w[i % 4] += 9;
  }
}
[[deco::synchronized]] void in_a_loop(std::vector<int> &r) {
  Model m;
  for (int turn = 0; turn < 5; ++turn) {
    try {
      fail();
    } catch (int) {
      m.w[0] += turn;
    }
    r[2 * turn] = score(&m, turn);
    r[2 * turn + 1] = score(&m, turn + 1);
    m.w[turn % 4] += 7;
  }
}
[[deco::synchronized]] void spawned_in_try(std::vector<int> &r) {
  Model m;
  try {
    for (int i = 0; i < 5; ++i)
      r[i] = score(&m, i);
    fail();
  } catch (int) {
    m.w[1] = 50;
  }
  for (int i = 5; i < 10; ++i) {
    r[i] = score(&m, i);
    m.w[i % 4] += 9;
  }
}

int main() {
  for (auto run : {behind_no_return, behind_rethrow, behind_endless_loop, in_a_loop, spawned_in_try}) {
    std::vector<int> r(10);
    run(r);
    for (int x : r)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
