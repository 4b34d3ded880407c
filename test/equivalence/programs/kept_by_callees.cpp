// Globals and heap memory to which constructors, initialisers and callees have made pointers.
#include <cstdio>
#include <vector>

int counter = 1, first[12], second[12];
int *table[2] = {first, second};
struct Initialised {
  int *to = &counter;
};
struct Constructed {
  int *to;
  Constructed() : to(new int(2)) {}
};
void set(int *&to) { to = &counter; }
int *made() { return new int(3); }

[[deco::concurrent]] int read(int n) { return n * 3 + counter; }
[[deco::concurrent]] int weigh(int n) { return n * 3 + 1; }
[[deco::concurrent]] int raise(int *to, int n) { return n * ++*to; }
[[deco::concurrent]] int raise_in(Constructed object, int n) { return n * ++*object.to; }

[[deco::synchronized]] void globals(std::vector<int> &out) {
  Initialised object;
  int *told = nullptr;
  set(told);
  for (int i = 0; i < 12; ++i) {
    out[i] = read(i);
    ++*object.to;
    out[i + 12] = read(i);
    *told += 2;
  }
}
[[deco::synchronized]] void heap(std::vector<int> &out) {
  int *one = made();
  Constructed object;
  for (int i = 0; i < 12; ++i) {
    out[i] += raise(one, i);
    out[i + 12] += raise(object.to, i);
    out[i + 24] += raise_in(object, i);
  }
  delete one;
  delete object.to;
}
[[deco::synchronized]] void tables(std::vector<int> &out) {
  for (int i = 0; i < 12; ++i) {
    table[i % 2][i] = weigh(i);
    out[i] += first[i] + second[i] * 2;
  }
}
[[deco::synchronized]] int listed() {
  int sum = 0;
  std::vector<int> numbers(4);
  std::vector<int *> pointers{&numbers[3]};
  for (int i = 0; i < 12; ++i) {
    numbers[3] = weigh(i);
    sum = sum * 3 + *pointers[0];
  }
  return sum;
}

int main() {
  std::vector<int> out(36);
  globals(out), heap(out), tables(out);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("%d %d\n", counter, listed());
}
