// a source with its own #line directive (generated code): the emitted #line use physical lines and override it, so __LINE__ in the body and in arguments differs from serial (also file names). See the main below with #line.
#include <cfenv>
#include <source_location>
#include <clocale>
#include <locale>
#include <sstream>
#include <cmath>
#include <typeinfo>
#include <any>
#include <coroutine>
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
#line 1 "gen.y"
CC int f(int i,int j){ return nap(i)*3+j; }
SY std::vector<int> go(){ std::vector<int> v(10); for(int i=0;i<10;i++) v[i]=f(i,__LINE__); 
 for(int i=0;i<10;i++) 
   v[i]+=f(i,
     __LINE__); 
 v[9]=__LINE__; return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
