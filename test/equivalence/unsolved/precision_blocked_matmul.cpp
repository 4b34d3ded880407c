// PRECISION: blocked matrix: blk(A,B,C,n,i0,j0,bs) over i += bs, j += bs writes distinct blocks of C; serialized.
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
CC void blk(const double*A,const double*B,double*C,int n,int i0,int j0,int bs){ for(int i=i0;i<i0+bs;i++) for(int j=j0;j<j0+bs;j++){ double s=0; for(int k=0;k<n;k++) s+=A[i*n+k]*B[k*n+j]; C[i*n+j]=s+nap(0); } }
SY void go(const std::vector<double>&A,const std::vector<double>&B,std::vector<double>&C,int n,int bs){ for(int i=0;i<n;i+=bs) for(int j=0;j<n;j+=bs) blk(A.data(),B.data(),C.data(),n,i,j,bs); }
void run(){ std::vector<double> a(64,1.5),b(64,2),c(64); go(a,b,c,8,4); P("%a\n",c[9]); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
