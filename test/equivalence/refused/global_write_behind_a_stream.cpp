// refused: deco-global-write
// What a stream prints goes to a buffer of the author's, which counts.
#include <ostream>
#include <streambuf>
int count;
struct Counter : std::streambuf {
  int overflow(int c) override {
    ++count;
    return c;
  }
};
[[deco::concurrent]] void print(std::ostream &o, int k) {
  o << k; // here
}
[[deco::synchronized]] int run() {
  Counter buffer;
  std::ostream o(&buffer);
  print(o, 1);
  return count;
}
