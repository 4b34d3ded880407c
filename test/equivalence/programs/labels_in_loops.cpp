// std: c++20
// Labels of a switch within a loop that the switch is not in.
#include <cstdio>
#include <unistd.h>
#include <vector>
using std::vector;
[[gnu::pure]] int slow(int v);

namespace duffs_device {
[[deco::concurrent]] void up(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w;
}
[[deco::synchronized]] long run() {
  int d[24] = {};
  up(d[0], 9);
  int n = 7, i = 0;
  switch (n % 4) {
    do {
    case 0:
      up(d[i], i);
      ++i;
    case 3:
      up(d[i], i);
      ++i;
    } while ((n -= 4) > 0);
  }
  return d[0] * 100 + d[1];
}
} // namespace duffs_device

namespace switch_into_for {
[[deco::concurrent]] void up(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w;
}
[[deco::synchronized]] long go(int n) {
  int d[8] = {};
  int k = 0;
  up(d[k], 4);
  switch (n) {
  case 0:
    for (k = 1; k < 4; ++k) {
    default:
      up(d[k], k + 5);
    }
  }
  long r = 0;
  for (int k : d)
    r = r * 31 + k;
  return r;
}
long run() { return go(0) * 31 + go(1); }
} // namespace switch_into_for

namespace switch_into_for_iterator {
[[deco::concurrent]] void up(vector<int> &r, int v) {
  int w = slow(v);
  r[0] = r[0] * 3 + w;
}
[[deco::synchronized]] long go(int n) {
  vector<vector<int>> d(5, vector<int>(1));
  auto it = d.begin();
  up(*it, 4);
  switch (n) {
  case 0:
    for (++it; it != d.end(); ++it) {
    default:
      up(*it, 5);
    }
  }
  long r = 0;
  for (auto &k : d)
    r = r * 31 + k[0];
  return r;
}
long run() { return go(0) * 31 + go(1); }
} // namespace switch_into_for_iterator

namespace switch_into_while {
[[deco::concurrent]] void up(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w;
}
[[deco::synchronized]] long run(int n = 0) {
  int d[4] = {};
  up(d[0], 9);
  int i = 0;
  switch (n) {
    while (n > 0) {
    case 0:
      up(d[i], 2);
      ++i;
      n -= 4;
    }
  }
  return d[0];
}
} // namespace switch_into_while

int main() {
  std::printf("duffs_device %ld\n", static_cast<long>(duffs_device::run()));
  std::printf("switch_into_for %ld\n", static_cast<long>(switch_into_for::run()));
  std::printf("switch_into_for_iterator %ld\n", static_cast<long>(switch_into_for_iterator::run()));
  std::printf("switch_into_while %ld\n", static_cast<long>(switch_into_while::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
