// 'struct P1 { int *q = &gz; }; P1 a;': the body writes ++*a.q (= gz) while calls of f7, which read gz, are in flight. No barrier (direct gz++ gets one).
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
struct P1{ int*q=&gz; };
CC int f6(int*a,int i){ return nap(i)*++*a; }
CC int f7(int i){ return nap(i)+gz; }
SY std::vector<int> go(){ std::vector<int> v(40,1);  P1 a; for(int i=0;i<10;i++){ v[i]=f6(a.q,i); gz++; } for(int i=0;i<10;i++){ v[i+10]=f7(i); ++*a.q; } return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
