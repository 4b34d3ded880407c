// refused: deco-unsupported-use
// A result cannot be a condition or a part of one.

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
void run(int *r) {
  r[0] = f(0);
  if (f(1)) // here
    r[1] = f(1);
  while (r[2] < f(2)) // here
    r[2] += 5;
  for (int i = 0; i < f(3); ++i) // here
    r[0] += 1;
  switch (f(4)) { // here
  case 8: r[3] = 1;
  }
  do
    r[3] += 1;
  while (!f(r[3]) && r[3] < 3); // here
  r[0] = f(5) ? 1 : 2; // here
}

int main() {
  int r[4] = {};
  run(r);
}
