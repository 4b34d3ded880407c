// as mutable_lambda_by_ref; the later by-value copies of the lambda also take the state before the earlier calls have run (no barrier).
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
template<class H> CC int f4(H&h,int i){ return nap(i)+h(i); }
template<class H> CC int f2(H h,int i){ return nap(i)+h(i); }
SY std::vector<int> go(){ std::vector<int> v(20,1); auto M=[c=0](int i)mutable{ return c++*i; }; for(int i=0;i<10;i++) v[i]=f4(M,i); for(int i=0;i<10;i++) v[i+10]=f2(M,i); return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
