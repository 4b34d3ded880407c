// The bodies of deco::scope's members. Included by scope.h only.

#ifndef DECO_DETAIL_SCOPE_IMPL_H
#define DECO_DETAIL_SCOPE_IMPL_H

namespace deco {
inline namespace DECO_ABI_NAMESPACE {

inline scope::scope(detail::team_load *load) noexcept : thread_(detail::this_thread) {
  flight_.load = load;
  flight_.depth = thread_.depth;
  site_depth_ = flight_.depth < detail::site_depths ? flight_.depth : detail::site_depths - 1;
}

/// Makes the call and applies its effect, both here and at once, as the serial program does.
/// @param yields makes the call when it is called
template <class Effect, class Yields> void scope::run_now(Effect &effect, Yields yields) {
  if constexpr (std::is_same_v<std::decay_t<Effect>, detail::no_effect>)
    static_cast<void>(yields());
  else
    effect(yields);
}

template <class Call, class Effect> detail::node *scope::task(Call &&call, Effect &&effect) {
  using sites = detail::sites_of<std::decay_t<Call>>;
  if (short_calls_ > 0 && short_site_ == sites::at + site_depth_) {
    --short_calls_;
    run_now(effect, detail::upcoming_short<Call>(call, thread_));
    return nullptr;
  }
  if (!flight_.load || applying_) {
    [[maybe_unused]] const detail::logging here(written_);
    run_now(effect, detail::upcoming<Call>(call));
    return nullptr;
  }
  return decide(sites::at[site_depth_], call, effect);
}

/// A spawn about which something has to be decided.
template <class Call, class Effect>
detail::node *scope::decide(detail::site &from, Call &call, Effect &effect) {
  const bool wants_task = from.wants_task(*flight_.load);
  if (!wants_task && !first_) {
    const int weight = short_site_ == &from ? detail::timing_period : 1;
    detail::site *const timed_for = detail::due_for_timing(from, thread_, weight);
    run_now(effect, detail::upcoming_observed<Call>(call, flight_, thread_, timed_for));
    short_site_ = &from;
    short_calls_ = from.is_short() && !from.is_doubtful() ? detail::timing_period - 1 : 0;
    return nullptr;
  }
  if (flight_.failed.load(std::memory_order_relaxed) || count_ >= most_nodes ||
      memory_.used() >= most_bytes)
    wait();
  detail::node *const n = append(from, std::move(call), std::move(effect));
  if (wants_task) {
    flight_.load->add_task();
#ifdef DECO_THREAD_SANITIZER
    detail::issue(n); // see thread_sanitizer.h
    detail::let_others_begin(*flight_.load);
    return nullptr;
#else
    return n;
#endif
  }
  n->run_here(thread_, 1);
  if (flight_.failed.load(std::memory_order_relaxed))
    wait();
  return nullptr;
}

/// Puts a call that has not run yet at the end of the list. If a copy throws, nothing has happened.
template <class Call, class Effect>
detail::node *scope::append(detail::site &from, Call &&call, Effect &&effect) {
  using type = detail::call_node<std::decay_t<Call>, std::decay_t<Effect>>;
  short_calls_ = 0;
  void *const memory = memory_.allocate(sizeof(type), alignof(type));
  detail::node *const n =
      ::new (memory) type(flight_, from, std::forward<Call>(call), std::forward<Effect>(effect));
  (first_ ? last_->next : first_) = n;
  last_ = n;
  ++count_;
  return n;
}

/// Applies the effects in program order up to the first exception, which it returns, and empties
/// the list. All calls must have finished.
inline std::exception_ptr scope::apply_all() noexcept {
  std::exception_ptr error;
  const applying here(*this);
  for (detail::node *n = first_; n;) {
    detail::node *const next = n->next;
    if (!error) {
      try {
        n->apply();
      } catch (...) {
        error = std::current_exception();
      }
    }
    n->~node();
    n = next;
  }
  first_ = last_ = nullptr;
  count_ = 0;
  memory_.reset();
  flight_.failed.store(false, std::memory_order_relaxed);
  return error;
}

inline void scope::settle() noexcept {
  if (!first_ || applying_)
    return;
  detail::taskwait();
  std::exception_ptr error = apply_all();
  if (error && !recorded_)
    recorded_ = std::move(error);
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

template <class G, class F, class... Args> void scope::call(G &&g, F &&f, Args &&...args) {
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
