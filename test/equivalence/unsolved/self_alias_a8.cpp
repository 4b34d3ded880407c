// member b of an object points / refers into its member d (variant a8); e.d[i] = f(i); v[i] += e.b[i]; no barrier before the read.
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
CC int f6(int*a,int i){ return nap(i)*++*a; } CC int f(int i){ return nap(i)*3+1; } CC int r(const int*p,int i){ return nap(i)+*p; } struct E{ std::vector<int> d=std::vector<int>(10); std::vector<int>&b=d; }; struct G{ E e; };
SY std::vector<int> go(){ std::vector<int> v(40); G e; for(int i=0;i<10;i++){ e.e.d[i]=f(i); v[i]+=e.e.b[i]; }; return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
