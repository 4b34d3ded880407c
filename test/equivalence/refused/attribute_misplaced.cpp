// refused: deco-unknown-attribute
// Attributes on what is no function, or no parameter.

[[deco::concurrent]] int variable = 0; // here

struct [[deco::synchronized]] Type { // here
  [[deco::concurrent]] int field = 0; // here
};

[[deco::concurrent]]
void f([[deco::synchronized]] int *p, int n) { // here
  *p = n;
}

[[deco::synchronized]]
void run(int *r) {
  f(&r[0], 1);
  [[deco::concurrent]] r[1] = 2; // here
}

int main() {
  int r[2] = {variable, Type().field};
  run(r);
}
