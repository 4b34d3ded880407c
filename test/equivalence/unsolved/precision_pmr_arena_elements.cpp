// up(v[i], i) over a pmr::vector whose resource is a local monotonic_buffer_resource (with or without a local buffer):
// serialized, as calls 'may write what another one uses of mb'. v[i] = f(i) into it is parallel, and so is a vector
// with the default resource. Expected: parallel.
#include <cstdio>
#include <memory_resource>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] void up(int &n, int k) { n += slow(k); }
[[deco::synchronized]] long run() {
  std::pmr::monotonic_buffer_resource mb;
  std::pmr::vector<int> v(8, &mb);
  for (int i = 0; i < 8; ++i)
    up(v[i], i);
  return v[7];
}
int main() { std::printf("%ld\n", run()); }
int slow(int v) {
  usleep(300);
  return v % 1000;
}
