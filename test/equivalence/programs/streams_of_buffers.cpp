// std: c++23
// Streams that write to memory of the program, or to the buffer of another stream; iterators and functions of streams
// that read into objects.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <ostream>
#include <span>
#include <spanstream>
#include <sstream>
#include <streambuf>
#include <string>
#include <strstream>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace filebuf_pubsetbuf {
[[deco::concurrent]] int rc(const char *p, int v) {
  int s = slow(v);
  return s * 0 + p[0] * 3 + p[1];
}
[[deco::synchronized]] long run() {
  int o[4] = {};
  char b[64] = "zy";
  std::filebuf fb;
  fb.pubsetbuf(b, 64);
  fb.open("/dev/null", std::ios::out);
  std::ostream os(&fb);
  o[0] = rc(b, 1);
  os << "ab";
  o[1] = rc(b, 2);
  fb.close();
  return o[0] * 1000 + o[1];
}
} // namespace filebuf_pubsetbuf

namespace ospanstream_writes {
[[deco::concurrent]] int rc(const char *p, int v) {
  int s = slow(v);
  return s * 0 + p[0] * 3 + p[1];
}
[[deco::synchronized]] long run() {
  char b[8] = "abc";
  int o[2] = {};
  std::ospanstream os(std::span<char>(b, 8));
  o[0] = rc(b, 1);
  os << "xyz";
  return o[0];
}
} // namespace ospanstream_writes

namespace ostrstream_writes {
[[deco::concurrent]] int rc(const char *p, int v) {
  int s = slow(v);
  return s * 0 + p[0] * 3 + p[1];
}
[[deco::synchronized]] long run() {
  char b[8] = "abc";
  int o[2] = {};
  std::ostrstream os(b, 8);
  o[0] = rc(b, 1);
  os << "xyz";
  return o[0];
}
} // namespace ostrstream_writes

namespace ostream_shares_rdbuf {
[[deco::concurrent]] int rt(const std::ostringstream &s, int v) {
  int k = slow(v) * 0;
  for (char c : s.str())
    k = k * 3 + c;
  return k;
}
[[deco::synchronized]] long run() {
  int o[6] = {};
  std::ostringstream os;
  os << "a";
  std::ostream r3(os.rdbuf());
  o[0] = rt(os, 1);
  r3 << "c";
  return o[0];
}
} // namespace ostream_shares_rdbuf

namespace streambuf_setp {
[[deco::concurrent]] int rc(const char *p, int v) {
  int s = slow(v);
  return s * 0 + p[0] * 3 + p[1];
}
[[deco::synchronized]] long run() {
  int o[4] = {};
  char b[64] = "zy";
  struct MB : std::streambuf {
    MB(char *b, int n) {
      setp(b, b + n);
      setg(b, b, b + n);
    }
  } mb(b, 64);
  std::ostream os(&mb);
  std::istream is(&mb);
  o[0] = rc(b, 1);
  os << "ab";
  o[1] = rc(b, 2);
  os.put('c');
  is.putback('c');
  is.get(b[0]);
  o[2] = rc(b, 2);
  is.read(b, 2);
  long r = 0;
  for (int k : o)
    r = r * 1000 + k;
  return r;
}
} // namespace streambuf_setp

namespace istream_iterator_increment {
[[deco::synchronized]] long run() {
  int o[1] = {};
  std::istringstream is("3 4 5");
  std::istream_iterator<int> it(is);
  o[0] = rdp(&*it, 1);
  ++it;
  return o[0];
}
} // namespace istream_iterator_increment

namespace istream_get_buffer {
[[deco::concurrent]] int rc(const char *p, int v) {
  slow(v);
  return p[0] * 3 + p[1];
}
[[deco::synchronized]] long run() {
  char b[9] = "zz";
  int o[1] = {};
  std::istringstream is("ab cd efgh ij");
  o[0] = rc(b, 1);
  is.get(b, 2);
  return o[0];
}
} // namespace istream_get_buffer

namespace istream_get_char {
[[deco::concurrent]] int rc(const char *p, int v) {
  slow(v);
  return p[0] * 3 + p[1] * 5 + p[2];
}
[[deco::synchronized]] long run() {
  char b[9] = "zy";
  int o[1] = {};
  std::istringstream is("ef gh");
  o[0] = rc(b, 1);
  is.get(b[0]);
  return o[0] * 1000 + b[0] + b[1] + b[2];
}
} // namespace istream_get_char

int main() {
  std::printf("filebuf_pubsetbuf %ld\n", static_cast<long>(filebuf_pubsetbuf::run()));
  std::printf("ospanstream_writes %ld\n", static_cast<long>(ospanstream_writes::run()));
  std::printf("ostrstream_writes %ld\n", static_cast<long>(ostrstream_writes::run()));
  std::printf("ostream_shares_rdbuf %ld\n", static_cast<long>(ostream_shares_rdbuf::run()));
  std::printf("streambuf_setp %ld\n", static_cast<long>(streambuf_setp::run()));
  std::printf("istream_iterator_increment %ld\n", static_cast<long>(istream_iterator_increment::run()));
  std::printf("istream_get_buffer %ld\n", static_cast<long>(istream_get_buffer::run()));
  std::printf("istream_get_char %ld\n", static_cast<long>(istream_get_char::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
