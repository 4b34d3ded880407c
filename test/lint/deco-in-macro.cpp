// A spawn or a needed barrier lies inside a macro body.

[[deco::concurrent]] int f(int i) { return i; }

#define TWICE(x) (2 * (x))
#define INDEX 3
#define RUN(call) call
#define STORE(a, i) a[i] = f(i)
#define LAST(a) return a[0];
#define NOTHING

[[deco::synchronized]]
void spawns(int *a, int i) {
  RUN(f(i));                       // expect-error: deco-in-macro
  STORE(a, i);                     // expect-error: deco-in-macro
  RUN(a[i] = f(i));                // expect-error: deco-in-macro
}

[[deco::synchronized]]
int barrier(int *a, int i) {
  a[i] = f(i);
  LAST(a)                          // expect-error: deco-in-macro
}

[[deco::synchronized]]
int operands(int *a, int i) {
  a[INDEX] = f(TWICE(i));
  NOTHING a[TWICE(i)] = f(INDEX);
  f(i) NOTHING;
  return a[INDEX];
}
