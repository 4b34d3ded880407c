// What belongs to the whole program beside the locale: handlers, the default memory resource, the memory of resources.
#include <cstdio>
#include <exception>
#include <memory_resource>
#include <new>
#include <unistd.h>
#include <vector>

static void no_memory() { throw std::bad_alloc(); }
[[noreturn]] static void the_end() { _exit(3); }

[[deco::concurrent]] int handlers(int i) {
  usleep(100);
  return i + 100 * (std::get_new_handler() == no_memory) + 1000 * (std::get_terminate() == the_end);
}
[[deco::synchronized]] void new_handler(std::vector<int> &v) {
  for (int i = 0; i < 10; ++i) {
    v[i] = handlers(i);
    std::set_new_handler(i % 2 ? no_memory : nullptr);
  }
}
static std::terminate_handler usual() {
  std::set_terminate(nullptr);
  return std::get_terminate();
}
[[deco::synchronized]] void terminate_handler(std::vector<int> &v) {
  for (int i = 0; i < 5; ++i)
    v[i] = handlers(i);
  std::set_terminate(the_end);
  for (int i = 5; i < 10; ++i)
    v[i] = handlers(i);
  usual();
}

struct Own : std::pmr::memory_resource {
  void *do_allocate(std::size_t n, std::size_t a) override { return std::pmr::new_delete_resource()->allocate(n, a); }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override {
    std::pmr::new_delete_resource()->deallocate(p, n, a);
  }
  bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }
};
static Own own;
[[deco::concurrent]] int by_default(int i) {
  usleep(100);
  std::pmr::vector<int> t(5, i);
  return i + 100 * (t.get_allocator().resource() == &own);
}
[[deco::synchronized]] void default_resource(std::vector<int> &v) {
  for (int i = 0; i < 10; ++i) {
    v[i] = by_default(i);
    std::pmr::set_default_resource(i % 2 ? &own : nullptr);
  }
  std::pmr::set_default_resource(nullptr);
}

[[deco::concurrent]] int total(const std::pmr::vector<int> *v) {
  usleep(100);
  int s = 0;
  for (int x : *v)
    s = s * 31 + x;
  return s;
}
[[deco::synchronized]] void monotonic(std::vector<int> &v) {
  char memory[4096];
  std::pmr::monotonic_buffer_resource from(memory, sizeof memory, std::pmr::null_memory_resource());
  std::pmr::vector<int> a({1, 2, 3}, &from);
  for (int i = 0; i < 10; ++i)
    v[i] = total(&a);
  from.release();
  std::pmr::vector<int> b({7, 8, 9, 10}, &from);
  v[0] += b[0];
}
static void start_anew(std::pmr::unsynchronized_pool_resource &pool) { pool.release(); }
[[deco::synchronized]] void pool(std::vector<int> &v) {
  char memory[65536];
  std::pmr::monotonic_buffer_resource behind(memory, sizeof memory, std::pmr::null_memory_resource());
  std::pmr::unsynchronized_pool_resource from({4, 64}, &behind);
  auto *a = new (from.allocate(sizeof(std::pmr::vector<int>))) std::pmr::vector<int>({1, 2, 3}, &from);
  for (int i = 0; i < 10; ++i)
    v[i] = total(a);
  start_anew(from); // and what it has given out, with no destructor
  behind.release();
  auto *b = new (behind.allocate(1024)) int[256];
  for (int i = 0; i < 256; ++i)
    b[i] = 5;
  v[0] += b[0];
}

static void show(void (*run)(std::vector<int> &)) {
  std::vector<int> v(10);
  run(v);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() {
  show(new_handler);
  show(terminate_handler);
  show(default_resource);
  show(monotonic);
  show(pool);
}
