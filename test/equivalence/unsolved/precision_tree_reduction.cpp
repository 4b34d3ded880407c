// PRECISION: for (i < s) x[i] = bf(x[i], x[i+s]) with i < s: reads never touch what others write; butterflies bfly(x[i+j], x[i+j+len]) with i += 2*len, j < len: serialized.
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
CC double bf(double a,double b){ return a-b+nap(0); }
CC void bfly(double&a,double&b){ double t=a; a=t+b; b=t-b+nap(0); }
SY double go(int n){ std::vector<double> x(n); for(int i=0;i<n;i++) x[i]=i; for(int len=1;len<n;len*=2) for(int i=0;i<n;i+=2*len) for(int j=0;j<len;j++) bfly(x[i+j],x[i+j+len]); for(int s=n/2;s>0;s/=2) for(int i=0;i<s;i++) x[i]=bf(x[i],x[i+s]); return x[0]; }
void run(){ P("%a\n",go(16)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
