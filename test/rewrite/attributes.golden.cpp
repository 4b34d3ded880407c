// Attributes go, in every spelling; others stay. Nothing is synchronized, so that is the only change.
#include <cstdio>

#define CONCURRENT 
#define PURE_TASK(declaration) [[gnu::pure]] declaration

[[nodiscard]] int first(int x);
[[nodiscard]] int second(int x);
int third(int x);
CONCURRENT int fourth(int x);
PURE_TASK(int fifth(int x));
#if 0
int sixth(int x);
#endif
void seventh(int *a, int *b);

int first(int x) { return x; }
int second(int x) { return x; }
int third(int x) { return x; }
int fourth(int x) { return x; }
int fifth(int x) { return x; }
void seventh(int *a, int *b) { *b = *a; } // [[deco::concurrent]] in a comment stays

int main() {
  int a = first(1) + second(2) + third(3) + fourth(4) + fifth(5), b = 0;
  seventh(&a, &b);
  std::printf("%d %s\n", b, "[[deco::concurrent]]");
}
