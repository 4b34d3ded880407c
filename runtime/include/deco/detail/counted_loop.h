// A counted loop on its way into tasks. Included by scope.h only.

#ifndef DECO_DETAIL_COUNTED_LOOP_H
#define DECO_DETAIL_COUNTED_LOOP_H

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Cuts a loop into pieces. While it is not known what a turn takes, the caller makes twice as many as
/// before and looks at the clock. A loop of little work is one call, which may share a task with others.
///
/// Lives on the thread and in the block of its scope. Not thread-safe.
template <std::uint64_t Step, bool Closed, class Index, class Turns> class counted_loop {
public:
  template <class Last>
  counted_loop(scope &of, mark at, Index first, Last last, Turns &&turns)
      : scope_(of), at_(at), first_(first), left_(turns_of<Closed>(first, last, Step, bound_)),
        count_(left_), turns_(std::move(turns)), pace_(paces_of<Turns>::at[of.site_depth_]) {}

  /// Makes turns, or keeps them for later, until there is a task to make of some. Returns it, or null at
  /// the end. Throws as scope::task() does.
  batch *next() {
    while (left_ > 0)
      if (batch *const full = go_on())
        return full;
    return nullptr;
  }

private:
  batch *go_on() {
    if (!scope_.flight_.load || scope_.applying_)
      return submit<false>(left_);
    if (every_call_is_a_task())
      return submit<false>(1);
    if (pace_.is_unknown() || probed_ > 0)
      return probe(), nullptr;
    if (left_ == count_ && pace_.is_small(left_))
      return submit<false>(left_);
    return submit<true>(pace_.piece(left_, scope_.flight_.load->threads()));
  }

  template <bool Large> batch *submit(std::uint64_t turns) {
    return scope_.take(at_, piece<Large>(turns), no_effect{});
  }

  /// Makes some turns here, to learn how long they take.
  void probe() {
    const std::uint64_t turns = 2 * probed_ < 1 ? 1 : 2 * probed_ < left_ ? 2 * probed_ : left_;
    auto next = piece<true>(turns);
    no_effect none;
    statistics::body_watch *const watch = scope_.watch_;
    statistics::call_site *const seen = watch ? watch->spawn(at_, scope_.in_place_) : nullptr;
    scope_.in_place_ = 0;
    const nanoseconds start = now();
    {
      const statistics::call_watch counted(watch, seen, turns);
      scope_.run_here(next, none, false);
    }
    const nanoseconds duration = now() - start;
    scope_.flight_.load->add_work(duration, 1);
    if (pace_.is_unknown()) // it has done other work meanwhile; better than to go on like this
      pace_.add(duration, turns);
    probed_ = duration < 1000 ? turns : 0; // the clock itself takes 20 to 50
  }

  /// Takes that many turns from those that are left.
  template <bool Large> loop_piece<Turns, Index, Large> piece(std::uint64_t turns) {
    const Index first = first_;
    const auto behind = static_cast<std::uint64_t>(first) + turns * Step; // modulo 2^64
    const Index last = turns == left_ ? bound_ : static_cast<Index>(Closed ? behind - Step : behind);
    first_ = static_cast<Index>(behind);
    left_ -= turns;
    return loop_piece<Turns, Index, Large>(turns_, first, last, turns, pace_);
  }

  scope &scope_;
  const mark at_;
  Index first_, bound_{};
  std::uint64_t left_;
  const std::uint64_t count_;
  const Turns turns_;
  pace &pace_;
  std::uint64_t probed_ = 0; // turns in the last probe, if it was too short to tell
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_COUNTED_LOOP_H
