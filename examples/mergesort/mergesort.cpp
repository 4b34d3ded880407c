// Merge sort: divide and conquer by assigning into a local array.
//
//   mergesort [COUNT]      4 million records by default

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <vector>

struct Record {
  std::uint32_t key;
  std::uint32_t place; // where it stood: shows that the sort is stable
};

static bool before(const Record &a, const Record &b) { return a.key < b.key; }

[[deco::concurrent]] [[deco::synchronized]]
std::vector<Record> merge_sort(const Record *first, const Record *last) {
  const std::ptrdiff_t count = last - first;
  if (count <= 4096) {
    std::vector<Record> sorted(first, last);
    std::stable_sort(sorted.begin(), sorted.end(), before);
    return sorted;
  }
  const Record *middle = first + count / 2;
  std::vector<Record> half[2];
  half[0] = merge_sort(first, middle);
  half[1] = merge_sort(middle, last);
  std::vector<Record> sorted;
  sorted.reserve(static_cast<std::size_t>(count));
  std::merge(half[0].begin(), half[0].end(), half[1].begin(), half[1].end(),
             std::back_inserter(sorted), before);
  return sorted;
}

int main(int argc, char **argv) {
  const std::uint32_t count = argc > 1 ? static_cast<std::uint32_t>(std::atoi(argv[1])) : 4000000;
  std::vector<Record> records;
  std::uint32_t random = 12345;
  for (std::uint32_t i = 0; i < count; ++i) {
    random = random * 1664525u + 1013904223u;
    records.push_back({random >> 12, i});
  }

  const auto start = std::chrono::steady_clock::now();
  const std::vector<Record> sorted = merge_sort(records.data(), records.data() + records.size());
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  std::uint64_t checksum = 14695981039346656037u;
  for (const Record &record : sorted)
    checksum = (checksum ^ record.place) * 1099511628211u;
  std::printf("%zu records, %s\n", sorted.size(),
              std::is_sorted(sorted.begin(), sorted.end(), before) ? "sorted" : "NOT SORTED");
  std::printf("checksum %016llx\n", static_cast<unsigned long long>(checksum));
  std::fprintf(stderr, "elapsed %.3f s\n", elapsed.count());
}
