// refused: deco-target-side-effect
// The path of the target is evaluated later: calls on it must have no side effect.
#include <vector>

struct Pool {
  std::vector<std::vector<int>> rows;
  int taken = 0;
  std::vector<int> &take() { return rows[taken++]; }
  std::vector<int> &grow() { return rows.emplace_back(4); }
};

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
void run(Pool &pool) {
  for (int i = 0; i < 3; ++i)
    pool.take()[i] = f(i);                // here
  pool.grow()[0] += f(1);                 // here
  pool.rows.emplace_back(3)[1] = f(2);    // here
}

int main() {
  Pool pool;
  pool.rows.resize(8, std::vector<int>(4));
  run(pool);
}
