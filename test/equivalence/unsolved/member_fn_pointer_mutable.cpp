// const member function pointer &Ob::d (body in the file, writes a mutable member) called through a parameter ((o.*p)(i), std::invoke): calls race (numbers 21 on). The non-const member pointer is seen.
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
struct Ob{ int c=0; int a(int i){ return c++*i; } int b(int i)const{ return c+i; } mutable int m=0; int d(int i)const{ return m++*i; } };
CC int f(Ob&o,int (Ob::*p)(int),int i){ return nap(i)+(o.*p)(i); }
CC int g(const Ob&o,int (Ob::*p)(int)const,int i){ return nap(i)+(o.*p)(i); }
CC int h(const Ob&o,int (Ob::*p)(int)const,int i){ return nap(i)+std::invoke(p,o,i); }
SY std::vector<int> go(){ std::vector<int> v(60,1); Ob o; for(int i=0;i<20;i++) v[i]=f(o,&Ob::a,i); for(int i=0;i<20;i++) v[i+20]=g(o,&Ob::d,i);  for(int i=0;i<20;i++) v[i+40]=h(o,&Ob::d,i); return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
