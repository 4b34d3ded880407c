// Maps whose values own memory: a key is copied, and what an assignment releases is none of the loop's variables.
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
int churn(int x);
struct Model {
  std::vector<double> w;
};
struct Doc {
  std::vector<std::unique_ptr<int>> parts;
  int n = 0;
};
[[deco::concurrent]] std::unique_ptr<Model> train(int k) {
  auto m = std::make_unique<Model>();
  m->w.assign(3, k * 2.0);
  return m;
}
[[deco::concurrent]] Doc parse(const std::vector<std::string> &ws, int c) {
  Doc d;
  d.n = c * 3 + int(ws.size());
  return d;
}

[[deco::synchronized]] std::map<int, std::unique_ptr<Model>> models(int n) {
  std::map<int, std::unique_ptr<Model>> r;
  for (int k = 0; k < n; ++k)
    r[k] = train(k);
  return r; // barrier
}
[[deco::synchronized]] std::map<int, std::shared_ptr<Model>> shared(int n) {
  std::map<int, std::shared_ptr<Model>> r;
  int k = 0;
  for (; k < n; ++k)
    r[k] = train(k);
  return r; // barrier
}
[[deco::synchronized]] std::map<int, Doc> docs(const std::vector<std::string> &ws) {
  std::map<int, Doc> r;
  for (int c = 0; c < 5; ++c)
    r[c] = parse(ws, c);
  return r; // barrier
}
