// std: c++20
// Lambdas without captures, static and other members that the library is given as pointers, and wrappers of these.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <list>
#include <pthread.h>
#include <queue>
#include <ranges>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <valarray>
#include <variant>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdr(const int &p, int v) { return slow(v) >= 0 ? p : -1; }
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 100;
}

namespace qsort_lambda {
int n;
[[deco::synchronized]] int run() {
  int a[4] = {4, 3, 2, 1};
  int out[1];
  out[0] = rdr(n, 1);
  std::qsort(a, 4, sizeof(int), [](const void *x, const void *y) {
    ++n;
    return *(const int *)x - *(const int *)y;
  });
  return out[0];
}
} // namespace qsort_lambda

namespace qsort_lambda_reads {
int sg = 1;
[[deco::synchronized]] int run() {
  int a[2] = {1, 2};
  wr(sg, -101);
  std::qsort(a, 2, 4, [](const void *x, const void *y) { return sg * (*(const int *)x - *(const int *)y); });
  return a[0];
}
} // namespace qsort_lambda_reads

namespace qsort_static_member {
int n;
struct C {
  static int cmp(const void *, const void *) {
    ++n;
    return 0;
  }
};
[[deco::synchronized]] int run() {
  int a[2] = {1, 2};
  int out[1];
  out[0] = rdr(n, 5);
  std::qsort(a, 2, 4, &C::cmp);
  return out[0];
}
} // namespace qsort_static_member

namespace list_sort_lambda_as_pointer {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  std::list<int> v{3, 1};
  out[0] = rdr(n, 1);
  v.sort(static_cast<bool (*)(int, int)>([](int a, int b) {
    ++n;
    return a < b;
  }));
  return out[0];
}
} // namespace list_sort_lambda_as_pointer

namespace priority_queue_lambda_as_pointer {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  std::priority_queue<int, std::vector<int>, bool (*)(int, int)> s([](int a, int b) {
    ++n;
    return a < b;
  });
  s.push(1);
  out[0] = rdr(n, 1);
  s.push(2);
  return out[0];
}
} // namespace priority_queue_lambda_as_pointer

namespace sort_lambda_as_pointer {
int n;
[[deco::synchronized]] int run() {
  std::vector<int> a{1, 2};
  int out[1];
  out[0] = rdr(n, 5);
  std::sort(
      a.begin(), a.end(), +[](int x, int y) {
        ++n;
        return x > y;
      });
  return out[0];
}
} // namespace sort_lambda_as_pointer

namespace thread_lambda_as_pointer {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  std::thread t;
  out[0] = rdr(n, 1);
  t = std::thread(+[] { n = 4; });
  t.join();
  return out[0];
}
} // namespace thread_lambda_as_pointer

namespace transform_lambda_as_pointer {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  std::vector<int> v{1, 2};
  int (*f)(int) = [](int a) {
    ++n;
    return a;
  };
  out[0] = rdr(n, 1);
  std::transform(v.begin(), v.end(), v.begin(), f);
  return out[0];
}
} // namespace transform_lambda_as_pointer

namespace views_transform_lambda_as_pointer {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  std::vector<int> v{3, 1};
  auto w = v | std::views::transform(static_cast<int (*)(int)>([](int a) {
             ++n;
             return a;
           }));
  out[0] = rdr(n, 1);
  int k = w[0];
  return out[0] * 10 + k;
}
} // namespace views_transform_lambda_as_pointer

namespace valarray_apply_lambda {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  std::valarray<int> v{1, 2};
  out[0] = rdr(n, 1);
  std::valarray<int> w = v.apply([](int x) {
    ++n;
    return x;
  });
  return out[0] * 10 + w[0];
}
} // namespace valarray_apply_lambda

namespace pthread_create_lambda {
int n;
[[deco::synchronized]] int run() {
  int out[1];
  pthread_t t;
  out[0] = rdr(n, 1);
  pthread_create(
      &t, nullptr,
      [](void *) -> void * {
        n = 4;
        return nullptr;
      },
      nullptr);
  pthread_join(t, nullptr);
  return out[0];
}
} // namespace pthread_create_lambda

namespace not_fn_of_function {
int n;
bool lt(int a, int b) {
  ++n;
  return a > b;
}
[[deco::synchronized]] int run() {
  std::vector<int> v{1, 2};
  int out[1];
  auto f = std::not_fn(lt);
  out[0] = rdr(n, 1);
  bool b = std::is_sorted(v.begin(), v.end(), f);
  return 2 * b + 10 * out[0];
}
} // namespace not_fn_of_function

namespace apply_member_function {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
  void bump() { ++n; }
};
[[deco::synchronized]] int run() {
  S s{1};
  int out[1];
  out[0] = rdr(n, 1);
  std::apply(&S::get, std::make_tuple(s));
  return out[0];
}
} // namespace apply_member_function

namespace invoke_member_function {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
  void bump() { ++n; }
};
[[deco::synchronized]] int run() {
  S s{1};
  int out[1];
  out[0] = rdr(n, 1);
  std::invoke(&S::bump, s);
  return out[0];
}
} // namespace invoke_member_function

namespace ranges_sort_projection_member_function {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
};
[[deco::synchronized]] int run() {
  std::vector<S> v{{1}, {2}};
  int out[1];
  out[0] = rdr(n, 1);
  std::ranges::sort(v, std::greater<>(), &S::get);
  return out[0];
}
} // namespace ranges_sort_projection_member_function

namespace views_transform_member_function {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
};
[[deco::synchronized]] int run() {
  std::vector<S> v{{1}, {2}};
  int out[1];
  out[0] = rdr(n, 1);
  int s = 0;
  for (int x : v | std::views::transform(&S::get))
    s += x;
  return out[0] * 10 + s;
}
} // namespace views_transform_member_function

namespace visit_member_function {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
  void bump() { ++n; }
};
[[deco::synchronized]] int run() {
  std::variant<S> s(S{1});
  int out[1];
  out[0] = rdr(n, 1);
  std::visit(&S::get, s);
  return out[0];
}
} // namespace visit_member_function

namespace for_each_mem_fn {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
  void bump() { ++n; }
};
[[deco::synchronized]] int run() {
  std::vector<S> v{{1}};
  int out[1];
  out[0] = rdr(n, 1);
  std::for_each(v.begin(), v.end(), std::mem_fn(&S::bump));
  return out[0];
}
} // namespace for_each_mem_fn

namespace mem_fn_in_transform {
int n;
struct S {
  int k;
  int get() const {
    ++n;
    return k;
  }
};
[[deco::synchronized]] int run() {
  std::vector<S> v{{1}, {2}};
  int out[1];
  out[0] = rdr(n, 1);
  std::vector<int> w;
  std::transform(v.begin(), v.end(), std::back_inserter(w), std::mem_fn(&S::get));
  return out[0] * 10 + w[0];
}
} // namespace mem_fn_in_transform

int main() {
  std::printf("qsort_lambda %ld\n", static_cast<long>(qsort_lambda::run()));
  std::printf("qsort_lambda_reads %ld\n", static_cast<long>(qsort_lambda_reads::run()));
  std::printf("qsort_static_member %ld\n", static_cast<long>(qsort_static_member::run()));
  std::printf("list_sort_lambda_as_pointer %ld\n", static_cast<long>(list_sort_lambda_as_pointer::run()));
  std::printf("priority_queue_lambda_as_pointer %ld\n", static_cast<long>(priority_queue_lambda_as_pointer::run()));
  std::printf("sort_lambda_as_pointer %ld\n", static_cast<long>(sort_lambda_as_pointer::run()));
  std::printf("thread_lambda_as_pointer %ld\n", static_cast<long>(thread_lambda_as_pointer::run()));
  std::printf("transform_lambda_as_pointer %ld\n", static_cast<long>(transform_lambda_as_pointer::run()));
  std::printf("views_transform_lambda_as_pointer %ld\n", static_cast<long>(views_transform_lambda_as_pointer::run()));
  std::printf("valarray_apply_lambda %ld\n", static_cast<long>(valarray_apply_lambda::run()));
  std::printf("pthread_create_lambda %ld\n", static_cast<long>(pthread_create_lambda::run()));
  std::printf("not_fn_of_function %ld\n", static_cast<long>(not_fn_of_function::run()));
  std::printf("apply_member_function %ld\n", static_cast<long>(apply_member_function::run()));
  std::printf("invoke_member_function %ld\n", static_cast<long>(invoke_member_function::run()));
  std::printf("ranges_sort_projection_member_function %ld\n",
              static_cast<long>(ranges_sort_projection_member_function::run()));
  std::printf("views_transform_member_function %ld\n", static_cast<long>(views_transform_member_function::run()));
  std::printf("visit_member_function %ld\n", static_cast<long>(visit_member_function::run()));
  std::printf("for_each_mem_fn %ld\n", static_cast<long>(for_each_mem_fn::run()));
  std::printf("mem_fn_in_transform %ld\n", static_cast<long>(mem_fn_in_transform::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
