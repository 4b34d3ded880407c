// A concurrent call in a form that cannot become a task.
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

[[deco::concurrent]] int f(int i) { return i; }
[[deco::concurrent]] int g(int i) { return -i; }
int ordinary(int i) { return i; }
void two(int, int) {}
void call(int (*function)(int)) { function(1); }

[[deco::synchronized]]
int in_a_return(int i) {
  return f(i);                            // expect-error: deco-unsupported-use
}

[[deco::synchronized]]
void in_conditions(int i) {
  if (f(i))                               // expect-error: deco-unsupported-use
    ordinary(i);
  while (f(i))                            // expect-error: deco-unsupported-use
    break;
  do {
  } while (f(i));                         // expect-error: deco-unsupported-use
  for (int k = 0; k < f(i); ++k)          // expect-error: deco-unsupported-use
    ordinary(k);
  switch (f(i)) {                         // expect-error: deco-unsupported-use
  default:
    break;
  }
}

[[deco::synchronized]]
void as_operands(int i, int *a) {
  a[i] = (char)f(i);                      // expect-error: deco-unsupported-use
  a[i] = static_cast<char>(f(i));         // expect-error: deco-unsupported-use
  a[i] = {f(i)};                          // expect-error: deco-unsupported-use
  a[i] = f(i) + 1;                        // expect-error: deco-unsupported-use
  a[i] = -f(i);                           // expect-error: deco-unsupported-use
  a[i] = i > 0 ? f(i) : 0;                // expect-error: deco-unsupported-use
  a[f(i)] = 1;                            // expect-error: deco-unsupported-use
  a[i] = a[i + 1] = f(i);                 // expect-error: deco-unsupported-use
  int x = f(i) + 1;                       // expect-error: deco-unsupported-use
  i > 0 && f(i);                          // expect-error: deco-unsupported-use
  two(1, ordinary(f(i)));                 // expect-error: deco-unsupported-use
  throw f(x);                             // expect-error: deco-unsupported-use
}

[[deco::synchronized]]
void nested(int i, int *a) {
  a[i] = f(g(i));                         // expect-error: deco-unsupported-use
  f(ordinary(g(i)));                      // expect-error: deco-unsupported-use
}

[[deco::synchronized]]
void two_in_one_statement(int i) {
  two(f(i),                               // expect-error: deco-unsupported-use
      g(i));                              // expect-error: deco-unsupported-use
}

[[deco::synchronized]]
void as_a_value(int i, std::vector<int> &v) {
  call(f);                                // expect-error: deco-unsupported-use
  auto *pointer = &f;                     // expect-error: deco-unsupported-use
  std::function<int(int)> function = f;   // expect-error: deco-unsupported-use
  std::for_each(v.begin(), v.end(), f);   // expect-error: deco-unsupported-use
  pointer(i);
  function(i);
}

[[deco::synchronized]]
void supported(int i, int *a, std::vector<int> &v) {
  f(i);
  (void)f(i);
  a[i] = f(i);
  a[i] <<= f(i);
  v.push_back(f(i));
  two(1, f(i));
  a[ordinary(i)] = f(ordinary(i));
  static_assert(sizeof(f(1)) == sizeof(int));
  decltype(f(1)) unevaluated = noexcept(f(1));
  (void)unevaluated;
}

// Anywhere else the call is an ordinary one.
int elsewhere(int i) {
  int x = f(i);
  if (f(i) > g(f(i)))
    call(f);
  return f(x) + g(x);
}
