// F2 through operator(): a matrix type that returns references, and one that returns a proxy.
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
template <typename T> class Matrix {
public:
  Matrix(int rows, int columns) : columns_(columns), cells_(rows * columns) {}
  T &operator()(int i, int j) { return cells_[i * columns_ + j]; }
  const T &operator()(int i, int j) const { return cells_[i * columns_ + j]; }

private:
  int columns_;
  std::vector<T> cells_;
};

class Packed { // four bits a cell: neighbours share a byte
public:
  class Reference {
  public:
    Reference(unsigned char &byte, int shift) : byte_(byte), shift_(shift) {}
    Reference &operator=(int value) {
      byte_ = static_cast<unsigned char>((byte_ & ~(15 << shift_)) | (value & 15) << shift_);
      return *this;
    }
    operator int() const { return byte_ >> shift_ & 15; }

  private:
    unsigned char &byte_;
    int shift_;
  };
  explicit Packed(int cells) : bytes_((cells + 1) / 2) {}
  Reference operator()(int i) { return {bytes_[i / 2], i % 2 * 4}; }

private:
  std::vector<unsigned char> bytes_;
};

[[deco::concurrent]]
double entry(int i, int j) {
  return static_cast<double>(churn(i * 64 + j) >> 12) / 1048576.0;
}

[[deco::concurrent]]
int nibble(int i) {
  return static_cast<int>(churn(i) & 15);
}

[[deco::synchronized]]
Matrix<double> build(int n) {
  Matrix<double> A(n, n);
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j)
      A(i, j) = entry(i, j);
  for (int i = 0; i < n; ++i)
    A(i, n - 1 - i) += entry(-i, i);
  return A;
}

[[deco::synchronized]]
Packed pack(int n) {
  Packed cells(n);
  for (int i = 0; i < n; ++i)
    cells(i) = nibble(i);
  return cells;
}

int main() {
  Matrix<double> A = build(10);
  for (int i = 0; i < 10; ++i)
    for (int j = 0; j < 10; ++j)
      std::printf("%.17g ", A(i, j));
  Packed cells = pack(100);
  for (int i = 0; i < 100; ++i)
    std::printf("%d ", static_cast<int>(cells(i)));
  std::printf("\n");
}
