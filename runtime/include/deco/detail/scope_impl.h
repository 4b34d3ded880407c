// The bodies of deco::scope's members. Included by scope.h only.

#ifndef DECO_DETAIL_SCOPE_IMPL_H
#define DECO_DETAIL_SCOPE_IMPL_H

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

inline scope::scope(detail::team_load *load, detail::statistics::body_watch *watch) noexcept
    : thread_(detail::this_thread), watch_(watch) {
  flight_.load = load;
  flight_.is_watched = watch;
  flight_.depth = thread_.depth;
  site_depth_ = flight_.depth < detail::site_depths ? flight_.depth : detail::site_depths - 1;
}

template <class Call, class Effect>
detail::batch *scope::take(detail::mark at, Call &&call, Effect &&effect) {
  using C = std::decay_t<Call>;
  using E = std::decay_t<Effect>;
  if (kind_ == &detail::kind_of<C, E>) {
    if (cursor_ != limit_) {
      using record = detail::record<C, E>;
      detail::build_at<record>(cursor_, std::forward<Call>(call), std::forward<Effect>(effect));
      cursor_ += sizeof(record);
      return cursor_ == limit_ ? close() : nullptr;
    }
    if (in_place_ > 0) {
      --in_place_;
      if constexpr (detail::is_piece<C>)
        if (watch_)
          watch_->made_in_place(call.count() - 1);
      run_here(call, effect, short_);
      return nullptr;
    }
  }
  return decide(detail::sites_of<C>::at[site_depth_], at, call, effect);
}

/// Makes the call and applies its effect, both here and at once, as the serial program does.
template <class Call, class Effect>
void scope::run_here(Call &call, Effect &effect, bool is_short) {
  auto run = [&](const auto &yields) {
    if constexpr (std::is_same_v<Effect, detail::no_effect>)
      static_cast<void>(yields());
    else
      effect(yields);
  };
  auto run_either = [&] {
    if (is_short)
      run(detail::upcoming_short<Call>(call, thread_));
    else
      run(detail::upcoming_long<Call>(call, thread_));
  };
  if constexpr (detail::is_complete<Call, Effect> && !noexcept(call())) {
    try {
      run_either();
    } catch (...) {
      rethrow(); // what is in flight comes first
    }
  } else {
    run_either();
  }
}

/// A spawn about which something has to be decided.
template <class Call, class Effect>
detail::batch *scope::decide(detail::site &from, detail::mark at, Call &call, Effect &effect) {
  detail::statistics::call_site *seen = nullptr;
  end_row_in_place();
  if (watch_) {
    seen = watch_->spawn(at, in_place_);
    in_place_ = 0;
  }
  if (!flight_.load || applying_) {
    [[maybe_unused]] const detail::logging here(written_);
    const detail::statistics::call_watch counted(watch_, seen, detail::calls_in(call));
    const detail::upcoming<Call> yields(call);
    if constexpr (std::is_same_v<Effect, detail::no_effect>)
      static_cast<void>(yields());
    else
      effect(yields);
    return nullptr;
  }
  end_row();
  if (first_)
    apply_finished();
  if (flight_.failed.load(std::memory_order_relaxed) || bytes_ >= most_bytes ||
      flight_.recorded.load(std::memory_order_relaxed) >= most_recorded)
    wait_for("earlier calls: too many are in flight, or one has failed", nullptr, at.line);
  if constexpr (detail::is_recording<Call>) {
    if (!detail::is_piece<Call> && !records_next(from, at.line, false)) {
      run_row_in_place(from, seen, call, effect);
      return nullptr;
    }
    return keep(from, seen, std::move(call), std::move(effect));
  }
  const bool complete = detail::is_complete<Call, Effect>;
  if ((complete || (!first_ && !open_)) && (from.is_enough(*flight_.load, flight_.depth > 0 || detail::is_even(call)) || from.is_tiny())) {
    kind_ = &detail::kind_of<Call, Effect>;
    in_place_ = from.batch_size(*flight_.load) - 1;
    flight_.load->add_work(from.length_of(in_place_ + 1), in_place_ + 1);
    short_ = !from.is_huge();
    if (watch_)
      watch_->in_place(in_place_);
    const detail::statistics::call_watch counted(watch_, seen, detail::calls_in(call));
    const detail::site_timer timer(short_ && from.is_due() ? &from : nullptr);
    run_here(call, effect, short_);
    return nullptr;
  }
  return keep(from, seen, std::move(call), std::move(effect));
}

/// Makes a call in place that could record, and as many of its kind as are left in the window.
template <class Call, class Effect>
void scope::run_row_in_place(detail::site &from, detail::statistics::call_site *seen, Call &call, Effect &effect) {
  detail::trial &known = from.recording();
  in_place_ = 0;
  if (window_.of == &known) {
    kind_ = &detail::kind_of<Call, Effect>;
    in_place_ = static_cast<std::size_t>(window_.limit - window_.calls) - 1;
    window_.calls = window_.limit;
    counts_ = true;
    if (watch_)
      watch_->in_place(in_place_);
  }
  short_ = known.in_place_length(1, detail::site::long_call) < detail::site::long_call;
  const detail::statistics::call_watch counted(watch_, seen, detail::calls_in(call));
  run_here(call, effect, short_);
}

/// Whether the next call from there should record. If not, nothing is in flight. May be a barrier.
/// @param tries_first whether the first calls of all are made in place; else one of them is a task
inline bool scope::records_next(detail::site &from, int line, bool tries_first) {
  detail::trial &known = from.recording();
  if (detail::every_call_is_a_task())
    return true;
  if (first_ || open_) {
    if (!window_.records) // others are in flight by now
      window_.of = nullptr;
    if (window_.of == &known ? window_.calls < window_.limit
                             : window_.of || others_ || known.is_sparse() || from.is_unknown())
      return true;
    wait_for("earlier calls: whether they should record is tried out", nullptr, line);
  }
  if (window_.records || (window_.of == &known && window_.calls >= window_.limit))
    close_window();
  if (known.is_sparse() || (from.is_unknown() && !tries_first))
    return true;
  if (!window_.of) {
    const bool records = known.prefers_recording();
    window_ = {&known, records, known.window(records), 0, detail::now()};
  }
  return window_.records;
}

/// Takes the time of what is in the window. All of it has happened.
inline void scope::close_window() noexcept {
  end_row_in_place();
  if (window_.of && window_.calls > 0) {
    const detail::nanoseconds duration = detail::now() - window_.start;
    if (window_.records) {
      window_.of->add_recorded(duration, window_.calls);
    } else {
      window_.of->add_in_place(duration, window_.calls);
      flight_.load->add_work(duration, window_.calls);
    }
  }
  window_ = {};
}

/// Keeps the call for later. If a copy throws, nothing has happened.
template <class Call, class Effect>
detail::batch *scope::keep(detail::site &from, detail::statistics::call_site *seen, Call &&call,
                           Effect &&effect) {
  using record = detail::record<Call, Effect>;
  begin_row(detail::kind_of<Call, Effect>, from, seen);
  looks_up_ |= detail::looks_keys_up<Call>();
  others_ |= !detail::is_recording<Call>;
  counts_ = window_.of == &from.recording() && !detail::is_piece<Call>;
  detail::build_at<record>(cursor_, std::move(call), std::move(effect));
  cursor_ += sizeof(record);
  return cursor_ == limit_ ? close() : nullptr;
}

/// Lets calls of a kind go into the open batch, or into a new one.
inline void scope::begin_row(const detail::record_kind &what, detail::site &from,
                             detail::statistics::call_site *seen) {
  const std::size_t wanted = from.batch_size(*flight_.load);
  std::size_t room = 0;
  std::byte *place = open_ ? open_->begin_row(what, from, seen, room) : nullptr;
  if (!place) {
    if (open_)
      if (detail::batch *const full = close())
        detail::issue(full);
    open_ = take_batch(detail::batch::room_for(what, wanted));
    place = open_->begin_row(what, from, seen, room);
  }
  const std::size_t left = wanted > open_calls_ ? wanted - open_calls_ : 1;
  kind_ = &what;
  in_place_ = 0;
  cursor_ = place;
  limit_ = place + (left < room ? left : room) * what.size;
}

/// Ends the row that is being filled, if there is one.
inline void scope::end_row() noexcept {
  if (cursor_) {
    const std::size_t calls = open_->end_row(cursor_);
    open_calls_ += calls;
    if (counts_)
      window_.calls += calls;
    counts_ = false;
    cursor_ = limit_ = nullptr;
  }
  kind_ = nullptr;
}

/// Those of a row in place that have not been made do not count.
inline void scope::end_row_in_place() noexcept {
  if (!counts_ || cursor_)
    return;
  window_.calls -= in_place_;
  counts_ = false;
  kind_ = nullptr; // so that these are not made
}

/// Appends the open batch to the list.
inline detail::batch *scope::append_open() noexcept {
  end_row();
  detail::batch *const b = std::exchange(open_, nullptr);
  open_calls_ = 0;
  (first_ ? last_->next : first_) = b;
  last_ = b;
  if (watch_)
    b->path = watch_->path();
  return b;
}

/// Ends the open batch. Returns it, to become a task, or null if it has been dealt with.
inline detail::batch *scope::close() noexcept {
  detail::batch *const b = append_open();
  if (b->is_enough()) {
    b->run_here(thread_);
    return nullptr;
  }
  detail::end_streaming();
  flight_.load->add_task();
  if (!thread_.depth)
    flight_.load->comes_from(detail::this_processor());
  ++thread_.tasks;
#ifdef DECO_THREAD_SANITIZER
  detail::issue(b); // see thread_sanitizer.h
  detail::let_others_begin(*flight_.load);
  return nullptr;
#else
  return b;
#endif
}

/// An empty batch of at least that capacity.
inline detail::batch *scope::take_batch(std::size_t capacity) {
  detail::batch *const b = detail::this_threads_batches().take(capacity);
  b->belong_to(flight_);
  bytes_ += b->capacity();
  return b;
}

inline void scope::recycle(detail::batch *b) noexcept {
  if (b->recorded() > 0)
    flight_.recorded.fetch_sub(b->recorded(), std::memory_order_relaxed);
  bytes_ -= b->capacity();
  b->clear();
  detail::this_threads_batches().give(b);
}

/// Applies the effects of the calls that have finished and have no unfinished one before them: what
/// conflicts with an effect waits for it anyway. Only calls that record and read do not: an effect may insert
/// elements into a container in which they look for others.
inline void scope::apply_finished() {
  if (looks_up_)
    return;
  std::exception_ptr error;
  while (first_ && first_->done() && !first_->failed() && !error) {
    detail::batch *const b = first_;
    try {
      const applying here(*this);
      b->apply();
    } catch (...) {
      error = std::current_exception();
    }
    first_ = b->next;
    if (watch_)
      watch_->join(b->path, b->chain);
    recycle(b);
  }
  if (!error) {
    others_ &= first_ || open_;
    return;
  }
  detail::taskwait();
  drop_all();
  std::rethrow_exception(std::move(error));
}

/// Applies the effects in program order up to the first exception, which it returns, and empties
/// the list. All calls must have finished.
inline std::exception_ptr scope::apply_all() noexcept {
  std::exception_ptr error;
  for (detail::batch *b = first_; b && !error; b = b->next) {
    try {
      const applying here(*this);
      b->apply();
    } catch (...) {
      error = std::current_exception();
    }
  }
  drop_all();
  return error;
}

/// Empties the list; what has no effect yet will have none. No call may be running.
inline void scope::drop_all() noexcept {
  if (open_)
    append_open();
  while (first_) {
    detail::batch *const b = first_;
    first_ = b->next;
    recycle(b);
  }
  flight_.failed.store(false, std::memory_order_relaxed);
  looks_up_ = others_ = false;
}

inline void scope::settle() noexcept {
  if ((!first_ && !open_) || applying_)
    return;
  flush();
  detail::taskwait();
  if (watch_)
    end_barrier("an exception", nullptr, 0);
  std::exception_ptr error = apply_all();
  window_.of = nullptr;
  if (error && !recorded_)
    recorded_ = std::move(error);
}

/// What all calls in flight have taken is known now.
inline void scope::end_barrier(const char *what, const char *file, int line) noexcept {
  for (detail::batch *b = first_; b; b = b->next)
    watch_->join(b->path, b->chain);
  watch_->barrier_ends(what, file, line);
}

template <class F, class... Args> void scope::spawn(F &&f, Args &&...args) {
  submit(detail::bind_call(std::forward<F>(f), std::forward<Args>(args)...), detail::no_effect{});
}

template <class Target, class F, class... Args>
void scope::assign(Target &&target, F &&f, Args &&...args) {
  auto call = detail::bind_call(std::forward<F>(f), std::forward<Args>(args)...);
  using callable = std::decay_t<Target>;
  if constexpr (std::is_invocable_v<callable &>) {
    submit(std::move(call),
           [this, get = callable(std::forward<Target>(target))](auto &yields) mutable {
             const applying here(*this);
             get() = yields();
           });
  } else {
    static_assert(std::is_lvalue_reference_v<Target>,
                  "deco: the target must be an lvalue, or callable and return one");
    submit(std::move(call), [this, &target](auto &yields) {
      const applying here(*this);
      target = yields();
    });
  }
}

template <class G, class F, class... Args>
void scope::call(G &&g, F &&f, Args &&...args) {
  auto call = detail::bind_call(std::forward<F>(f), std::forward<Args>(args)...);
  using callable = std::decay_t<G>;
  if constexpr (std::is_void_v<decltype(call())>)
    submit(std::move(call), [this, take = callable(std::forward<G>(g))](auto &yields) mutable {
      const applying here(*this);
      yields();
      std::invoke(take);
    });
  else
    submit(std::move(call), [this, take = callable(std::forward<G>(g))](auto &yields) mutable {
      const applying here(*this);
      std::invoke(take, yields());
    });
}

} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_SCOPE_IMPL_H
