// PRECISION: for (auto &s : vector<unique_ptr<Shape>>) s->grow(2) and v[i]->grow(2): serialized though each element owns its object.
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
struct Sh{ virtual ~Sh()=default; CC virtual double area()const=0; CC virtual void grow(double f)=0; }; struct Ci:Sh{ double r=1; double area()const override{ return r*r+nap(0); } void grow(double f)override{ r*=f; } }; struct Sq:Sh{ double s=2; double area()const override{ return s*s; } void grow(double f)override{ s*=f+nap(0); } };
SY double go(std::vector<std::unique_ptr<Sh>>&v){ std::vector<double> a(v.size()); for(size_t i=0;i<v.size();i++) a[i]=v[i]->area(); for(auto&s:v) s->grow(2); for(size_t i=0;i<v.size();i++) v[i]->grow(2); double t=0; for(double x:a) t+=x; return t; }
void run(){ std::vector<std::unique_ptr<Sh>> v; v.push_back(std::make_unique<Ci>()); v.push_back(std::make_unique<Sq>()); P("%a\n",go(v)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
