#include "Shapes.h"
#include "Writes.h"

#include <mutex>
#include <omp.h>
#include <stdexcept>

namespace bench {
namespace {

long weight(const Writes &writes, int write) {
  return writes.rounds == 0 ? write & 7 : static_cast<long>(work(writes.rounds, write));
}

template <class Container> void with_mutex(const Writes &writes, Container &bins) {
  std::mutex access;
#pragma omp parallel for default(none) shared(writes, bins, access)
  for (int call = 0; call < writes.calls; ++call)
    for (int i = call * writes.each, end = i + writes.each; i < end; ++i) {
      const unsigned key = writes.key(i);
      const long value = weight(writes, i);
      const std::lock_guard<std::mutex> lock(access);
      bins[key] += value;
    }
}

template <class Map> void merge(Map &into, const Map &from) {
  for (const auto &[key, value] : from)
    into[key] += value;
}
void merge(Bins &into, const Bins &from) {
  for (std::size_t i = 0; i < from.size(); ++i)
    into[i] += from[i];
}
template <class Map> Map like(const Map &) { return {}; }
Bins like(const Bins &bins) { return Bins(bins.size()); }

template <class Container> void by_thread(const Writes &writes, Container &bins) {
  std::vector<Container> parts(static_cast<std::size_t>(omp_get_max_threads()));
#pragma omp parallel default(none) shared(writes, bins, parts)
  {
    Container mine = like(bins);
#pragma omp for schedule(static)
    for (int call = 0; call < writes.calls; ++call)
      for (int i = call * writes.each, end = i + writes.each; i < end; ++i)
        mine[writes.key(i)] += weight(writes, i);
    parts[static_cast<std::size_t>(omp_get_thread_num())] = std::move(mine);
  }
  for (const Container &part : parts)
    merge(bins, part);
}

template <class Container>
std::vector<Contender> contenders_for(const Writes &writes, const Container &empty) {
  struct {
    const char *name;
    void (*tally)(const Writes &, Container &);
  } const all[] = {{"serial", serial::tally}, {"deco", deco::tally}, {"mutex", mutex::tally}, {"merged", merged::tally}};
  std::vector<Contender> result;
  Container expected = empty;
  serial::tally(writes, expected);
  for (const auto &contender : all) {
    for (int run = 0; run < 3; ++run) {
      Container bins = empty;
      contender.tally(writes, bins);
      const bool same = contender.name == std::string("deco") // the same order too
                            ? std::vector(bins.begin(), bins.end()) == std::vector(expected.begin(), expected.end())
                            : bins == expected;
      if (!same)
        throw std::runtime_error(std::string(contender.name) + ": not what the serial program computes");
    }
    result.push_back({contender.name, [=] {
                        Container bins = empty;
                        contender.tally(writes, bins);
                      }});
  }
  return result;
}

} // namespace

void mutex::tally(const Writes &writes, Ordered &bins) { with_mutex(writes, bins); }
void mutex::tally(const Writes &writes, Unordered &bins) { with_mutex(writes, bins); }
void mutex::tally(const Writes &writes, Bins &bins) { with_mutex(writes, bins); }
void merged::tally(const Writes &writes, Ordered &bins) { by_thread(writes, bins); }
void merged::tally(const Writes &writes, Unordered &bins) { by_thread(writes, bins); }
void merged::tally(const Writes &writes, Bins &bins) { by_thread(writes, bins); }

std::vector<WritesCell> writes_grid(long writes) {
  std::vector<WritesCell> cells;
  for (const char *shape : {"map", "unordered_map", "vector"})
    for (const double grain : {0., 100.})
      for (const int each : {1, 1000}) {
        const int rounds = grain == 0 ? 0 : rounds_for(grain);
        cells.push_back({shape, {static_cast<int>(writes / each), each, 1000, rounds}, grain});
      }
  return cells;
}

std::vector<Contender> contenders(const WritesCell &cell) {
  if (cell.shape == "map")
    return contenders_for(cell.writes, Ordered());
  if (cell.shape == "unordered_map")
    return contenders_for(cell.writes, Unordered());
  return contenders_for(cell.writes, Bins(cell.writes.keys));
}

} // namespace bench
