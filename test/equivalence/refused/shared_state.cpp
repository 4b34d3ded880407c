// refused: deco-shared-state
// Output, input, thread_local state, and functions that are not thread-safe.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <thread>

static thread_local int cache = 0;

[[deco::concurrent]]
int f(char *text, int n) {
  std::printf("%d\n", n);      // here
  std::cout << n << std::endl; // here
  n += std::rand() % 2;        // here
  n += cache;                  // here
  if (std::strtok(text, " "))  // here
    ++n;
  if (std::this_thread::get_id() == std::thread::id()) // here
    ++n;
  return n;
}

[[deco::synchronized]]
void run(int *r, char (&text)[4][8]) {
  for (int i = 0; i < 4; ++i)
    r[i] = f(text[i], i);
}

int main() {
  int r[4];
  char text[4][8] = {"a b", "c d", "e f", "g h"};
  run(r, text);
}
