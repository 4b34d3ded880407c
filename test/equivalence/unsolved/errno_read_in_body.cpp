// the body reads errno that the spawned call sets (strtol / log idiom: errno = 0; v[i] = f(s); if (errno == ERANGE) ...). errno is per thread: serial bad=24, rewritten 0. Accepted without a word; no barrier can mend it, so it should be refused (or run in place).
#include <cerrno>
#include <cfenv>
#include <cmath>
#include <thread>
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
CC int f(const std::string&s){ nap(1); return (int)std::strtol(s.c_str(),nullptr,10); }
SY std::vector<int> go(const std::vector<std::string>&in){ std::vector<int> v(in.size()); int bad=0; for(size_t i=0;i<in.size();i++){ errno=0; v[i]=f(in[i]); if(errno==ERANGE) bad=bad*10+(int)i+1; } v.push_back(bad); return v; }
void run(){ show("v",go({"1","99999999999999999999999","3","88888888888888888888888888"})); }
int main(){ run(); }
#include <unistd.h>
int nap(int x){ usleep((unsigned)x*2654435761u>>23); return x; }
