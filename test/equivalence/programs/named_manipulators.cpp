// std: c++20
// What manipulators and adapters keep: pointers, references, elements.
#include <codecvt>
#include <cstdio>
#include <ctime>
#include <iomanip>
#include <locale>
#include <ostream>
#include <ranges>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdr(const int &p, int v) { return slow(v) >= 0 ? p : -1; }
[[deco::concurrent]] void wr(int &r, int v) {
  int w = slow(v);
  r = r * 3 + w + 100;
}

namespace get_time_named {
[[deco::synchronized]] int run() {
  std::tm t{};
  std::istringstream is("2020");
  auto g = std::get_time(&t, "%Y");
  int out[1];
  out[0] = rdr(t.tm_year, 1);
  is >> g;
  return out[0];
}
} // namespace get_time_named

namespace put_money_named {
[[deco::concurrent]] void wc(char &r, int v) {
  int w = slow(v);
  r = char('a' + w % 26);
}
[[deco::synchronized]] int run() {
  std::string m = "123";
  std::ostringstream os;
  auto g = std::put_money(m);
  wc(m[0], 5);
  os << g;
  return os.str().size() * 1000 + os.str()[0];
}
} // namespace put_money_named

namespace put_time_format_named {
[[deco::concurrent]] void wc(char &r, int v) {
  int w = slow(v);
  r = char('a' + w % 26);
}
[[deco::synchronized]] int run() {
  std::tm t{};
  t.tm_year = 100;
  char fmt[] = "%Y";
  std::ostringstream os;
  auto p = std::put_time(&t, fmt);
  wc(fmt[1], 12);
  os << p;
  return os.str().size() * 1000 + os.str()[0];
}
} // namespace put_time_format_named

namespace put_time_named {
[[deco::synchronized]] int run() {
  std::tm t{};
  t.tm_year = 100;
  t.tm_mday = 1;
  std::ostringstream os;
  auto p = std::put_time(&t, "%Y");
  wr(t.tm_year, 1);
  os << p;
  return std::stoi(os.str());
}
} // namespace put_time_named

namespace quoted_named_extract {
[[deco::concurrent]] int rds(const std::string &p, int v) {
  int s = slow(v) * 0;
  for (int i : p)
    s = s * 7 + i;
  return s;
}
[[deco::synchronized]] int run() {
  std::string m = "123";
  std::istringstream is("\"q\"");
  auto g = std::quoted(m);
  int out[1];
  out[0] = rds(m, 5);
  is >> g;
  return out[0];
}
} // namespace quoted_named_extract

namespace wbuffer_convert {
[[deco::concurrent]] void wos(std::ostream &os, int v) {
  int w = slow(v);
  os << w;
}
[[deco::synchronized]] int run() {
  std::ostringstream a;
  std::wbuffer_convert<std::codecvt_utf8<wchar_t>> cv(a.rdbuf());
  std::wostream w(&cv);
  wos(a, 5);
  w << L"7" << std::flush;
  return std::stoi(a.str());
}
} // namespace wbuffer_convert

namespace istream_view_increment {
[[deco::synchronized]] int run() {
  std::istringstream is("1 2 3");
  auto w = std::views::istream<int>(is);
  auto it = w.begin();
  int out[1];
  out[0] = rdr(*it, 3);
  ++it;
  return out[0];
}
} // namespace istream_view_increment

namespace istream_view_range_for {
[[deco::concurrent]] int rds(const std::string &p, int v) {
  int s = slow(v) * 0;
  for (int i : p)
    s = s * 7 + i;
  return s;
}
[[deco::synchronized]] int run() {
  std::istringstream is("a b c");
  std::vector<int> out;
  for (auto &s : std::views::istream<std::string>(is))
    out.push_back(rds(s, 1));
  return out[0] * 10000 + out[2];
}
} // namespace istream_view_range_for

int main() {
  std::printf("get_time_named %ld\n", static_cast<long>(get_time_named::run()));
  std::printf("put_money_named %ld\n", static_cast<long>(put_money_named::run()));
  std::printf("put_time_format_named %ld\n", static_cast<long>(put_time_format_named::run()));
  std::printf("put_time_named %ld\n", static_cast<long>(put_time_named::run()));
  std::printf("quoted_named_extract %ld\n", static_cast<long>(quoted_named_extract::run()));
  std::printf("wbuffer_convert %ld\n", static_cast<long>(wbuffer_convert::run()));
  std::printf("istream_view_increment %ld\n", static_cast<long>(istream_view_increment::run()));
  std::printf("istream_view_range_for %ld\n", static_cast<long>(istream_view_range_for::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
