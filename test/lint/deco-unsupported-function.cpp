// Annotated functions of a kind that cannot be one. The finding stands at the declarator.
#include <coroutine>
#include <csetjmp>

[[deco::concurrent]] int f(int i) { return i; }

struct Special {
  int cells[4] = {};
  [[deco::synchronized]] Special() { cells[0] = f(1); }   // expect-error: deco-unsupported-function
  [[deco::concurrent]] explicit Special(int) {}           // expect-error: deco-unsupported-function
  [[deco::synchronized]] ~Special() { cells[0] = f(1); }  // expect-error: deco-unsupported-function
};

[[deco::concurrent]]
consteval int immediate(int x) { return x; }              // expect-error: deco-unsupported-function

[[deco::synchronized]]
constexpr int constant(int *a) {                          // expect-error: deco-unsupported-function
  a[0] = f(1);
  return 0;
}

[[deco::concurrent]] constexpr int allowed(int x) { return x; }

[[deco::concurrent]]
int variadic(int count, ...) { return count; }            // expect-error: deco-unsupported-function

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

[[deco::concurrent]]
Task coroutine() { co_return; }                           // expect-error: deco-unsupported-function

[[deco::synchronized]]
Task other_coroutine(int *a) {                            // expect-error: deco-unsupported-function
  a[0] = f(1);
  co_return;
}

std::jmp_buf target;
[[deco::synchronized]]
void jumps(int *a) {                                      // expect-error: deco-unsupported-function
  if (setjmp(target))
    return;
  a[0] = f(1);
}

[[deco::synchronized]]
void across(int *a, int n) {                              // expect-error: deco-unsupported-function
again:
  a[0] = f(1);
  if (a[0] < n)
    goto again;
}

// All of these are supported.
namespace {
template <class T> [[deco::concurrent]] T generic(T x) { return x; }
struct Functor {
  [[deco::concurrent]] int operator()(int x) const { return x; }
  [[deco::concurrent]] virtual int over(int x) { return x; }
  [[deco::concurrent]] static int of_class(int x) { return x; }
  [[deco::synchronized]] void run(int *a) const { a[0] = (*this)(1); }
  virtual ~Functor() = default;
};
[[deco::synchronized]] void caller(int *a, Functor &functor, auto &&...) {
  a[0] = generic(1);
  a[1] = functor(1);
  a[2] = functor.over(1);
  a[3] = Functor::of_class(1);
  a[4] = allowed(4);
}
} // namespace

void instantiates(int *a, Functor &functor) { caller(a, functor); }

[[deco::synchronized]] int main() {
  int a[5] = {};
  a[0] = f(1);
  return a[0] - 1;
}
