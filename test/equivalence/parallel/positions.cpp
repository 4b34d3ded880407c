// Elements that are found by adding to an iterator, by accessors and pointers to rows, whose stride
// is a member.
#include <array>
#include <cstdio>
#include <iterator>
#include <vector>

struct Image {
  int width, height;
  std::vector<int> pixels;
  int *row(int y) { return pixels.data() + y * width; }
  int &at(int x, int y) { return pixels[y * width + x]; }
};

[[deco::concurrent]] void add(int &x, int k) { x = x * 3 + k; }
[[deco::concurrent]] int weigh(int n) { return n * 7 + 1; }

[[deco::synchronized]] void begin_plus(std::vector<int> &r, int n) {
  for (int i = 0; i < n; ++i)
    add(*(r.begin() + i), i);
} // barrier
[[deco::synchronized]] void next(std::vector<int> &r, int n) {
  for (int i = 0; i < n; ++i)
    add(*std::next(r.begin(), i), i);
} // barrier
[[deco::synchronized]] void kept_begin(std::vector<int> &r, int n) {
  const auto first = r.begin(); // barrier
  for (int i = 0; i < n; ++i)
    add(first[i], i);
}
[[deco::synchronized]] void of_array(std::array<int, 8> &r) {
  for (int i = 1; i < 8; ++i)
    add(*(r.begin() + i - 1), i);
} // barrier

[[deco::concurrent]] void through_accessor(Image &image, int y) {
  int *p = image.row(y);
  for (int x = 0; x < image.width; ++x)
    p[x] += x * y;
}
[[deco::concurrent]] void through_pointer(Image &image, int y) {
  int *p = image.pixels.data() + y * image.width;
  for (int x = 0; x < image.width; ++x)
    p[x] += x * y;
}
[[deco::concurrent]] void through_at(Image &image, int y) {
  for (int x = 0; x < image.width; ++x)
    image.at(x, y) += x * y;
}
[[deco::synchronized]] void rows(Image &image) {
  for (int y = 0; y < image.height; ++y)
    through_accessor(image, y);
} // barrier
[[deco::synchronized]] void rows_by_pointer(Image &image) {
  for (int y = 0; y < image.height; ++y)
    through_pointer(image, y);
} // barrier
[[deco::synchronized]] void rows_by_at(Image &image) {
  for (int y = 0; y < image.height; ++y)
    through_at(image, y);
} // barrier
[[deco::synchronized]] void cells(Image &image) {
  for (int y = 0; y < image.height; ++y) {
    int *row = image.row(y);
    for (int x = 0; x < image.width; ++x)
      row[x] = weigh(x + y);
  }
} // barrier

struct Base {
  virtual ~Base() = default;
  [[deco::concurrent]] virtual void update(int k) { value += k; }
  int value = 1;
};
[[deco::synchronized]] void objects(std::vector<Base> &all) {
  for (auto it = all.begin(); it != all.end(); ++it)
    it->update(3);
} // barrier

int main() {
  std::vector<int> r(8, 1);
  begin_plus(r, 8);
  next(r, 8);
  kept_begin(r, 8);
  std::array<int, 8> a{};
  of_array(a);
  Image image{5, 6, std::vector<int>(30)};
  rows(image);
  rows_by_pointer(image);
  rows_by_at(image);
  int sum = 0;
  for (int x : image.pixels)
    sum = sum * 3 + x;
  cells(image);
  for (int x : image.pixels)
    sum = sum * 3 + x;
  std::vector<Base> objects_(4);
  objects(objects_);
  for (int x : r)
    sum = sum * 3 + x;
  for (int x : a)
    sum = sum * 3 + x;
  std::printf("%d %d\n", sum, objects_[2].value);
}
