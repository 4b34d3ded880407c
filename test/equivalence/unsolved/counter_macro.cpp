// __COUNTER__ in a synchronized body: the body is emitted twice, so __COUNTER__ yields other values. Should be refused or expanded.
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
constexpr int c0=__COUNTER__;
CC int f(int i,int j){ return nap(i)*3+j; }
SY std::vector<int> go(){ std::vector<int> v(10); for(int i=0;i<10;i++) v[i]=f(i,__COUNTER__-c0);  return v; }
constexpr int c1=__COUNTER__-c0;
void run(){ show("v",go()); P("%d\n",c1); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
