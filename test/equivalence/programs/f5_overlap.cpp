// F5 through parameters that may lead to one array: seen at run time.
#include <algorithm>
#include <cstdio>
#include <vector>

[[deco::concurrent]] int next(const int &x) { return x + 1; }
[[deco::concurrent]] int mix(int a, const int &b) { return a * 2 + b; }
using Iterator = std::vector<int>::iterator;

[[deco::synchronized]] void pointers(const int *first, const int *last, int *out) {
  std::transform(first, last, out, next);
}
[[deco::synchronized]] void two(const int *first, const int *last, const int *other, int *out) {
  std::transform(first, last, other, out, mix);
}
[[deco::synchronized]] void iterators(Iterator first, Iterator last, Iterator out) {
  std::transform(first, last, out, next);
}
[[deco::synchronized]] void references(std::vector<int> &from, std::vector<int> &to) {
  std::transform(from.begin(), from.end() - 1, to.begin() + 1, next);
}
int shared[20];
[[deco::synchronized]] void globals(const int *from) {
  std::transform(from, from + 10, shared, next);
}
struct Slice {
  int *begin, *end;
  [[deco::synchronized]] void to(int *out) const { std::transform(begin, end, out, next); }
};

void print(const std::vector<int> &v) {
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  for (int shift : {0, 1, 2, 9, 10, 11}) {
    std::vector<int> v(40);
    for (int i = 0; i < 40; ++i)
      v[i] = i * i;
    int *p = v.data();
    pointers(p, p + 10, p + shift);
    print(v);
    pointers(p + shift, p + shift + 10, p);
    print(v);
    two(p + 20, p + 30, p, p + shift);
    print(v);
    two(p + shift, p + shift + 10, p + 20, p);
    print(v);
    Slice{p, p + 10}.to(p + shift);
    print(v);
    Iterator i = v.begin();
    iterators(i, i + 10, i + shift);
    print(v);
    std::vector<int> w = v;
    references(v, w);
    references(v, v);
    print(v);
    print(w);
    globals(p);
    if (shift < 10)
      globals(shared + shift);
    print(std::vector<int>(shared, shared + 20));
  }
}
