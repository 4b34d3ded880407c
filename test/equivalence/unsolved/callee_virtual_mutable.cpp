// concurrent f(const S&) calls a const virtual of its parameter; overrides in the file write a mutable member (T) / through a pointer member (U).
// No barrier, no deco-unverified-callee. DECO_TASKS=1 OMP_NUM_THREADS=4 differs (lines t and u).
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
struct S{ virtual ~S()=default; virtual int ev(int i)const{ return nap(i); } };
struct T:S{ mutable int c=0; int ev(int i)const override{ return nap(i)+c++; } };
struct U:S{ int *p; int ev(int i)const override{ return nap(i)+ ++*p; } };
CC int f(const S&s,int i){ return s.ev(i); }
SY std::vector<int> go(const S&s){ std::vector<int> v(10,1); for(int i=0;i<10;i++){ v[i]=f(s,i); } return v; }
void run(){ T t; S s; int q=0; U u; u.p=&q; show("t",go(t)); show("s",go(s)); show("u",go(u)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
