// Merge sort: divide and conquer by assigning into a local array.
#include "Kernel.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace kernels::KERNEL::mergesort {

struct Record {
  std::uint32_t key;
  std::uint32_t place; // where it stood: shows that the sort is stable
};
static bool before(const Record &a, const Record &b) { return a.key < b.key; }

static std::vector<Record> sort_few(const Record *first, const Record *last) {
  std::vector<Record> sorted(first, last);
  std::stable_sort(sorted.begin(), sorted.end(), before);
  return sorted;
}

static std::vector<Record> merge(const std::vector<Record> &a, const std::vector<Record> &b) {
  std::vector<Record> sorted;
  sorted.reserve(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(sorted), before);
  return sorted;
}

#ifndef BY_HAND
[[deco::concurrent]] [[deco::synchronized]] std::vector<Record> merge_sort(const Record *first,
                                                                           const Record *last) {
  if (last - first <= 4096)
    return sort_few(first, last);
  const Record *middle = first + (last - first) / 2;
  std::vector<Record> half[2];
  half[0] = merge_sort(first, middle);
  half[1] = merge_sort(middle, last);
  return merge(half[0], half[1]);
}
#else
static std::vector<Record> sort_in_tasks(const Record *first, const Record *last) {
  if (last - first <= 4096)
    return sort_few(first, last);
  const Record *middle = first + (last - first) / 2;
  std::vector<Record> half[2];
#pragma omp task default(none) shared(half) firstprivate(first, middle)
  half[0] = sort_in_tasks(first, middle);
  half[1] = sort_in_tasks(middle, last);
#pragma omp taskwait
  return merge(half[0], half[1]);
}

std::vector<Record> merge_sort(const Record *first, const Record *last) {
  std::vector<Record> sorted;
#pragma omp parallel default(none) shared(sorted, first, last)
#pragma omp masked
  sorted = sort_in_tasks(first, last);
  return sorted;
}
#endif

static std::vector<Record> input(int count) {
  std::vector<Record> records;
  std::uint32_t random = 12345;
  for (int i = 0; i < count; ++i) {
    random = random * 1664525u + 1013904223u;
    records.push_back({random >> 12, static_cast<std::uint32_t>(i)});
  }
  return records;
}
static std::vector<Record> sorted(const std::vector<Record> &records) {
  return merge_sort(records.data(), records.data() + records.size());
}
static std::vector<double> numbers(const std::vector<Record> &records) {
  std::vector<double> places;
  for (const Record &record : records)
    places.push_back(record.place);
  return places;
}
DECO_BENCH_KERNEL("merge sort", sorted, 400000, 20000)

} // namespace kernels::KERNEL::mergesort
