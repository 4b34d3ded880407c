// the body calls std::fesetround(FE_UPWARD) before the spawns: rounding mode is per thread, tasks on other threads round to nearest; results differ in the last bit . No barrier/warning/error. DECO_TASKS=1 OMP_NUM_THREADS=2.
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
CC double f(double a,double b){ return a/b+nap(1)*1e-20; }
SY std::vector<double> go(){ std::vector<double> v(40); std::fesetround(FE_UPWARD); for(int i=0;i<40;i++) v[i]=f(i+1,3.0+i); std::fesetround(FE_TONEAREST); return v; }
void run(){ for(double d:go()) P("%a ",d); P("\n"); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
