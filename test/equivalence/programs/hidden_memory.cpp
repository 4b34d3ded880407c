// std: c++20
// Memory of the C library that its next call overwrites, and what it remembers of its arguments; handlers of signals.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <locale>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace asctime_static {
[[deco::concurrent]] int rc(const char *p, int v) {
  unsigned s = slow(v) * 0;
  for (int i = 0; i < 24; ++i)
    s = s * 3 + static_cast<unsigned>(p[i]);
  return static_cast<int>(s % 100003);
}
[[deco::synchronized]] long run() {
  int o[6] = {};
  std::time_t t = 0, u = 400L * 86400;
  std::tm a = *std::gmtime(&t), b = *std::gmtime(&u);
  char *p = std::asctime(&a);
  o[0] = rc(p, 1);
  std::asctime(&b);
  o[1] = rc(p, 1);
  return (o[0] * 10 + o[1]) * 10 + o[2];
}
} // namespace asctime_static

namespace gmtime_static {
[[deco::synchronized]] long run() {
  int o[2] = {};
  std::time_t t = 0, u = 400L * 86400;
  std::tm *a = std::gmtime(&t);
  o[0] = rdp(&a->tm_year, 1);
  std::gmtime(&u);
  return o[0];
}
} // namespace gmtime_static

namespace localtime_static {
[[deco::synchronized]] long run() {
  int o[6] = {};
  std::locale::global(std::locale::classic());
  std::time_t t = 0, u = 400L * 86400;
  std::tm *a = std::localtime(&t);
  o[0] = rdp(&a->tm_year, 1);
  std::localtime(&u);
  o[1] = rdp(&a->tm_year, 1);
  (void)std::ctime(&t);
  o[2] = rdp(&a->tm_year, 1);
  std::gmtime(&u);
  return (o[0] * 10 + o[1]) * 10 + o[2];
}
} // namespace localtime_static

namespace strtok_nullptr {
[[deco::concurrent]] int rc(const char *p, int v) {
  int s = slow(v);
  for (int i = 0; i < 8; ++i)
    s = s * 3 + p[i];
  return s;
}
[[deco::synchronized]] long run() {
  char b[9] = "ab,cd,ef";
  int o[2] = {};
  std::strtok(b, ",");
  o[0] = rc(b, 1);
  std::strtok(nullptr, ",");
  return o[0];
}
} // namespace strtok_nullptr

namespace getopt_optind {
[[deco::synchronized]] long run() {
  int o[6] = {};
  char a0[] = "p", a1[] = "-a", a2[] = "-bq";
  char *av[] = {a0, a1, a2, nullptr};
  optind = 1;
  opterr = 0;
  o[0] = rdp(&optind, 1);
  int c = getopt(3, av, "ab:");
  o[1] = rdp(&optind, 1);
  c += getopt(3, av, "ab:");
  char *q = optarg;
  optind = 1;
  return (o[0] * 10 + o[1]) * 1000 + c + *q;
}
} // namespace getopt_optind

namespace putenv_getenv {
[[deco::concurrent]] int rc(const char *p, int v) {
  int s = slow(v);
  return s * 0 + p[0] * 3 + p[3];
}
[[deco::synchronized]] long run() {
  char b[8] = "QZ=a";
  int o[2] = {};
  putenv(b);
  char *p = std::getenv("QZ");
  o[0] = rc(b, 1);
  p[0] = 'c';
  o[1] = rc(b, 2);
  unsetenv("QZ");
  return o[0] * 1000 + o[1];
}
} // namespace putenv_getenv

namespace signal_raise {
int g = 1;
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
void hd(int) { g = 8; }
[[deco::synchronized]] long run() {
  int o[2] = {};
  std::signal(SIGUSR1, hd);
  o[0] = rg(1);
  std::raise(SIGUSR1);
  return o[0] * 10 + g;
}
} // namespace signal_raise

namespace kill_self {
void hd(int) {}
int g = 1;
void h2(int) { g = 7; }
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? g : 0; }
[[deco::synchronized]] long run() {
  int o[4] = {};
  std::signal(SIGUSR2, h2);
  o[0] = rg(1);
  kill(getpid(), SIGUSR2);
  o[1] = g;
  return o[0] * 10 + o[1];
}
} // namespace kill_self

int main() {
  std::printf("asctime_static %ld\n", static_cast<long>(asctime_static::run()));
  std::printf("gmtime_static %ld\n", static_cast<long>(gmtime_static::run()));
  std::printf("localtime_static %ld\n", static_cast<long>(localtime_static::run()));
  std::printf("strtok_nullptr %ld\n", static_cast<long>(strtok_nullptr::run()));
  std::printf("getopt_optind %ld\n", static_cast<long>(getopt_optind::run()));
  std::printf("putenv_getenv %ld\n", static_cast<long>(putenv_getenv::run()));
  std::printf("signal_raise %ld\n", static_cast<long>(signal_raise::run()));
  std::printf("kill_self %ld\n", static_cast<long>(kill_self::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
