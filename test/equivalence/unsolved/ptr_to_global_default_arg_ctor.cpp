// constructor with a default argument &model, as member / base of a local object (go1, go2): body's b.c.inc() changes model while f (reads model) is in flight; no barrier. (Ctl a; directly is seen.)
#include <coroutine>
#include <chrono>
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
struct Model{ int p=1; }; Model model; struct Ctl{ Model*m; Ctl(Model*m=&model):m(m){} void inc(){ m->p++; } }; struct Ctl2:Ctl{ void inc2(){ inc(); } }; struct App{ Ctl c; Ctl2 d; std::vector<Ctl> cs=std::vector<Ctl>(2); };
CC int f(int i){ return nap(i)*model.p; }
SY std::vector<int> go(){ std::vector<int> v(60); Ctl a; App b; Ctl2 e; auto u=std::make_unique<Ctl>(); for(int i=0;i<9;i++){ v[i]=f(i); a.inc(); } return v; }
SY std::vector<int> go1(){ std::vector<int> v(60); App b; for(int i=0;i<9;i++){ v[i]=f(i); b.c.inc(); } return v; }
SY std::vector<int> go2(){ std::vector<int> v(60); Ctl2 e; for(int i=0;i<9;i++){ v[i]=f(i); e.inc2(); } return v; }
SY std::vector<int> go3(App&b){ std::vector<int> v(60); for(int i=0;i<9;i++){ v[i]=f(i); b.d.inc2(); } return v; }
void run(){ show("v",go()); show("v1",go1()); show("v2",go2()); App b; show("v3",go3(b)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
