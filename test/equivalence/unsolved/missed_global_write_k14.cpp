// a concurrent function writes a global reached through a constructor / default member initializer / out parameter (k14): deco-global-write is not reported, calls race.
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
int gz=0; struct E{ int*q; E():q(&gz){} }; struct F:E{};
CC int f(int i){ auto e=std::make_unique<F>(); return nap(i)*++*e->q; }
SY std::vector<int> go(){ std::vector<int> v(10); for(int i=0;i<10;i++) v[i]=f(i); return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
