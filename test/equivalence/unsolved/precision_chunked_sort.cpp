// PRECISION: chunks: srt(v, b, min(n, b+ch)), srt2(data+b, data+min(n,b+ch)), srt3(span.subspan(b, min(ch, n-b))), srt2(&v[c*ch], &v[c*ch]+min(ch, n-c*ch)), b += ch: all four serialized.
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
CC long part(const std::vector<int>&v,size_t b,size_t e){ long s=0; for(size_t i=b;i<e;i++) s+=v[i]; return s+nap(0); }
CC void srt(std::vector<int>&v,size_t b,size_t e){ std::sort(v.begin()+b,v.begin()+e); nap(0); }
CC void srt2(int*b,int*e){ std::sort(b,e); nap(0); }
CC void srt3(std::span<int> s){ std::sort(s.begin(),s.end()); nap(0); }
SY long go(std::vector<int> v){ size_t n=v.size(),ch=4,k=(n+ch-1)/ch; std::vector<long> ps(k); for(size_t c=0;c<k;c++) ps[c]=part(v,c*ch,std::min(n,(c+1)*ch)); for(size_t b=0;b<n;b+=ch) srt(v,b,std::min(n,b+ch)); for(size_t b=0;b<n;b+=ch) srt2(v.data()+b,v.data()+std::min(n,b+ch)); for(size_t b=0;b<n;b+=ch) srt3(std::span(v).subspan(b,std::min(ch,n-b))); for(size_t c=0;c<k;c++) srt2(&v[c*ch],&v[c*ch]+std::min(ch,n-c*ch)); long s=0; for(long p:ps) s+=p; return s*v[3]; }
void run(){ std::vector<int> v; for(int i=0;i<18;i++) v.push_back(i*7%19); P("%ld\n",go(v)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
