#include "again.h"
int work(int x) { return x * factor; }
int main() {
  std::vector<int> v(20);
  work_on(v);
  std::printf("%d\n", v[19]);
}
