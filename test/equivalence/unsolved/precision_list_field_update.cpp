// PRECISION: linked list walk: upn(*p) writes only n.v, the walk reads only p->next; also a list of unique_ptr: serialized.
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
struct N{ double v; N*next; }; struct U{ double v; std::unique_ptr<U> next; };
CC double h(double v){ return v*1.5+nap(0); }
CC void up(double&v){ v=v*1.5+nap(0); }
CC void upn(N&n){ n.v=n.v*1.5+nap(0); }
CC void upu(U&n){ n.v=n.v*1.5+nap(0); }
SY double go(N*l,U*u){ for(N*p=l;p;p=p->next) up(p->v); for(N*p=l;p;p=p->next) upn(*p); for(U*p=u;p;p=p->next.get()) upu(*p); for(U*p=u;p;p=p->next.get()) up(p->v); return l->v+u->v; }
void run(){ N b{2,nullptr},a{1,&b}; U u{1,std::make_unique<U>(U{2,nullptr})}; P("%a\n",go(&a,&u)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
