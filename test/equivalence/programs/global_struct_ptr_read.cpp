// 'V gv{A, 10};' A[i] = f(i+1); v[i+10] = gv.p[i]: no barrier in front of the read through gv.p.
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
int A[10],B[10]; struct V{ int*p; int n; }; V gv{A,10};
CC int f(int i){ return nap(i)*3+1; }
SY std::vector<int> go(){ std::vector<int> v(60); for(int i=0;i<10;i++){ A[i]=f(i+1); v[i+10]=gv.p[i]; } return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
