// the body throws with spawns in flight; a destructor of a block-local / later-declared local reads what the spawns write, and runs before their effects are applied (variant g5; g11: in place, a data race; g7: with a local try; g6: an argument's evaluation throws).
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
#define RUN(...) void run(){ lg.clear(); try{ __VA_ARGS__; }catch(std::exception&e){ lg+=e.what(); } catch(int k){ lg+=std::to_string(k); } P("%s\n",lg.c_str()); }
CC int f(int i){ return nap(i)*3; }
template<class F> struct Sc{ F f; ~Sc(){ f(); } }; template<class F> Sc(F)->Sc<F>;
SY void go(int n){ std::map<int,int> m; for(int i=0;i<n;i++) m[i]=f(i); Sc g{[&]{ lg+=std::to_string(m.size()); }}; for(int i=0;i<n;i++) m[i+n]=f(i); if(n==5) throw 7; }
RUN(go(5))
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
