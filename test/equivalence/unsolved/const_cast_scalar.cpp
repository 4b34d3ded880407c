// f(const int &x) writes x by const_cast (x is a non-const object, so this is legal); the tool passes a copy of the scalar: writes are lost. (const_cast on a vector& or string_view is seen.)
#include <random>
#include <any>
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
CC int f(const int&x,int i){ return nap(i)+const_cast<int&>(x)++*i; }
CC int g(const std::vector<int>&x,int i){ return nap(i)+const_cast<std::vector<int>&>(x)[0]++*i; }
CC int h(std::string_view x,int i){ char*p=const_cast<char*>(x.data()); return nap(i)+p[0]++*i; }
SY std::vector<int> go(){ std::vector<int> v(30); int z=0; for(int i=0;i<10;i++) v[i]=f(z,i); std::vector<int> q{1}; for(int i=0;i<10;i++) v[i+10]=g(q,i); std::string s="a"; for(int i=0;i<10;i++) v[i+20]=h(s,i); return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
