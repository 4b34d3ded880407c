// Calls whose bodies are not at hand may read globals, and what globals lead to.
#include <cstdio>
#include <vector>

static unsigned churn(unsigned x) { // 0 to 30 us
  for (unsigned i = 50 + (x * 0x9E3779B9u >> 18); i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
struct Model {
  virtual ~Model() = default;
  [[deco::concurrent]] virtual unsigned value(int i) const = 0;
};
std::vector<unsigned> shared(20, 1);
unsigned plain[20];
const unsigned *watched = plain;

struct Reader : Model {
  unsigned value(int i) const override { // each call needs what the one before it has written
    return churn(shared[(i + 19) % 20] + plain[(i + 19) % 20] + watched[(i + 19) % 20] + static_cast<unsigned>(i));
  }
};

// Is `out` one of the globals?
[[deco::synchronized]] void fill(const Model &m, std::vector<unsigned> &out) {
  for (int i = 0; i < 20; ++i)
    out[i] = m.value(i);
}
[[deco::synchronized]] void fill(const Model &m, unsigned *out) {
  for (int i = 0; i < 20; ++i)
    out[i] = m.value(i);
}
struct Table {
  std::vector<unsigned> cells;
  [[deco::synchronized]] void fill(const Model &m) {
    for (int i = 0; i < 20; ++i)
      cells[i] = m.value(i);
  }
};
// A local that a global leads to.
[[deco::synchronized]] unsigned watch(const Model &m) {
  std::vector<unsigned> own(20, 3);
  watched = own.data();
  for (int i = 0; i < 20; ++i)
    own[i] = m.value(i);
  unsigned h = 0;
  for (unsigned x : own)
    h = h * 31 + x;
  watched = plain;
  return h;
}

int main() {
  Reader reader;
  std::vector<unsigned> other(20, 2);
  static Table table{std::vector<unsigned>(20, 4)};
  fill(reader, shared);
  fill(reader, plain);
  fill(reader, other);
  table.fill(reader);
  for (int i = 0; i < 20; ++i)
    std::printf("%x %x %x %x\n", shared[i], plain[i], other[i], table.cells[i]);
  std::printf("%x\n", watch(reader));
}
