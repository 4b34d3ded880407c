// a unique_ptr that a call takes and gives back, v[i] = stage(std::move(v[i])) or out.push_back(stage(std::move(p))), and
// structs with a unique_ptr that are moved into calls: serialized; what takes the unique_ptr itself and returns no owner is
// parallel. Expected: parallel.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>
[[gnu::pure]] int slow(int v);
using Owner = std::unique_ptr<int>;
struct Job {
  std::string name;
  Owner data;
};
[[deco::concurrent]] Owner stage(Owner p) {
  *p += slow(1);
  return p;
}
[[deco::concurrent]] int run(Job j) { return *j.data + int(j.name.size()) + slow(1); }
[[deco::synchronized]] void stages(std::vector<Owner> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = stage(std::move(v[i]));
}
[[deco::synchronized]] void pipeline(std::vector<Owner> &out, int n) {
  for (int i = 0; i < n; ++i) {
    auto p = std::make_unique<int>(i);
    out.push_back(stage(std::move(p)));
  }
}
[[deco::synchronized]] void jobs(std::vector<Job> &v, std::vector<int> &r) {
  for (auto &j : v)
    r.push_back(run(std::move(j)));
}
int main() {
  std::vector<Owner> v;
  pipeline(v, 4);
  stages(v);
  std::vector<Job> js;
  std::vector<int> r;
  for (int i = 0; i < 4; ++i)
    js.push_back({"x", std::make_unique<int>(i)});
  jobs(js, r);
  std::printf("%d %d\n", *v[2], r[3]);
}
int slow(int v) { return v; }
