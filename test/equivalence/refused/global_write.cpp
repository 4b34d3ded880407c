// refused: deco-global-write
// A concurrent function writes globals and statics, itself or through a callee.
#include <vector>

static int counter = 0;
static std::vector<int> seen;
struct Statistics {
  static long calls;
};
long Statistics::calls = 0;

static void note(int n) { seen.push_back(n); }
static void deeper(int n) {
  if (n > 0)
    note(n);
}

[[deco::concurrent]]
int f(int n) {
  static int last = 0;
  ++counter;             // here
  last = n;              // here
  Statistics::calls += 1; // here
  deeper(n);             // here
  return n * 2 + last;
}

[[deco::synchronized]]
void run(int *r) {
  for (int i = 0; i < 4; ++i)
    r[i] = f(i);
}

int main() {
  int r[4];
  run(r);
}
