// LU decomposition of a sparse matrix of blocks, without pivoting. Blocks that are empty stay empty
// or fill in.
#include "Kernel.h"

#include <cstdint>

namespace kernels::KERNEL::lu {

constexpr int side = 24; // of a block
using Block = std::vector<double>;
struct Matrix {
  int n; // blocks in a line
  std::vector<Block> blocks;
  bool full(int i, int j) const { return !blocks[i * n + j].empty(); }
};

static Block diagonal(Block a) {
  for (int k = 0; k < side; ++k)
    for (int i = k + 1; i < side; ++i) {
      a[i * side + k] /= a[k * side + k];
      for (int j = k + 1; j < side; ++j)
        a[i * side + j] -= a[i * side + k] * a[k * side + j];
    }
  return a;
}

/// A block to the right of the diagonal's.
[[deco::concurrent]] Block right(const Block &pivot, Block a) {
  for (int k = 0; k < side; ++k)
    for (int i = k + 1; i < side; ++i)
      for (int j = 0; j < side; ++j)
        a[i * side + j] -= pivot[i * side + k] * a[k * side + j];
  return a;
}

/// A block below the diagonal's.
[[deco::concurrent]] Block below(const Block &pivot, Block a) {
  for (int i = 0; i < side; ++i)
    for (int k = 0; k < side; ++k) {
      a[i * side + k] /= pivot[k * side + k];
      for (int j = k + 1; j < side; ++j)
        a[i * side + j] -= a[i * side + k] * pivot[k * side + j];
    }
  return a;
}

[[deco::concurrent]] Block inner(const Block &row, const Block &column, Block a) {
  if (a.empty())
    a.resize(side * side);
  for (int i = 0; i < side; ++i)
    for (int k = 0; k < side; ++k)
      for (int j = 0; j < side; ++j)
        a[i * side + j] -= column[i * side + k] * row[k * side + j];
  return a;
}

#ifndef BY_HAND
[[deco::synchronized]] Matrix decompose(Matrix m) {
  const int n = m.n;
  for (int k = 0; k < n; ++k) {
    m.blocks[k * n + k] = diagonal(m.blocks[k * n + k]);
    for (int j = k + 1; j < n; ++j) {
      if (m.full(k, j))
        m.blocks[k * n + j] = right(m.blocks[k * n + k], m.blocks[k * n + j]);
      if (m.full(j, k))
        m.blocks[j * n + k] = below(m.blocks[k * n + k], m.blocks[j * n + k]);
    }
    for (int i = k + 1; i < n; ++i)
      for (int j = k + 1; j < n; ++j)
        if (m.full(i, k) && m.full(k, j))
          m.blocks[i * n + j] =
              inner(m.blocks[k * n + j], m.blocks[i * n + k], m.blocks[i * n + j]);
  }
  return m;
}
#else
Matrix decompose(Matrix m) {
  const int n = m.n;
#pragma omp parallel default(none) shared(m) firstprivate(n)
#pragma omp masked
  for (int k = 0; k < n; ++k) {
    const Block &pivot = m.blocks[k * n + k] = diagonal(m.blocks[k * n + k]);
    for (int j = k + 1; j < n; ++j) {
      Block &to_right = m.blocks[k * n + j], &to_below = m.blocks[j * n + k];
      if (m.full(k, j)) {
        Block *to = &to_right;
        const Block *by = &pivot;
#pragma omp task default(none) firstprivate(to, by)
        *to = right(*by, *to);
      }
      if (m.full(j, k)) {
        Block *to = &to_below;
        const Block *by = &pivot;
#pragma omp task default(none) firstprivate(to, by)
        *to = below(*by, *to);
      }
    }
#pragma omp taskwait
    for (int i = k + 1; i < n; ++i)
      for (int j = k + 1; j < n; ++j)
        if (m.full(i, k) && m.full(k, j)) {
          const Block *row = &m.blocks[k * n + j], *column = &m.blocks[i * n + k];
          Block *to = &m.blocks[i * n + j];
#pragma omp task default(none) firstprivate(to, row, column)
          *to = inner(*row, *column, *to);
        }
#pragma omp taskwait
  }
  return m;
}
#endif

static Matrix input(int n) {
  Matrix m{n, std::vector<Block>(static_cast<std::size_t>(n) * n)};
  std::uint32_t random = 12345;
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j)
      if (i == j || (i * 7 + j * 3) % 5 < 2) {
        Block &block = m.blocks[i * n + j];
        for (int k = 0; k < side * side; ++k) {
          random = random * 1664525u + 1013904223u;
          block.push_back((random >> 16) / 65536.0 + (i == j && k % (side + 1) == 0 ? 1000 : 0));
        }
      }
  return m;
}
static Matrix decomposed(const Matrix &m) { return decompose(m); }
static std::vector<double> numbers(const Matrix &m) {
  std::vector<double> all;
  for (const Block &block : m.blocks)
    all.insert(all.end(), block.begin(), block.end());
  return all;
}
DECO_BENCH_KERNEL("sparse LU", decomposed, 32, 4)

} // namespace kernels::KERNEL::lu
