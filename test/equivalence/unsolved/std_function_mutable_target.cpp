// there is a deco-unverified-callee warning): const std::function& whose target is a mutable lambda made in the body: calls race on its captured counter. By-reference captures through std::function are seen.
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
CC int f(const std::function<int(int)>&h,int i){ return nap(i)+h(i); }
SY std::vector<int> go2(){ std::vector<int> v(20,1); int c=0; std::function<int(int)> h=[c](int i)mutable{ return c++*i; }; for(int i=0;i<10;i++) v[i]=f(h,i);  return v; }
void run(){ show("v",go2()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
