// PRECISION: (a) for (auto &p : vector<unique_ptr<Pt>>) adv(*p, .1); (b) for (auto i :
// views::iota(size_t(0), ps.size())) adv(ps[i], .1): both serialized.
#include "unsolved.h"

struct Pt {
  double x, v;
  void step(double dt) { x += v * dt; }
  [[deco::concurrent]] void st2(double dt) { x += v * dt + nap(0); }
};
[[deco::concurrent]] void adv(Pt &p, double dt) { p.step(dt + nap(0)); }
[[deco::synchronized]] double go(std::vector<Pt> &ps, std::vector<std::unique_ptr<Pt>> &up,
                                 std::map<int, Pt> &m, std::list<Pt> &l) {
  for (auto &p : ps)
    adv(p, 0.1);
  for (auto &p : up)
    adv(*p, 0.1);
  for (auto &[k, p] : m)
    adv(p, 0.1);
  for (auto &p : l)
    adv(p, .1);
  for (size_t i = 0; i < ps.size(); i++)
    ps[i].st2(.1);
  for (auto it = ps.begin(); it != ps.end(); ++it)
    adv(*it, .1);
  for (Pt *p = ps.data(), *e = p + ps.size(); p != e; ++p)
    adv(*p, .2);
  for (auto it = m.begin(); it != m.end(); ++it)
    adv(it->second, .1);
  for (auto i : std::views::iota(size_t(0), ps.size()))
    adv(ps[i], .1);
  return ps[0].x;
}
void run() {
  std::vector<Pt> p(5, {1, 2});
  std::vector<std::unique_ptr<Pt>> u;
  for (int i = 0; i < 5; i++)
    u.push_back(std::make_unique<Pt>(Pt{1, 2}));
  std::map<int, Pt> m{{1, {1, 2}}, {2, {3, 4}}};
  std::list<Pt> l(3, {1, 2});
  P("%a\n", go(p, u, m, l));
}
int main() { run(); }
