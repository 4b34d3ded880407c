// a unique_ptr (or a struct with one) that is moved into the call, f(std::move(v[i])), f(std::move(p)) with a p of the
// block, v[i] = stage(std::move(v[i])): serialized ('this may change v' / 'memory allocated here'), though every call
// owns its own object. f(std::make_unique<...>()) and moved vectors are parallel. No class is virtual. Expected:
// parallel.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>
[[gnu::pure]] int slow(int v);
using U = std::unique_ptr<int>;
struct Job {
  std::string name;
  U data;
};
[[deco::concurrent]] int consume(U p) { return *p + slow(1); }
[[deco::concurrent]] U stage(U p) {
  *p += slow(1);
  return p;
}
[[deco::concurrent]] int run(Job j) { return *j.data + int(j.name.size()) + slow(1); }
[[deco::synchronized]] void a(std::vector<U> &v, std::vector<int> &r) {
  for (std::size_t i = 0; i < v.size(); ++i)
    r[i] = consume(std::move(v[i]));
}
[[deco::synchronized]] void b(std::vector<int> &r) {
  for (std::size_t i = 0; i < r.size(); ++i) {
    auto p = std::make_unique<int>(i);
    r[i] = consume(std::move(p));
  }
}
[[deco::synchronized]] void c(std::vector<U> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = stage(std::move(v[i]));
}
[[deco::synchronized]] void d(std::vector<Job> &v, std::vector<int> &r) {
  for (auto &j : v)
    r.push_back(run(std::move(j)));
}
int main() {
  std::vector<U> v;
  std::vector<Job> js;
  std::vector<int> r(4);
  for (int i = 0; i < 4; ++i) {
    v.push_back(std::make_unique<int>(i));
    js.push_back({"x", std::make_unique<int>(i)});
  }
  c(v);
  a(v, r);
  std::printf("%d\n", r[2]);
  b(r);
  d(js, r);
  std::printf("%d %d\n", r[2], r.back());
}
int slow(int v) { return v; }
