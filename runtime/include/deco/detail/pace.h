// How long the turns of one counted loop take, and so how many of them make a piece of it.
//
// The results of the program never depend on what is decided here.

#ifndef DECO_DETAIL_PACE_H
#define DECO_DETAIL_PACE_H

#include "config.h"
#include "context.h"
#include "recording.h"
#include "site.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// The turns of one loop of the source, at one depth of nesting.
///
/// Thread-safe. Concurrent updates may lose one another: it is an estimate.
class pace {
public:
  static constexpr nanoseconds shortest_piece = 5000;   // below, a loop is one call among others
  static constexpr nanoseconds longest_piece = 1000000; // so that the last ones end together

  bool is_unknown() const noexcept { return mean() == unknown; }

  /// Whether that many turns are too little work to be split.
  bool is_small(std::uint64_t turns) const noexcept {
    return mean() != unknown && turns < turns_in(shortest_piece);
  }

  /// How many of the turns that are left make the next piece: an eighth of each thread's share, as in
  /// guided self-scheduling (Polychronopoulos and Kuck, 1987), within what a task should take.
  std::uint64_t piece(std::uint64_t left, int threads) const noexcept {
    const std::uint64_t share = left / (8 * static_cast<std::uint64_t>(threads));
    const std::uint64_t least = turns_in(site::task_length), most = longest();
    const std::uint64_t turns = share < least ? least : share > most ? most : share;
    return turns < left ? turns : left;
  }

  /// How many turns make the longest piece.
  std::uint64_t longest() const noexcept { return turns_in(longest_piece); }

  /// Whether turns are short enough for pieces to take about as long as they are meant to.
  bool is_even() const noexcept { return mean() < site::long_call * unit; }

  /// Whether a piece of that many turns should be timed. Of the small ones, one in a while is.
  bool is_due(std::uint64_t turns) noexcept {
    if (mean() == unknown || !is_small(turns))
      return true;
    const unsigned looks = looks_.load(std::memory_order_relaxed) + 1;
    looks_.store(looks, std::memory_order_relaxed);
    return looks % 64 == 0;
  }

  /// Takes the duration of a number of turns into the moving average.
  void add(nanoseconds duration, std::uint64_t turns) noexcept {
    const std::int64_t each = duration * unit / static_cast<std::int64_t>(turns);
    const std::int64_t sample = each < 1 ? 1 : each;
    const std::int64_t before = mean();
    mean_.store(before == unknown ? sample : (3 * before + sample + 3) / 4, std::memory_order_relaxed);
  }

private:
  static constexpr std::int64_t unknown = 0;
  static constexpr std::int64_t unit = 1000; // the mean is in picoseconds

  std::int64_t mean() const noexcept { return mean_.load(std::memory_order_relaxed); }
  std::uint64_t turns_in(nanoseconds length) const noexcept {
    const std::int64_t turns = length * unit / mean();
    return turns < 1 ? 1 : static_cast<std::uint64_t>(turns);
  }

  std::atomic<std::int64_t> mean_{unknown};
  std::atomic<unsigned> looks_{0};
};

/// The pace of the loop whose turns a Turns makes. A lambda's type is as good as its address.
template <class Turns> struct paces_of { static inline pace at[site_depths]; };

/// The turns [first, last) of a counted loop, or [first, last] of one that includes its bound. A call
/// like others; large and small ones are of two types, so that each has the statistics of its like.
template <class Turns, class Index, bool Large> class loop_piece {
public:
  loop_piece(const Turns &turns, Index first, Index last, std::uint64_t count, pace &of)
      : turns_(turns), first_(first), last_(last), count_(count), pace_(&of) {}

  std::size_t count() const noexcept { return static_cast<std::size_t>(count_); }
  bool is_even() const noexcept { return pace_->is_even(); }

  void operator()() noexcept(noexcept(std::declval<Turns &>()(Index(), Index()))) {
    if (!Large && !pace_->is_due(count_)) {
      turns_(first_, last_);
      return;
    }
    const unsigned long tasks = this_thread.tasks;
    const nanoseconds start = now();
    turns_(first_, last_);
    if (this_thread.tasks == tasks) // else it has waited, and done other work meanwhile
      pace_->add(now() - start, count_);
  }

private:
  Turns turns_;
  Index first_, last_;
  std::uint64_t count_;
  pace *pace_;
};

/// The same for turns that record.
template <class Turns, class Index> class recording_piece {
public:
  using logs = typename Turns::logs;
  static constexpr bool looks_up = Turns::looks_up;

  recording_piece(const Turns &turns, Index first, Index last, std::uint64_t count, pace &of)
      : turns_(turns), first_(first), last_(last), count_(count), pace_(&of) {}

  std::size_t count() const noexcept { return static_cast<std::size_t>(count_); }
  bool is_even() const noexcept { return pace_->is_even(); }
  logs *begin(bool combines) const { return turns_.begin(combines); }
  bool records_in(const logs &in) const noexcept { return turns_.records_in(in); }

  void operator()() { turns_(first_, last_); }
  void record(logs &in) {
    const unsigned long tasks = this_thread.tasks;
    const nanoseconds start = now();
    turns_.record(in, first_, last_);
    if (this_thread.tasks == tasks) // else it has waited, and done other work meanwhile
      pace_->add(now() - start, count_);
  }

private:
  Turns turns_;
  Index first_, last_;
  std::uint64_t count_;
  pace *pace_;
};
template <class Turns, class Index, bool Large>
using piece_of =
    std::conditional_t<is_recording<Turns>, recording_piece<Turns, Index>, loop_piece<Turns, Index, Large>>;

/// How often `for (Index i = first; i < last; i += step)`, or `i <= last`, turns. Compares as the loop does.
/// @param bound receives the bound as an Index; of a loop that goes further than its counter can, which
/// has no defined end, the largest one
template <bool Closed, class Index, class Last>
std::uint64_t turns_of(Index first, Last last, std::uint64_t step, Index &bound) noexcept {
  using common = std::common_type_t<Index, Last>;
  const auto low = static_cast<common>(first), high = static_cast<common>(last);
  if (Closed ? low > high : low >= high)
    return 0;
  const auto from = static_cast<std::uint64_t>(first);
  const std::uint64_t room = static_cast<std::uint64_t>(std::numeric_limits<Index>::max()) - from;
  const std::uint64_t exact = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  const std::uint64_t distance = exact < room ? exact : room;
  bound = static_cast<Index>(from + distance);
  return (Closed ? distance : distance - 1) / step + 1;
}

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_PACE_H
