// the body throws while spawns of the second loop are in flight; a local whose destructor reads the target (c, declared between the two loops) is destroyed before the deferred updates are applied.
// 'If the body itself throws, spawns before the throw finish and are applied first'. n = 5: serial '2:12', rewritten '2:6'.
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
std::string lg; struct Lg{ int k; std::vector<int>&v; ~Lg(){ lg+=std::to_string(k)+":"+std::to_string(v[k])+" "; } };
CC int f(int i){ nap(i); if(i==7) throw std::runtime_error("7"); return i*3; }
SY void go(int n){ std::vector<int> v(20,1); Lg a{1,v}; for(int i=0;i<n;i++){ Lg b{i,v}; v[i]=f(i); } Lg c{2,v}; for(int i=0;i<n;i++) v[i]+=f(i); if(n==5) throw std::logic_error("5"); Lg d{3,v}; }
void run(){ for(int n:{3,5,8,12}) { try{ go(n); }catch(std::exception&e){ lg+=e.what(); } P("%s\n",lg.c_str()); lg.clear(); } }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
