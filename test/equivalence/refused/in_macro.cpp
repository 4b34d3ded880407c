// refused: deco-in-macro
// A spawn in the body of a macro cannot be rewritten.

#define RUN(i) r[i] = f(i)
#define BOTH(i)                                                                                    \
  do {                                                                                             \
    r[i] += f(i);                                                                                  \
    f(i + 1);                                                                                      \
  } while (0)

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]]
void run(int *r) {
  for (int i = 0; i < 3; ++i)
    RUN(i); // here
  BOTH(1);  // here
}

int main() {
  int r[4] = {};
  run(r);
}
