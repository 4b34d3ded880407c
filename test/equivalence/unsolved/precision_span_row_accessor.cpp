// PRECISION: sc2(C.rs(i)) with std::span rs(int i) { return {&d[i*c], (size_t)c}; } is serialized ('this may use C'), sc(C.row(i), C.c) with the pointer accessor is parallel.
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
struct Mat{ int r,c; std::vector<double> d; double&operator()(int i,int j){ return d[i*c+j]; } double operator()(int i,int j)const{ return d[i*c+j]; } double*row(int i){ return &d[i*c]; } std::span<double> rs(int i){ return {&d[i*c],(size_t)c}; } };
CC void rowmul(const Mat&A,const Mat&B,Mat&C,int i){ for(int j=0;j<C.c;j++){ double s=0; for(int k=0;k<A.c;k++) s+=A(i,k)*B(k,j); C(i,j)=s+nap(0); } }
CC void sc(double*r,int n,double f){ for(int j=0;j<n;j++) r[j]*=f+nap(0); }
CC void sc2(std::span<double> r,double f){ for(double&x:r) x*=f+nap(0); }
CC double el(const Mat&A,const Mat&B,int i,int j){ double s=0; for(int k=0;k<A.c;k++) s+=A(i,k)*B(k,j); return s+nap(0); }
SY void go(const Mat&A,const Mat&B,Mat&C){ for(int i=0;i<C.r;i++) rowmul(A,B,C,i); for(int i=0;i<C.r;i++) sc(C.row(i),C.c,2); for(int i=0;i<C.r;i++) sc2(C.rs(i),2); for(int i=0;i<C.r;i++) for(int j=0;j<C.c;j++) C(i,j)=el(A,B,i,j); }
void run(){ Mat a{4,4,std::vector<double>(16,1)},b=a,c=a; go(a,b,c); P("%a\n",c(1,2)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
