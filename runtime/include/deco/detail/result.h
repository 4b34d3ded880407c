// The result of a call that has run, or that is about to run.

#ifndef DECO_DETAIL_RESULT_H
#define DECO_DETAIL_RESULT_H

#include "config.h"

#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {

/// Room for what a call returns, filled at most once.
///
///   result<std::unique_ptr<int>> r;
///   r.emplace(make);                           // r holds make()
///   std::unique_ptr<int> p = r.get();          // get() is R &&
///
/// R needs no default constructor, and no move constructor: the object is built in place. It may be
/// over-aligned. For references get() is the reference, for void it is void.
template <class R> class result {
public:
  result() noexcept {}
  result(const result &) = delete;
  result &operator=(const result &) = delete;
  ~result() {
    if (present_)
      value_.~object();
  }

  template <class Call> void emplace(Call &call) {
    ::new (const_cast<void *>(static_cast<const volatile void *>(std::addressof(value_))))
        R(call());
    present_ = true;
  }
  R &&get() noexcept { return static_cast<R &&>(value_); }

private:
  using object = R;
  union {
    R value_;
  };
  bool present_ = false;
};

template <class R> class result<R &> {
public:
  template <class Call> void emplace(Call &call) { referent_ = std::addressof(call()); }
  R &get() const noexcept { return *referent_; }

private:
  R *referent_ = nullptr;
};

template <class R> class result<R &&> {
public:
  template <class Call> void emplace(Call &call) {
    R &&referent = call();
    referent_ = std::addressof(referent);
  }
  R &&get() const noexcept { return static_cast<R &&>(*referent_); }

private:
  R *referent_ = nullptr;
};

template <> class result<void> {
public:
  template <class Call> void emplace(Call &call) { static_cast<void>(call()); }
  void get() const noexcept {}
};

/// What an effect receives at a barrier: calling it yields the call's result, or throws the
/// exception that the call ended with.
template <class R> class finished {
public:
  finished(result<R> &value, const std::exception_ptr &error) : value_(value), error_(error) {}
  decltype(auto) operator()() const {
    if (error_)
      std::rethrow_exception(error_);
    return value_.get();
  }

private:
  result<R> &value_;
  const std::exception_ptr &error_;
};

} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_RESULT_H
