// A spawn or a needed barrier lies inside a macro body.

[[deco::concurrent]] int f(int i) { return i; }

#define TWICE(x) (2 * (x))
#define INDEX 3
#define RUN(call) call
#define ASSIGN(to, value) to = value
#define CALL(i) f(i)
#define QUIET(x) _Pragma("GCC diagnostic push") x; _Pragma("GCC diagnostic pop")
#define CHECK(c) do { if (!(c)) __builtin_abort(); } while (0)
#define BOTH(x, y) x; y
#define ADD_UP(a) a[0] += a[1]; a[0] += a[2]
#define BAIL(c) if (c) return 1
#define STORE(a, i) a[i] = f(i)
#define LAST(a) return a[0];
#define NOTHING

[[deco::synchronized]]
void spawns(int *a, int i) {
  RUN(f(i));
  STORE(a, i);                     // expect-error: deco-in-macro
  RUN(a[i] = f(i));
  ASSIGN(a[i], f(i));              // expect-error: deco-in-macro
  RUN(a[i] = CALL(i));             // expect-error: deco-in-macro
  RUN(STORE(a, i));                // expect-error: deco-in-macro
  QUIET(a[i] = f(i));              // expect-error: deco-in-macro
}

[[deco::synchronized]]
int barrier(int *a, int i) {
  a[i] = f(i);
  LAST(a)                          // expect-error: deco-in-macro
}

[[deco::synchronized]]
int in_front(int *a, int i) {
  a[i] = f(i);
  CHECK(a[i] == i);
  a[i] = f(i + 1);
  BOTH(CHECK(i > 0), CHECK(a[i] > 0));
  a[i] = f(i + 2);
  if (i > 2)
    ADD_UP(a);
  a[i] = f(i + 3);
  BAIL(i > 2);                     // expect-error: deco-in-macro
  return 0;
}

[[deco::synchronized]]
int operands(int *a, int i) {
  a[INDEX] = f(TWICE(i));
  NOTHING a[TWICE(i)] = f(INDEX);
  f(i) NOTHING;
  return a[INDEX];
}
