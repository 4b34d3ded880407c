// Effects that write files, and what looks at files behind them: streams, std::filesystem, POSIX.
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
[[deco::concurrent]] int square(int k) {
  for (volatile int i = 0; i < 20000 * (4 - k); ++i) {
  }
  return k * k + 1;
}
std::string name(const char *which) { return "deco_written_" + std::to_string(getpid()) + "_" + which; }
void append(const std::string &n, int x) {
  std::ofstream f(n, std::ios::app);
  f << x << '\n';
}
void put(int fd, int x) { (void)!write(fd, &x, 4); }

[[deco::synchronized]] int read_again(const std::string &n) {
  for (int i = 0; i < 4; ++i)
    append(n, square(i));
  std::ifstream f(n);
  int a = 0, b = 0;
  while (f >> b)
    a = a * 11 + b;
  return a;
}
[[deco::synchronized]] int sized(const std::string &n) {
  for (int i = 0; i < 4; ++i)
    append(n, square(i));
  int s = std::filesystem::exists(n) ? int(std::filesystem::file_size(n)) : -1;
  std::filesystem::remove(n);
  return s;
}
[[deco::synchronized]] int removed(const std::string &n) {
  for (int i = 0; i < 4; ++i)
    append(n, square(i));
  int r = access(n.c_str(), R_OK);
  unlink(n.c_str());
  return r;
}
[[deco::synchronized]] void truncated(int fd) {
  for (int i = 0; i < 4; ++i)
    put(fd, square(i));
  (void)!ftruncate(fd, 0);
}
int main() {
  std::string n = name("a");
  std::printf("%d\n", read_again(n));
  unlink(n.c_str());
  std::printf("%d %d\n", sized(n), std::filesystem::exists(n));
  std::printf("%d\n", removed(n));
  std::printf("%d\n", std::filesystem::exists(n));
  int fd = open(n.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
  truncated(fd);
  std::printf("%d\n", static_cast<int>(lseek(fd, 0, SEEK_END)));
  unlink(n.c_str());
}
