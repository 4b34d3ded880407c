// Alignment of all pairs of sequences (Needleman and Wunsch's score): calls of very different
// length.
#include "Kernel.h"

#include <algorithm>
#include <string>

namespace kernels::KERNEL::alignment {

[[deco::concurrent]] int score(const std::string &a, const std::string &b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = -2 * static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = -2 * static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int match = diagonal + (a[i - 1] == b[j - 1] ? 1 : -1);
      diagonal = row[j];
      row[j] = std::max({match, row[j] - 2, row[j - 1] - 2});
    }
  }
  return row[b.size()];
}

#ifndef BY_HAND
[[deco::synchronized]] std::vector<std::vector<int>>
align_all(const std::vector<std::string> &sequences) {
  const std::size_t n = sequences.size();
  std::vector<std::vector<int>> scores(n, std::vector<int>(n));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < i; ++j)
      scores[i][j] = score(sequences[i], sequences[j]);
  return scores;
}
#else
std::vector<std::vector<int>> align_all(const std::vector<std::string> &sequences) {
  const std::size_t n = sequences.size();
  std::vector<std::vector<int>> scores(n, std::vector<int>(n));
#pragma omp parallel for default(none) shared(scores, sequences, n) schedule(dynamic)
  for (std::size_t back = 1; back <= n; ++back) { // the long lines first
    const std::size_t i = n - back;
    for (std::size_t j = 0; j < i; ++j)
      scores[i][j] = score(sequences[i], sequences[j]);
  }
  return scores;
}
#endif

static std::vector<std::string> input(int count) {
  std::vector<std::string> sequences(static_cast<std::size_t>(count));
  unsigned random = 12345;
  for (std::string &sequence : sequences) {
    const unsigned length = 20 + (random >> 16) % 300;
    for (unsigned i = 0; i < length; ++i) {
      random = random * 1664525u + 1013904223u;
      sequence += "ACGT"[random >> 30];
    }
  }
  return sequences;
}
static std::vector<double> numbers(const std::vector<std::vector<int>> &scores) {
  std::vector<double> all;
  for (const std::vector<int> &line : scores)
    all.insert(all.end(), line.begin(), line.end());
  return all;
}
DECO_BENCH_KERNEL("alignment", align_all, 48, 8)

} // namespace kernels::KERNEL::alignment
