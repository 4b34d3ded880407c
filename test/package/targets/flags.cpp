#include <near.h>
#include <nested.h>
#include <cstdio>
#include <cstring>
static_assert(OF_THE_SOURCE == 4 && OPTION == 5 && NESTED == 6 && FORCED == 7 && NEAR == 8 && LANGUAGE == 3);
static_assert(LISTED == 1 && __cplusplus >= 202002L && sizeof(TEXT) == 6);
#ifdef __OPTIMIZE__
static_assert(CHOSEN == 2);
#else
static_assert(CHOSEN == 1);
#endif
int plain();
[[deco::concurrent]] static int length(const char *text) { return static_cast<int>(std::strlen(text)) + NEAR; }
[[deco::synchronized]] static void measure(int *to) {
  to[0] = length(TEXT);
  to[1] = length("x");
}
int main() {
  int to[2];
  measure(to);
  std::printf("%s %d %d %d\n", TEXT, to[0], to[1], plain());
}
