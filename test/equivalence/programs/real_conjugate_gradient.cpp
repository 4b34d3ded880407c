// A sparse matrix in rows, products by blocks of rows, sums by blocks in a fixed order: the conjugate gradient method
// with a Jacobi preconditioner for Poisson's equation, and an incomplete Cholesky factor for comparison.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

using Vector = std::vector<double>;

struct Range {
  std::size_t begin = 0, end = 0;
};

/// Compressed rows: the entries of row i are start[i] to start[i + 1].
class SparseMatrix {
public:
  explicit SparseMatrix(const std::vector<std::map<std::size_t, double>> &rows) : start_{0} {
    for (const auto &row : rows) {
      for (const auto &[column, value] : row) {
        columns_.push_back(column);
        values_.push_back(value);
      }
      start_.push_back(columns_.size());
    }
  }
  std::size_t size() const { return start_.size() - 1; }
  double row_times(std::size_t i, const Vector &x) const {
    double sum = 0;
    for (std::size_t k = start_[i]; k < start_[i + 1]; ++k)
      sum += values_[k] * x[columns_[k]];
    return sum;
  }
  double at(std::size_t i, std::size_t j) const {
    const auto first = columns_.begin() + static_cast<long>(start_[i]), last = columns_.begin() + static_cast<long>(start_[i + 1]);
    const auto found = std::lower_bound(first, last, j);
    return found != last && *found == j ? values_[static_cast<std::size_t>(found - columns_.begin())] : 0;
  }

private:
  std::vector<std::size_t> start_, columns_;
  Vector values_;
};

static std::vector<Range> blocks_of(std::size_t n, std::size_t size) {
  std::vector<Range> blocks;
  for (std::size_t begin = 0; begin < n; begin += size)
    blocks.push_back({begin, std::min(begin + size, n)});
  return blocks;
}

[[deco::concurrent]] void multiply_block(const SparseMatrix &a, const Vector &x, [[deco::disjoint]] Vector &y, Range rows) {
  for (std::size_t i = rows.begin; i < rows.end; ++i)
    y[i] = a.row_times(i, x);
}
[[deco::concurrent]] double dot_block(const Vector &a, const Vector &b, Range rows) {
  double sum = 0;
  for (std::size_t i = rows.begin; i < rows.end; ++i)
    sum += a[i] * b[i];
  return sum;
}
[[deco::concurrent]] void add_scaled(Vector &y, double factor, const Vector &x) {
  for (std::size_t i = 0; i < y.size(); ++i)
    y[i] += factor * x[i];
}
[[deco::concurrent]] double residual_row(const SparseMatrix &a, const Vector &x, const Vector &b, std::size_t i) {
  return std::fabs(b[i] - a.row_times(i, x));
}

struct Result {
  Vector x;
  int iterations = 0;
  double residual = 0;
};

class Solver {
public:
  Solver(const SparseMatrix &a, std::size_t block) : a_(a), blocks_(blocks_of(a.size(), block)), diagonal_(a.size()) {
    for (std::size_t i = 0; i < a.size(); ++i)
      diagonal_[i] = a.at(i, i);
  }

  [[deco::synchronized]] Result solve(const Vector &b, double tolerance, int limit) const {
    Result result;
    result.x.assign(b.size(), 0.0);
    Vector r = b, z = preconditioned(r), p = z, q(b.size());
    double rz = dot(r, z);
    while (result.iterations < limit && std::sqrt(dot(r, r)) > tolerance) {
      multiply(p, q);
      const double alpha = rz / dot(p, q);
      add_scaled(result.x, alpha, p);
      add_scaled(r, -alpha, q);
      z = preconditioned(r);
      const double next = dot(r, z);
      for (std::size_t i = 0; i < p.size(); ++i)
        p[i] = z[i] + next / rz * p[i];
      rz = next;
      ++result.iterations;
    }
    result.residual = largest_residual(result.x, b);
    return result;
  }

private:
  [[deco::synchronized]] void multiply(const Vector &x, Vector &y) const {
    for (const Range &rows : blocks_)
      multiply_block(a_, x, y, rows);
  }
  [[deco::synchronized]] double dot(const Vector &a, const Vector &b) const {
    Vector parts(blocks_.size());
    for (std::size_t k = 0; k < blocks_.size(); ++k)
      parts[k] = dot_block(a, b, blocks_[k]);
    return std::accumulate(parts.begin(), parts.end(), 0.0);
  }
  [[deco::synchronized]] double largest_residual(const Vector &x, const Vector &b) const {
    Vector rows(b.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      rows[i] = residual_row(a_, x, b, i);
    return *std::max_element(rows.begin(), rows.end());
  }
  Vector preconditioned(const Vector &r) const {
    Vector z(r.size());
    for (std::size_t i = 0; i < r.size(); ++i)
      z[i] = r[i] / diagonal_[i];
    return z;
  }

  const SparseMatrix &a_;
  std::vector<Range> blocks_;
  Vector diagonal_;
};

/// The factor of a dense matrix, tile by tile.
using Tile = std::vector<Vector>;
[[deco::concurrent]] void factor(Tile &a) {
  for (std::size_t j = 0; j < a.size(); ++j) {
    for (std::size_t k = 0; k < j; ++k)
      a[j][j] -= a[j][k] * a[j][k];
    a[j][j] = std::sqrt(a[j][j]);
    for (std::size_t i = j + 1; i < a.size(); ++i) {
      for (std::size_t k = 0; k < j; ++k)
        a[i][j] -= a[i][k] * a[j][k];
      a[i][j] /= a[j][j];
    }
    for (std::size_t k = j + 1; k < a.size(); ++k)
      a[j][k] = 0;
  }
}
[[deco::concurrent]] void solve_tile(const Tile &l, Tile &b) {
  for (Vector &row : b)
    for (std::size_t j = 0; j < l.size(); ++j) {
      for (std::size_t k = 0; k < j; ++k)
        row[j] -= row[k] * l[j][k];
      row[j] /= l[j][j];
    }
}
[[deco::concurrent]] void subtract_product(Tile &c, const Tile &a, const Tile &b) {
  for (std::size_t i = 0; i < c.size(); ++i)
    for (std::size_t j = 0; j < c.size(); ++j)
      for (std::size_t k = 0; k < a[i].size(); ++k)
        c[i][j] -= a[i][k] * b[j][k];
}
[[deco::synchronized]] void cholesky(std::vector<std::vector<Tile>> &tiles) {
  const std::size_t n = tiles.size();
  for (std::size_t k = 0; k < n; ++k) {
    factor(tiles[k][k]);
    for (std::size_t i = k + 1; i < n; ++i)
      solve_tile(tiles[k][k], tiles[i][k]);
    for (std::size_t i = k + 1; i < n; ++i)
      for (std::size_t j = k + 1; j <= i; ++j)
        subtract_product(tiles[i][j], tiles[i][k], tiles[j][k]);
  }
}

static SparseMatrix poisson(std::size_t side) {
  std::vector<std::map<std::size_t, double>> rows(side * side);
  for (std::size_t y = 0; y < side; ++y)
    for (std::size_t x = 0; x < side; ++x) {
      const std::size_t i = y * side + x;
      rows[i][i] = 4 + 0.01 * static_cast<double>(x % 3);
      if (x > 0)
        rows[i][i - 1] = -1;
      if (x + 1 < side)
        rows[i][i + 1] = -1;
      if (y > 0)
        rows[i][i - side] = -1;
      if (y + 1 < side)
        rows[i][i + side] = -1;
    }
  return SparseMatrix(rows);
}

int main() {
  const SparseMatrix a = poisson(24);
  Vector b(a.size());
  for (std::size_t i = 0; i < b.size(); ++i)
    b[i] = std::sin(0.1 * static_cast<double>(i)) + 1;
  for (std::size_t block : {50u, 576u}) {
    const Result result = Solver(a, block).solve(b, 1e-9, 200);
    std::printf("%d iterations, %.17g, %.17g\n", result.iterations, result.residual,
                std::accumulate(result.x.begin(), result.x.end(), 0.0));
  }
  const std::size_t n = 4, size = 8;
  std::vector<std::vector<Tile>> tiles(n, std::vector<Tile>(n, Tile(size, Vector(size))));
  for (std::size_t i = 0; i < n * size; ++i)
    for (std::size_t j = 0; j < n * size; ++j)
      tiles[i / size][j / size][i % size][j % size] = a.at(i, j) + (i == j ? 1 : 0);
  cholesky(tiles);
  double trace = 0;
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t i = 0; i < size; ++i)
      trace += tiles[k][k][i][i] + tiles[n - 1][k][i][0];
  std::printf("%.17g\n", trace);
}
