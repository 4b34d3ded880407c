// Macros whose bodies name the function that uses them: what they expand to is written out, with the name that it had.
#include <cstdio>
#include <string>
[[gnu::pure]] int churn(int x);
#define LOG(x) std::printf("%s: %d\n", __func__, x)
#define HERE() note(__func__, __LINE__)
#define BOTH(x)                                                                                                         \
  do {                                                                                                                  \
    HERE();                                                                                                             \
    LOG(x);                                                                                                             \
  } while (0)
static std::string notes;
static void note(const char *where, int line) { notes += std::string(where) + ":" + std::to_string(line) + " "; }
[[deco::concurrent]] int f(int v) { return churn(v) * 3; }

[[deco::synchronized]] int logged() {
  int r[4] = {};
  HERE();
  for (int i = 0; i < 4; ++i)
    r[i] = f(i);
  HERE();
  LOG(r[2]);
  return r[3];
}
[[deco::synchronized]] int within_the_loop() {
  int r[4] = {};
  for (int i = 0; i < 4; ++i) {
    if (i > 1)
      HERE();
    r[i] = f(i);
    BOTH(i);
  }
  LOG(r[0] + r[1]), LOG(r[3]);
  return r[2];
}
template <class T> [[deco::synchronized]] T of_a_template(T first) {
  T r[3] = {};
  r[0] = f(first);
  HERE();
  r[1] = f(first + 1);
  LOG(r[0]);
  return r[1];
}
int main() {
  std::printf("%d %d %d\n", logged(), within_the_loop(), of_a_template(5));
  std::printf("%s\n", notes.c_str());
}
int churn(int x) {
  for (int i = 0; i < 3000; ++i)
    x = (x * 31 + i) % 10007;
  return x;
}
