// the body calls std::locale::global(...) while calls that format with an ostringstream (reads the global locale) are in flight: no barrier; serial 44 (','), rewritten 46 ('.').
#include <cfenv>
#include <source_location>
#include <clocale>
#include <locale>
#include <sstream>
#include <cmath>
#include <typeinfo>
#include <any>
#include <coroutine>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
#include <ranges>
#define CC [[deco::concurrent]]
#define SY [[deco::synchronized]]
extern "C" [[gnu::pure]] int nap(int);
template<class...A> inline void P(const char*f,A...a){ std::printf(f,a...); }
inline void show(const char*n,const std::vector<int>&v){ std::printf("%s:",n); for(int x:v) std::printf(" %d",x); std::printf("\n"); }
CC int f(double d){ nap(1); std::ostringstream o; o<<d; return o.str()[1]; }
struct Np:std::numpunct<char>{ char do_decimal_point()const override{ return ','; } };
SY std::vector<int> go(){ std::vector<int> v(20); for(int i=0;i<10;i++) v[i]=f(1.5); auto old=std::locale::global(std::locale(std::locale(),new Np)); for(int i=0;i<10;i++) v[i+10]=f(1.5); std::locale::global(old); return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
