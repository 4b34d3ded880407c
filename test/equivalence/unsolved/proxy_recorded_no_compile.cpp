// container whose operator[] returns a proxy with a reference member (no default constructor), written by subscript in a concurrent function: recorded; emitted code does not compile.
#include <bitset>
#include <valarray>
#include <complex>
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
struct Bits{ std::vector<unsigned> w=std::vector<unsigned>(4); struct P{ unsigned&u; int s; P&operator=(bool b){ u=(u&~(1u<<s))|(unsigned(b)<<s); return *this; } operator bool()const{ return u>>s&1; } }; P operator[](int i){ return {w[i/32],i%32}; } };
CC bool f(int i){ return nap(i)%3==0; }
CC void g(Bits&b,int i){ b[i]=nap(i)%3==0; }
CC void h(Bits::P r,int i){ r=nap(i)%3==0; }
SY std::vector<int> go(){ Bits b,c,d; for(int i=0;i<128;i++) b[i]=f(i); for(int i=0;i<128;i++) g(c,i); for(int i=0;i<128;i++) h(d[i],i); std::vector<int> r; for(auto*x:{&b,&c,&d}) for(unsigned u:x->w) r.push_back((int)u); return r; }
void run(){ show("b",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
