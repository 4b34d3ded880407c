// deco/deco.h as deco-rewrite's own parse sees it (DECO_ANALYSIS is defined): declarations, enough
// to parse what people write and what deco-rewrite emits, and nothing else to read. The templates
// have bodies because Clang wants a definition of what is used with a lambda; nothing of this runs.

#ifndef DECO_DETAIL_ANALYSIS_H
#define DECO_DETAIL_ANALYSIS_H

namespace deco {
inline namespace abi_analysis {

inline void wait() noexcept {}
inline void set_num_threads(int) noexcept {}
inline int num_threads() noexcept { return 1; }

namespace detail {

template <class T> struct exactly { using type = T; };

template <unsigned long long N> struct version {};
struct mark {
  const char *function;
  int line;
};
struct spot {
  const char *name;
  const char *file;
  int line;
};
struct batch {
  void run() noexcept;
};
struct counted_loop {
  batch *next() noexcept;
};
struct range {};
struct distinct {
  bool operator!() const noexcept { return false; }
};
struct serial_run {
  ~serial_run() {}
  bool pays() const noexcept { return false; }
};
struct entry {
  constexpr entry(const char *, const char *, int) noexcept {}
  serial_run serial() noexcept { return {}; }
};

template <class T> range read(T &&) noexcept { return {}; }
template <class T> range written(T &&) noexcept { return {}; }
template <class... Ranges> distinct apart(const Ranges &...) noexcept { return {}; }
template <class T> constexpr T value(typename exactly<T>::type x) { return static_cast<T &&>(x); }
template <class T> T *shared(T) noexcept { return nullptr; }
template <class T, class U> bool overlap(const T *, const U *, long long) noexcept { return false; }

struct place {};
inline place here() noexcept { return {}; }
struct disjoint_writes {
  template <class... T> explicit disjoint_writes(place, const T &...) noexcept {}
  ~disjoint_writes() {}
};
template <class Call, class... T> auto recording(Call call, T &...objects) {
  return [&, call]() mutable -> decltype(auto) { return call(objects...); };
}

} // namespace detail

class scope {
public:
  scope(const scope &) = delete;
  scope &operator=(const scope &) = delete;

  template <class F, class... Args> void spawn(F &&, Args &&...) {}
  template <class Target, class F, class... Args> void assign(Target &&, F &&, Args &&...) {}
  template <class G, class F, class... Args> void call(G &&, F &&, Args &&...) {}
  void wait();

  template <class Call> detail::batch *task(detail::mark, Call &&) { return nullptr; }
  template <class Call, class Effect> detail::batch *task(detail::mark, Call &&, Effect &&) {
    return nullptr;
  }
  template <unsigned long long Step, class Index, class Last, class Turns>
  detail::counted_loop taskloop(detail::mark, Index first, Last, Turns turns) { return turns(first, first), detail::counted_loop(); }
  template <unsigned long long Step, class Index, class Last, class Turns>
  detail::counted_loop taskloop_through(detail::mark, Index first, Last, Turns turns) { return turns(first, first), detail::counted_loop(); }
  void flush() noexcept;
  void commit(int, const char *);
  void taskwait(int, const char *);
  [[noreturn]] void rethrow();
  void settle() noexcept;

private:
  scope();
  ~scope();
};

namespace detail {

scope &any_scope() noexcept;

class unwind_guard {
public:
  explicit unwind_guard(scope &s) noexcept;
  unwind_guard(const unwind_guard &) = delete;
  unwind_guard &operator=(const unwind_guard &) = delete;
  ~unwind_guard();
};

} // namespace detail

template <class Body> auto synchronized(Body &&body) -> decltype(body(detail::any_scope())) {
  return body(detail::any_scope());
}
template <class Body>
auto synchronized(detail::spot, detail::distinct, Body &&body) -> decltype(body(detail::any_scope())) {
  return body(detail::any_scope());
}
template <class Body>
auto synchronized(detail::entry &, Body &&body) -> decltype(body(detail::any_scope())) {
  return body(detail::any_scope());
}

} // namespace abi_analysis
} // namespace deco

#endif // DECO_DETAIL_ANALYSIS_H
