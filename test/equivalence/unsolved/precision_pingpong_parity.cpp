// PRECISION: ping-pong buf[(k+1)%2][i] = pt(buf[k%2], i): serialized although parity differs. The note also says what 'pt' writes through 'a', but pt writes nothing.
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
CC double pt(const std::vector<double>&a,int i){ return (a[i-1]+a[i]+a[i+1])/3+nap(1); }
SY double go(int n,int T){ std::vector<double> buf[2]={std::vector<double>(n,1),std::vector<double>(n,2)}; for(int k=0;k<T;k++){ for(int i=1;i<n-1;i++) buf[(k+1)%2][i]=pt(buf[k%2],i); } return buf[T%2][3]; }
void run(){ P("%a\n",go(20,3)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
