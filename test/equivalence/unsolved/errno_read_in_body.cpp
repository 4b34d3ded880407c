// the body reads errno that the spawned call sets (strtol / log idiom: errno = 0; v[i] = f(s); if
// (errno == ERANGE) ...). errno is per thread: serial bad=24, rewritten 0. Accepted without a word;
// no barrier can mend it, so it should be refused (or run in place).
#include "unsolved.h"
#include <cerrno>
#include <cfenv>
#include <cmath>
#include <thread>

[[deco::concurrent]] int f(const std::string &s) {
  nap(1);
  return (int)std::strtol(s.c_str(), nullptr, 10);
}
[[deco::synchronized]] std::vector<int> go(const std::vector<std::string> &in) {
  std::vector<int> v(in.size());
  int bad = 0;
  for (size_t i = 0; i < in.size(); i++) {
    errno = 0;
    v[i] = f(in[i]);
    if (errno == ERANGE)
      bad = bad * 10 + (int)i + 1;
  }
  v.push_back(bad);
  return v;
}
void run() { show("v", go({"1", "99999999999999999999999", "3", "88888888888888888888888888"})); }
int main() { run(); }
