// Positions that change: strides that are written between rows and in the rows themselves,
// iterators that move, and elements that are found twice.
#include <cstdio>
#include <iterator>
#include <vector>

struct Image {
  int width, height;
  std::vector<int> pixels;
  int *row(int y) { return pixels.data() + y * width; }
};

/// Takes longer for some.
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] void add(int &x, int k) { x = x * 3 + slowly(k); }

[[deco::concurrent]] void narrows(Image &image, int y) {
  int *p = image.row(y);
  int old = image.width;
  image.width = slowly(y) % 2 + 1;
  for (int x = 0; x < image.width; ++x)
    p[x] = p[x] * 3 + x * y + old;
}
[[deco::synchronized]] void rows_that_narrow(Image &image) {
  for (int y = 0; y < image.height; ++y)
    narrows(image, y);
}
/// The stride lies in the pixels themselves.
struct Aliased {
  std::vector<int> pixels;
  int &width;
};
[[deco::concurrent]] void overwrites(Aliased &image, int y) {
  int *p = image.pixels.data() + y * image.width;
  for (int x = 0; x < 2; ++x)
    p[x] = (p[x] * 3 + slowly(x + y)) % 4;
}
[[deco::synchronized]] void rows_with_own_stride(Aliased &image) {
  for (int y = 0; y < 4; ++y)
    overwrites(image, y);
}
[[deco::concurrent]] void whole(Image &image, int y, const Image &other) {
  int *p = image.row(y);
  image = other;
  p = image.pixels.data() + y * image.width;
  for (int x = 0; x < 2; ++x)
    p[x] += slowly(x + y);
}
[[deco::synchronized]] void replaced(Image &image, const Image &other) {
  for (int y = 0; y < 3; ++y)
    whole(image, y, other);
}
[[deco::synchronized]] void stride_of_the_body(Image &image) {
  for (int y = 0; y < image.height; ++y) {
    int *row = image.row(y);
    add(row[0], y);
    add(row[1], y);
    image.width = y % 2 + 1;
  }
}
void shrink(Image &image) { image.width = 1; }
[[deco::synchronized]] void stride_of_a_callee(Image &image) {
  for (int y = 0; y < image.height; ++y) {
    int *row = image.row(y);
    add(row[0], y);
    shrink(image);
    add(row[1], y);
  }
}

[[deco::synchronized]] void same_places(std::vector<int> &r) {
  for (int i = 0; i < 12; ++i)
    add(*(r.begin() + i % 3), i);
  for (int i = 0; i < 6; ++i) {
    add(*std::next(r.begin(), i), i);
    add(*(r.begin() + 5 - i), i);
  }
}
[[deco::synchronized]] void moving(std::vector<int> &r) {
  auto first = r.begin();
  for (int i = 0; i < 6; ++i) {
    add(first[i], i);
    if (first != r.begin())
      --first;
    else
      ++first;
  }
}
[[deco::synchronized]] void other_container(std::vector<int> &r, std::vector<int> &s,
                                            bool swapped) {
  const auto first = swapped ? s.begin() : r.begin();
  for (int i = 0; i < 6; ++i) {
    add(first[i], i);
    add(s[i], i);
  }
}
[[deco::synchronized]] void grown(std::vector<int> r, std::vector<int> &out) {
  for (int i = 0; i < 6; ++i) {
    add(*(r.begin() + i), i);
    r.push_back(i);
    out[i] = r[i];
  }
}
struct Base {
  explicit Base(int v) : value(v) {}
  virtual ~Base() = default;
  [[deco::concurrent]] virtual void update(int k) { value = value * 3 + slowly(k); }
  int value;
};
[[deco::synchronized]] void twice(std::vector<Base> &all) {
  for (auto it = all.begin(); it != all.end(); ++it) {
    it->update(3);
    if (it != all.begin())
      std::prev(it)->update(it->value % 5);
    all.front().update(2);
  }
}

void print(const std::vector<int> &all) {
  for (int x : all)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  std::vector<int> start{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  for (auto *run : {rows_that_narrow, stride_of_the_body, stride_of_a_callee}) {
    Image image{3, 4, start};
    run(image);
    print(image.pixels);
  }
  Aliased aliased{start, start[0]};
  Aliased own{start, own.pixels[1]};
  rows_with_own_stride(aliased);
  rows_with_own_stride(own);
  print(aliased.pixels);
  print(own.pixels);
  Image one{3, 4, start}, other{2, 4, start};
  replaced(one, other);
  print(one.pixels);
  std::vector<int> r = start, s = start;
  same_places(r);
  moving(r);
  other_container(r, s, true);
  other_container(r, s, false);
  other_container(r, r, false);
  grown(r, s);
  print(r);
  print(s);
  std::vector<Base> all(5, Base(1));
  twice(all);
  for (const Base &b : all)
    std::printf("%d ", b.value);
}
