// as virtual_override_mutable, base function pure virtual.
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
struct S{ virtual ~S()=default;  CC virtual int ev(int i)const=0; };
struct T:S{ mutable int c=0; int ev(int i)const override{ return nap(i)+c++; } };
SY std::vector<int> go(S&s){ std::vector<int> v(10,1); for(int i=0;i<10;i++){ v[i]=s.ev(i); } return v; }
void run(){ T t; show("t",go(t)); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
