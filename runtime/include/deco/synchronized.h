// deco::synchronized(): where calls become tasks.

#ifndef DECO_SYNCHRONIZED_H
#define DECO_SYNCHRONIZED_H

#include "detail/body_watch.h"
#include "detail/check.h"
#include "detail/config.h"
#include "detail/context.h"
#include "detail/emitted.h"
#include "detail/entry.h"
#include "detail/result.h"
#include "scope.h"
#include "detail/statistics_report.h"
#include "threads.h"

#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Runs a body with a scope, and ends the scope whichever way the body ends.
struct scope_access {
  /// @param load the team's queue; null: every call is made in place.
  template <class R, class Body> static R run(entry &from, Body &body, team_load *load) {
    std::optional<statistics::body_watch> watch;
    if (statistics::is_on())
      begin(watch, from, load);
    scope s(load, watch ? &*watch : nullptr);
    try {
      if constexpr (std::is_void_v<R>) {
        body(s);
        finish(s);
      } else if constexpr (std::is_reference_v<R>) {
        R referent = body(s);
        finish(s);
        return static_cast<R>(referent);
      } else {
        R object = body(s);
        finish(s);
        return object;
      }
    } catch (...) {
      s.rethrow();
    }
  }

  /// For a result that can only be built where it is returned to: nothing may follow the body.
  template <class R, class Body> static R run_in_place(entry &from, Body &body) {
    std::optional<statistics::body_watch> watch;
    if (statistics::is_on())
      begin(watch, from, nullptr);
    scope s(nullptr, watch ? &*watch : nullptr);
    return body(s);
  }

private:
  static void finish(scope &s) { s.wait_for("the end of the body", nullptr, 0); }

  [[gnu::cold]] [[gnu::noinline]] static void begin(std::optional<statistics::body_watch> &watch,
                                                    entry &from, const team_load *load) noexcept {
    if (load)
      from.has_tasks();
    watch.emplace(from.seen(), load ? load->threads() : 0);
  }
};

/// Runs the body on the current team, as the outermost scope there.
template <class R, class Body> R on_team(entry &from, Body &body, int threads) {
  if (threads < 2)
    return scope_access::run<R>(from, body, nullptr);
  team_load load(threads);
  const inside_call here(this_thread, &load, this_thread.depth, false);
  const parallel_run timed(from.outermost(), load);
  return scope_access::run<R>(from, body, &load);
}

/// Opens a parallel region and runs the body in it, on the calling thread.
template <class R, class Body> R in_new_team(entry &from, Body &body, int threads) {
  result<R> value;
  std::exception_ptr error;
  auto work = [&]() noexcept {
    try {
      auto call = [&]() -> R { return on_team<R>(from, body, team_size()); };
      value.emplace(call);
    } catch (...) {
      error = std::current_exception();
    }
  };
  keep_threads();
  in_region(threads, work, [home = this_processor(), threads] { keep_off(home, threads); });
  if (error)
    std::rethrow_exception(std::move(error));
  return value.get();
}

template <class R, class Body> R run_serially(entry &from, Body &body) {
  if constexpr (std::is_object_v<R> && !std::is_move_constructible_v<R>)
    return scope_access::run_in_place<R>(from, body);
  else
    return scope_access::run<R>(from, body, nullptr);
}

template <class R, class Body> R run_synchronized(entry &from, Body &body) {
  if constexpr (std::is_object_v<R> && !std::is_move_constructible_v<R>) {
    return run_serially<R>(from, body);
  } else {
    const context &thread = this_thread;
    // Calls on other threads would not see that an exception is on its way (std::uncaught_exceptions).
    if (checks || thread.in_short_call || serial_by_environment || std::uncaught_exceptions() > 0)
      return run_serially<R>(from, body);
    if (thread.load) { // (should a region of the user's lie in between: correct, if not as fast)
      const parallel_run timed(from.nested(thread.depth), *thread.load);
      return scope_access::run<R>(from, body, thread.load);
    }
    if (const int size = team_size())
      return on_team<R>(from, body, size);
    const int threads = num_threads();
    if (threads < 2)
      return run_serially<R>(from, body);
    return in_new_team<R>(from, body, threads);
  }
}

/// For functions written by hand, one for each body.
template <class Body> inline entry entry_of;

template <class> inline constexpr bool compiled_with_openmp = has_openmp;

} // namespace detail

/// Calls body(s) with a new deco::scope on the calling thread, waits for all calls that it made,
/// and returns what the body returned.
///
///   double total = 0;
///   deco::synchronized([&](deco::scope &s) {
///     for (const Part &part : parts)
///       s.call([&](double mass) { total += mass; }, weigh, std::cref(part));
///   });                                         // the sum is that of the serial loop, bit for bit
///
/// Outside of a parallel region it opens one with deco::num_threads() threads; inside of one (the
/// user's, or that of a synchronized function further out) it uses the team that is there. With one
/// thread, with DECO_SERIAL=1 and without OpenMP every call is simply made in place.
///
/// @param file, line where the call is in the source, for DECO_STATS and DECO_TRACE
/// @param body what it returns may be void, a reference or an object; one that cannot be moved
/// makes the calls run in place. Throws the first exception of a call in program order, else that
/// of the body. Safe to call from any thread, and from inside of a call or effect.
template <class Body>
auto synchronized(Body &&body, DECO_HERE)
    -> decltype(body(std::declval<scope &>())) {
  using type = decltype(body(std::declval<scope &>()));
  detail::entry &from = detail::entry_of<std::decay_t<Body>>;
  if (detail::statistics::is_on())
    from.belong_to({"synchronized", file, line});
  if (const auto serially = from.serial(); serially.pays())
    return detail::run_serially<type>(from, body);
  return detail::run_synchronized<type>(from, body);
}

/// Emitted around the body of a synchronized function of which there is no serial version.
/// @param objects whether the objects that the body takes to be distinct are so; if not, every call
/// is made in place
template <class Body>
auto synchronized(detail::spot where, detail::distinct objects, Body &&body)
    -> decltype(body(std::declval<scope &>())) {
  static_assert(detail::compiled_with_openmp<Body>,
                "deco: rewritten code needs OpenMP; compile with -fopenmp");
  using type = decltype(body(std::declval<scope &>()));
  detail::entry &from = detail::entry_of<std::decay_t<Body>>;
  if (detail::statistics::is_on())
    from.belong_to(where);
  if (const auto serially = from.serial(); serially.pays() || !objects)
    return detail::run_serially<type>(from, body);
  return detail::run_synchronized<type>(from, body);
}

/// Emitted around the body of the others, for calls of which the serial version does not pay.
template <class Body>
auto synchronized(detail::entry &from, Body &&body) -> decltype(body(std::declval<scope &>())) {
  static_assert(detail::compiled_with_openmp<Body>,
                "deco: rewritten code needs OpenMP; compile with -fopenmp");
  using type = decltype(body(std::declval<scope &>()));
  return detail::run_synchronized<type>(from, body);
}

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_SYNCHRONIZED_H
