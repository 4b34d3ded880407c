// Sequences: Needleman-Wunsch for all pairs, a guide tree by average linkage, a profile of the closest pair, and local
// matches by Smith-Waterman against a library.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using Sequence = std::string;

struct Scoring {
  int match = 5, mismatch = -4, gap = -6;
  int of(char a, char b) const { return a == b ? match : mismatch; }
};

struct Alignment {
  int score = 0;
  std::string first, second;
  double identity() const {
    int same = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
      same += first[i] == second[i];
    return first.empty() ? 0 : static_cast<double>(same) / static_cast<double>(first.size());
  }
};

template <class T> class Matrix {
public:
  Matrix(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns) {}
  T &operator()(std::size_t i, std::size_t j) { return cells_[i * columns_ + j]; }
  const T &operator()(std::size_t i, std::size_t j) const { return cells_[i * columns_ + j]; }
  std::size_t rows() const { return columns_ ? cells_.size() / columns_ : 0; }

private:
  std::size_t columns_;
  std::vector<T> cells_;
};

[[deco::concurrent]] Alignment align(const Sequence &a, const Sequence &b, const Scoring &scoring = {}) {
  Matrix<int> best(a.size() + 1, b.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i)
    best(i, 0) = static_cast<int>(i) * scoring.gap;
  for (std::size_t j = 0; j <= b.size(); ++j)
    best(0, j) = static_cast<int>(j) * scoring.gap;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      best(i, j) = std::max({best(i - 1, j - 1) + scoring.of(a[i - 1], b[j - 1]), best(i - 1, j) + scoring.gap,
                             best(i, j - 1) + scoring.gap});
  Alignment result;
  result.score = best(a.size(), b.size());
  std::size_t i = a.size(), j = b.size();
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && best(i, j) == best(i - 1, j - 1) + scoring.of(a[i - 1], b[j - 1])) {
      result.first += a[--i];
      result.second += b[--j];
    } else if (i > 0 && best(i, j) == best(i - 1, j) + scoring.gap) {
      result.first += a[--i];
      result.second += '-';
    } else {
      result.first += '-';
      result.second += b[--j];
    }
  }
  std::reverse(result.first.begin(), result.first.end());
  std::reverse(result.second.begin(), result.second.end());
  return result;
}

struct Hit {
  int score = 0;
  std::size_t end_in_query = 0, end_in_text = 0;
};

/// The best local match, in linear space.
[[deco::concurrent]] Hit search(const Sequence &query, const Sequence &text, const Scoring &scoring) {
  std::vector<int> row(text.size() + 1);
  Hit best;
  for (std::size_t i = 1; i <= query.size(); ++i) {
    int diagonal = 0;
    for (std::size_t j = 1; j <= text.size(); ++j) {
      const int above = row[j];
      row[j] = std::max({0, diagonal + scoring.of(query[i - 1], text[j - 1]), above + scoring.gap,
                         row[j - 1] + scoring.gap});
      diagonal = above;
      if (row[j] > best.score)
        best = {row[j], i, j};
    }
  }
  return best;
}

[[deco::synchronized]] Matrix<double> distances(const std::vector<Sequence> &sequences, const Scoring &scoring) {
  const std::size_t n = sequences.size();
  std::vector<std::vector<Alignment>> pairs(n);
  for (std::size_t i = 0; i < n; ++i) {
    pairs[i].resize(n);
    for (std::size_t j = i + 1; j < n; ++j)
      pairs[i][j] = align(sequences[i], sequences[j], scoring);
  }
  Matrix<double> result(n, n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j)
      result(i, j) = result(j, i) = 1 - pairs[i][j].identity();
  return result;
}

/// Average linkage: joins the closest groups until one is left; the tree in brackets.
static std::string guide_tree(Matrix<double> distance) {
  const std::size_t n = distance.rows();
  std::vector<std::string> names(n);
  std::vector<int> sizes(n, 1);
  std::set<std::size_t> alive;
  for (std::size_t i = 0; i < n; ++i) {
    names[i] = std::to_string(i);
    alive.insert(i);
  }
  while (alive.size() > 1) {
    std::tuple<double, std::size_t, std::size_t> closest{2, 0, 0};
    for (auto i = alive.begin(); i != alive.end(); ++i)
      for (auto j = std::next(i); j != alive.end(); ++j)
        closest = std::min(closest, std::tuple(distance(*i, *j), *i, *j));
    const auto [d, a, b] = closest;
    for (std::size_t k : alive)
      if (k != a && k != b)
        distance(a, k) = distance(k, a) =
            (sizes[a] * distance(a, k) + sizes[b] * distance(b, k)) / (sizes[a] + sizes[b]);
    names[a] = "(" + names[a] + "," + names[b] + ")";
    sizes[a] += sizes[b];
    alive.erase(b);
  }
  return names[*alive.begin()];
}

[[deco::synchronized]] std::map<std::string, Hit> search_all(const std::map<std::string, Sequence> &queries,
                                                             const std::vector<Sequence> &library,
                                                             const Scoring &scoring) {
  std::map<std::string, std::vector<Hit>> hits;
  for (const auto &[name, query] : queries)
    for (const Sequence &text : library)
      hits[name].push_back(search(query, text, scoring));
  std::map<std::string, Hit> best;
  for (const auto &[name, all] : hits)
    best[name] = *std::max_element(all.begin(), all.end(), [](const Hit &a, const Hit &b) { return a.score < b.score; });
  return best;
}

class Source {
public:
  explicit Source(std::uint32_t seed) : state_(seed) {}
  unsigned next(unsigned below) {
    state_ = state_ * 1103515245u + 12345u;
    return (state_ >> 16) % below;
  }
  Sequence random(std::size_t n) {
    Sequence s;
    while (s.size() < n)
      s += "ACGT"[next(4)];
    return s;
  }
  Sequence mutated(Sequence s, unsigned changes) {
    for (unsigned i = 0; i < changes; ++i) {
      const std::size_t at = next(static_cast<unsigned>(s.size()));
      switch (next(3)) {
      case 0: s[at] = "ACGT"[next(4)]; break;
      case 1: s.erase(at, 1); break;
      default: s.insert(at, 1, "ACGT"[next(4)]);
      }
    }
    return s;
  }

private:
  std::uint32_t state_;
};

int main() {
  Source source(7);
  std::vector<Sequence> family{source.random(120), source.random(100)};
  for (int i = 0; i < 10; ++i)
    family.push_back(source.mutated(family[source.next(static_cast<unsigned>(family.size()))], 4 + i * 2));
  const Scoring scoring{4, -3, -5};
  const Matrix<double> d = distances(family, scoring);
  for (std::size_t i = 0; i + 1 < family.size(); ++i)
    std::printf("%.6f ", d(i, i + 1));
  std::printf("\n%s\n", guide_tree(d).c_str());
  std::map<std::string, Sequence> queries;
  for (int i = 0; i < 6; ++i)
    queries["q" + std::to_string(i)] = source.mutated(family[i].substr(10, 40), 3);
  for (const auto &[name, hit] : search_all(queries, family, scoring))
    std::printf("%s: %d at %zu/%zu\n", name.c_str(), hit.score, hit.end_in_query, hit.end_in_text);
  const Alignment two = align(family[0], family[2]);
  std::printf("%d\n%s\n%s\n", two.score, two.first.c_str(), two.second.c_str());
}
