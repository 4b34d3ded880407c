// address of global array A gets into the pointer by a lambda / initializer_list / constructor (loc14); accesses through it and to A are not seen as the same memory: barriers missing.
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
CC int f(int i){ return nap(i)*3+1; } CC void w(int&p,int i){ p=p*3+nap(i); } CC void ws(int*p,int i){ p[i]=p[i]*3+nap(i); } CC int r(const int*p,int i){ return nap(i)+p[i]; } int A[10],B[10]; std::vector<int> VA(10); 
SY std::vector<int> go(){ std::vector<int> v(40); std::vector<int*> q(2); std::generate(q.begin(),q.end(),[]{ return A; }); for(int i=0;i<10;i++){ q[1][i]=f(i); v[i]+=A[i]; } for(int i=0;i<10;i++){ A[i]=f(i); v[i]+=q[1][i]; } for(int i=0;i<10;i++){ w(q[1][i],i); A[i]+=5; } v.insert(v.end(),A,A+10); for(int i=0;i<10;i++){ v[i]+=r(&q[1][0],i); A[i]+=5; } v.insert(v.end(),A,A+10); return v; }
void run(){ show("v",go()); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
