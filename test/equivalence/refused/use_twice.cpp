// refused: deco-unsupported-use
// Two calls of concurrent functions in one statement.
#include <map>
#include <vector>

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}
[[deco::concurrent]]
int g(int n) {
  return n * 3;
}

static void add(std::vector<int> &out, int a, int b) {
  out.push_back(a);
  out.push_back(b);
}

[[deco::synchronized]]
void run(std::vector<int> &r, std::map<int, int> &m) {
  r[0] = f(0);
  add(r, f(1), g(2));             // here
  m.insert_or_assign(f(3), f(4)); // here
  r[f(0)] = g(5);                 // here
}

int main() {
  std::vector<int> r(4);
  std::map<int, int> m;
  run(r, m);
}
