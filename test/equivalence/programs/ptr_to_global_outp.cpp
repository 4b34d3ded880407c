// the address of the global gz gets into a pointer by a constructor / initializer / callee (variant 'outp'); the body then changes gz through
// that pointer while calls of f, which read gz, are in flight.
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
int gz=0;
void set(int**p){ *p=&gz; }
CC int f(int i){ return nap(i)+gz; }
SY std::vector<int> go(){ std::vector<int> v(8); int*e; set(&e); for(int i=0;i<8;i++){ v[i]=f(i); ++*e; } return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
