// refused: deco-unsupported-function
// Annotated coroutines.
#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

[[deco::synchronized]] Task run(int *r) { // here
  r[0] = f(1);
  co_return;
}

[[deco::concurrent]] Task spawned(int *r) { // here
  r[0] = 2;
  co_return;
}

int main() {
  int r[1];
  run(r);
  spawned(r);
}
