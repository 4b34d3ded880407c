// What the programs here share: the library, calls that take a while, and output.
#ifndef UNSOLVED_H
#define UNSOLVED_H

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <ranges>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <unistd.h>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

/// The argument, after a time that depends on it: the order in which calls end is not that in which they begin.
[[gnu::pure]] inline int nap(int x) {
  usleep(static_cast<unsigned>(x) * 2654435761u >> 23);
  return x;
}

template <class... A> void P(const char *format, A... values) { std::printf(format, values...); }

inline void show(const char *name, const std::vector<int> &values) {
  std::printf("%s:", name);
  for (int x : values)
    std::printf(" %d", x);
  std::printf("\n");
}

#endif
