// Which turns of which loops come between two calls: barriers in front of inner loops.
#include <cstdio>
#include <vector>

using Cells = std::vector<int>;
[[deco::concurrent]] void add(int &cell, int n) { cell = cell * 3 + n; }
[[deco::concurrent]] int next(int old, int n) { return old * 3 + n; }

[[deco::synchronized]] void plain(Cells &c, int n) {
  for (int t = 0; t < 4; ++t)
    for (int i = 0; i < n; ++i)
      add(c[i], t);
}
[[deco::synchronized]] void shifted(Cells &c, int n) {
  for (int t = 0; t < 4; ++t)
    for (int i = 0; i < n; ++i)
      add(c[i + t], t);
}
[[deco::synchronized]] void both_levels(Cells &c, int n) {
  for (int t = 0; t < 4; ++t)
    for (int i = 0; i < n; ++i)
      add(c[i / 2], t);
}
[[deco::synchronized]] void two_spawns(Cells &c, int n) {
  for (int t = 0; t < 4; ++t)
    for (int i = 0; i < n; ++i) {
      add(c[i], t);
      add(c[i + 1], t);
    }
}
[[deco::synchronized]] void behind_the_loop(Cells &c, int n) {
  for (int t = 0; t < 4; ++t) {
    for (int i = 0; i < n; ++i)
      add(c[i], t);
    c[0] += t;
    add(c[1], t);
  }
}
[[deco::synchronized]] void left_early(Cells &c, int n) {
  for (int t = 0; t < 6; ++t) {
    for (int i = t; i < n; ++i) {
      if (i == 5)
        break;
      if (i % 3 == 2)
        continue;
      add(c[i], t);
    }
    if (t == 4)
      continue;
    for (int i = 0; i < 2; ++i)
      for (int j = 0; j < 3; ++j)
        add(c[i * 3 + j], t);
  }
}
[[deco::synchronized]] void three_deep(Cells &c, int n) {
  for (int t = 0; t < 3; ++t)
    for (int y = 0; y < 3; ++y)
      for (int x = 0; x < n; ++x)
        add(c[x], y);
  for (int t = 0; t < 3; ++t)
    for (int y = 0; y < 3; ++y)
      for (int x = 0; x < n; ++x)
        add(c[y * n + x], t);
  for (int t = 0; t < 3; ++t)
    for (int y = 0; y < 3; ++y)
      for (int x = 0; x < n; ++x)
        add(c[t * n + x], y);
}
[[deco::synchronized]] void with_heads(Cells &c, int n) {
  for (int t = 0; t < 3; ++t)
    for (int i = 0; i < n && c[n] < 100; ++i)
      add(c[i], t);
  int t = 0;
  while (t < 3) {
    int i = 0;
    while (i < n) {
      c[i] = next(c[i], t);
      ++i;
    }
    ++t;
  }
  do {
    int i = n;
    do {
      --i;
      add(c[i], t);
    } while (i > 0);
  } while (--t > 0);
}
[[deco::synchronized]] void in_turn(Cells &c, Cells &d, int n) {
  for (int t = 0; t < 4; ++t)
    for (int i = 0; i < n; ++i) {
      c[i] = next(d[i], t);
      d[i] = next(c[i], t);
    }
  for (int t = 0; t < 4; ++t) {
    for (int i = 0; i < n; ++i)
      c[i] = next(d[n - 1 - i], t);
    for (int i = 0; i < n; ++i)
      d[i] = next(c[i], t);
  }
}
[[deco::synchronized]] void in_a_switch(Cells &c, int n) {
  for (int t = 0; t < 6; ++t)
    switch (t % 3) {
    case 0:
      for (int i = 0; i < n; ++i)
        add(c[i], t);
      [[fallthrough]];
    case 1:
      for (int i = 1; i < n; ++i)
        add(c[n - i], t);
      break;
    default:
      add(c[t], t);
    }
}
void print(const char *name, const Cells &c) {
  std::printf("%s:", name);
  for (int x : c)
    std::printf(" %d", x);
  std::printf("\n");
}

int main() {
  auto run = [](const char *name, auto f) {
    Cells c(32, 1);
    f(c, 7);
    print(name, c);
  };
  run("plain", plain), run("shifted", shifted), run("both_levels", both_levels);
  run("two_spawns", two_spawns), run("behind_the_loop", behind_the_loop), run("left_early", left_early);
  run("three_deep", three_deep), run("with_heads", with_heads), run("in_a_switch", in_a_switch);
  Cells c(8, 1), d(8, 2);
  in_turn(c, d, 8);
  print("in_turn", c), print("in_turn", d);
}
