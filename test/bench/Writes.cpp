// The serial program. It is compiled twice: as it is (SHAPES=serial), and rewritten (SHAPES=deco).
#include "Writes.h"

#include "Shapes.h"

namespace bench::SHAPES {

static long weight(const Writes &writes, int write) {
  return writes.rounds == 0 ? write & 7 : static_cast<long>(work(writes.rounds, write));
}

[[deco::concurrent]] static void add(const Writes &writes, int call, Ordered &bins) {
  for (int i = call * writes.each, end = i + writes.each; i < end; ++i)
    bins[writes.key(i)] += weight(writes, i);
}
[[deco::concurrent]] static void add(const Writes &writes, int call, Unordered &bins) {
  for (int i = call * writes.each, end = i + writes.each; i < end; ++i)
    bins[writes.key(i)] += weight(writes, i);
}
[[deco::concurrent]] static void add(const Writes &writes, int call, Bins &bins) {
  for (int i = call * writes.each, end = i + writes.each; i < end; ++i)
    bins[writes.key(i)] += weight(writes, i);
}

[[deco::synchronized]] void tally(const Writes &writes, Ordered &bins) {
  for (int i = 0; i < writes.calls; ++i)
    add(writes, i, bins);
}
[[deco::synchronized]] void tally(const Writes &writes, Unordered &bins) {
  for (int i = 0; i < writes.calls; ++i)
    add(writes, i, bins);
}
[[deco::synchronized]] void tally(const Writes &writes, Bins &bins) {
  for (int i = 0; i < writes.calls; ++i)
    add(writes, i, bins);
}

} // namespace bench::SHAPES
