// a shared_ptr passed by value is copied into each task (kept until the barrier); the body then reads p.use_count(): serial 1, rewritten 11. No barrier in front of use_count().
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
CC int f(std::shared_ptr<int> p,int i){ return *p+nap(i); }
SY std::vector<int> go(){ std::vector<int> v(12); auto p=std::make_shared<int>(3); for(int i=0;i<10;i++){ v[i]=f(p,i); } int n=p.use_count(); v[11]=n; return v; }
void run(){ show("r",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
