// A concurrent function does input or output, uses thread_local state or calls what is not
// thread-safe. The author can silence the error at its line.
#include <cerrno>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <locale>
#include <memory>
#include <memory_resource>
#include <new>
#include <sstream>

thread_local int own = 0;

[[deco::concurrent]]
int output(int x) {
  std::printf("%d\n", x);                    // expect-error: deco-shared-state
  puts("text");                              // expect-error: deco-shared-state
  std::cout << x;                            // expect-error: deco-shared-state
  std::cerr << "text";                       // expect-error: deco-shared-state
  std::ofstream file("name");                // expect-error: deco-shared-state
  return x;
}

[[deco::concurrent]]
int input(int x) {
  std::cin >> x;                             // expect-error: deco-shared-state
  return x + std::getchar();                 // expect-error: deco-shared-state
}

[[deco::concurrent]]
int not_thread_safe(char *text, std::time_t t) {
  int x = std::rand();                       // expect-error: deco-shared-state
  x += std::strtok(text, " ") != nullptr;    // expect-error: deco-shared-state
  x += std::localtime(&t)->tm_hour;          // expect-error: deco-shared-state
  return x;
}

[[deco::concurrent]]
int of_the_process(int x) {
  std::locale::global(std::locale("C"));          // expect-error: deco-shared-state
  std::set_new_handler(nullptr);                  // expect-error: deco-shared-state
  std::pmr::set_default_resource(nullptr);        // expect-error: deco-shared-state
  return x + (std::get_new_handler() != nullptr); // reading is left to the barriers
}

[[deco::concurrent]]
int thread_state(int x) {
  return own + x;                            // expect-error: deco-shared-state
}

static int helper() { return std::rand(); }
[[deco::concurrent]]
int through_a_callee(int x) {
  return x + helper();                       // expect-error: deco-shared-state
}

[[deco::concurrent]]
int silenced(int x) {
  std::printf("%d\n", x); // NOLINT(deco-shared-state)
  // NOLINTNEXTLINE(deco-shared-state): the order of these lines does not matter
  std::cout << x;
  return std::rand(); // NOLINT
}

[[deco::concurrent]]
int silenced_wrongly(int x) {
  return x + std::rand(); // NOLINT(deco-unused)
  // expect-error@-1: deco-shared-state
}

[[deco::concurrent]]
double fine(double x) {
  errno = 0;
  double y = std::sqrt(x);
  assert(y >= 0 && errno == 0);
  auto p = std::make_unique<double>(y);
  void *memory = std::malloc(8);
  std::memset(memory, 0, 8);
  std::free(memory);
  std::ostringstream text;
  text << *p;
  return y + double(text.str().size());
}

int anywhere_else() { return std::rand(); }

// At any depth. It may be silenced where it is done, or at the call in the concurrent function.
#include <filesystem>
#include <thread>
static void deeper(int x) { std::cout << x << std::endl; }
static void deep(int x) { deeper(x); }
static void write_to(std::ostream &stream, int x) { stream << x; }
static int approved() { return std::rand(); } // NOLINT(deco-shared-state)

[[deco::concurrent]]
int at_any_depth(int x, std::ostream &given) {
  deep(x);                                              // expect-error: deco-shared-state
  write_to(std::clog, x);                               // expect-error: deco-shared-state
  x += std::filesystem::exists("name");                 // expect-error: deco-shared-state
  x += std::this_thread::get_id() == std::thread::id(); // expect-error: deco-shared-state
  deep(x); // NOLINT(deco-shared-state)
  write_to(given, x);
  return x + approved();
}
