// F1: a call as a statement. The barrier stands in front of the first use of what it writes.
#include <cstdio>

[[deco::concurrent]] void fill(int &cell, int seed) { cell = seed * seed; }

struct Counter {
  int value = 0;
  [[deco::concurrent]] void count(int upto) {
    for (int i = 0; i <= upto; ++i)
      value += i;
  }
};

[[deco::synchronized]]
int go(int &left, int &right, Counter &counter) {
  fill(left, 3);
  (void)fill(right, 4);
  counter.count(10);
  int unrelated = 7;
  return left + right + counter.value + unrelated;
}

int main() {
  int left = 0, right = 0;
  Counter counter;
  std::printf("%d\n", go(left, right, counter));
}
