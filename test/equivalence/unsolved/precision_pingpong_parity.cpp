// PRECISION: ping-pong buf[(k+1)%2][i] = pt(buf[k%2], i): serialized although parity differs. The
// note also says what 'pt' writes through 'a', but pt writes nothing.
#include "unsolved.h"

[[deco::concurrent]] double pt(const std::vector<double> &a, int i) {
  return (a[i - 1] + a[i] + a[i + 1]) / 3 + nap(1);
}
[[deco::synchronized]] double go(int n, int T) {
  std::vector<double> buf[2] = {std::vector<double>(n, 1), std::vector<double>(n, 2)};
  for (int k = 0; k < T; k++) {
    for (int i = 1; i < n - 1; i++)
      buf[(k + 1) % 2][i] = pt(buf[k % 2], i);
  }
  return buf[T % 2][3];
}
void run() { P("%a\n", go(20, 3)); }
int main() { run(); }
