// refused: deco-target-side-effect
// A pointer that is moved on in the path of the target.

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

struct Row {
  int cells[4];
};

[[deco::synchronized]]
void run(Row *row) {
  (row++)->cells[0] = f(1);   // here
  (*--row).cells[1] += f(2);  // here
}

int main() {
  Row rows[3] = {};
  run(rows);
}
