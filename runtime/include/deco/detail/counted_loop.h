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
    if constexpr (is_recording<Turns>)
      return go_on_recording();
    if (pace_.is_unknown() || probed_ > 0)
      return probe(), nullptr;
    if (left_ == count_ && pace_.is_small(left_))
      return submit<false>(left_);
    return submit<true>(pace_.piece(left_, scope_.flight_.load->threads()));
  }

  /// Makes turns here, as long as that is better than to record, or is not known.
  batch *go_on_recording() {
    site &from = sites_of<piece_of<Turns, Index, true>>::at[scope_.site_depth_];
    scope_.end_row();
    if (scope_.first_)
      scope_.apply_finished();
    const bool records = scope_.records_next(from, at_.line, true);
    auto &window = scope_.window_;
    const bool counts = window.of == &from.recording();
    const std::uint64_t room = counts ? window.limit - window.calls : left_;
    std::uint64_t turns = room < left_ ? room : left_;
    if (records)
      turns = recording_turns(turns, counts && window.limit < UINT64_MAX ? std::min(window.limit, count_) : 0);
    if (counts)
      window.calls += turns;
    if (records)
      return submit<true>(turns);
    make_here(turns);
    return nullptr;
  }
  /// How many of the turns that are left make the next piece. All are of one size: small ones at the end would cost
  /// more than they balance, as what a piece has recorded of one element is replayed once.
  /// @param tried turns that a trial is to make; 0: this is none
  std::uint64_t recording_turns(std::uint64_t left, std::uint64_t tried) const noexcept {
    const auto threads = static_cast<std::uint64_t>(scope_.flight_.load->threads());
    const std::uint64_t even = ((tried == 0 ? count_ : tried) - 1) / (4 * threads) + 1;
    const std::uint64_t most = tried == 0 && !pace_.is_unknown() ? pace_.longest() : left;
    const std::uint64_t turns = even < most ? even : most;
    return turns < left ? turns : left;
  }

  void make_here(std::uint64_t turns) {
    auto next = piece<true>(turns);
    no_effect none;
    statistics::body_watch *const watch = scope_.watch_;
    statistics::call_site *const seen = watch ? watch->spawn(at_, scope_.in_place_) : nullptr;
    scope_.in_place_ = 0;
    const statistics::call_watch counted(watch, seen, turns);
    scope_.run_here(next, none, false);
  }

  template <bool Large> batch *submit(std::uint64_t turns) {
    return scope_.take(at_, piece<Large>(turns), no_effect{});
  }

  /// Makes some turns here, to learn how long they take.
  void probe() {
    const std::uint64_t turns = 2 * probed_ < 1 ? 1 : 2 * probed_ < left_ ? 2 * probed_ : left_;
    const nanoseconds start = now();
    make_here(turns);
    const nanoseconds duration = now() - start;
    scope_.flight_.load->add_work(duration, 1);
    if (pace_.is_unknown()) // it has done other work meanwhile; better than to go on like this
      pace_.add(duration, turns);
    probed_ = duration < 1000 ? turns : 0; // the clock itself takes 20 to 50
  }

  /// Takes that many turns from those that are left.
  template <bool Large> piece_of<Turns, Index, Large> piece(std::uint64_t turns) {
    const Index first = first_;
    const auto behind = static_cast<std::uint64_t>(first) + turns * Step; // modulo 2^64
    const Index last = turns == left_ ? bound_ : static_cast<Index>(Closed ? behind - Step : behind);
    first_ = static_cast<Index>(behind);
    left_ -= turns;
    return piece_of<Turns, Index, Large>(turns_, first, last, turns, pace_);
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
