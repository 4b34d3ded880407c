// Objects that hold pointers: what is behind them is not the object.
#include <cstdio>
#include <list>
#include <memory>
#include <vector>

struct Mesh {
  double spacing = 0.5;
  std::vector<double> weights{1, 2, 3};
};
struct Particle {
  const Mesh *mesh = nullptr;
  Particle *next = nullptr;
  double x = 0, v = 1;
  std::vector<double> history;
};
struct Part {
  int value = 0;
  std::unique_ptr<Part> inner;
};

[[deco::concurrent]] void move(Particle &p) {
  p.x += p.v * p.mesh->spacing * p.mesh->weights[1];
  p.history.push_back(p.x);
}
[[deco::concurrent]] void raise(Part &p, int n) { p.value += n; }

[[deco::synchronized]] void indexed(std::vector<Particle> &all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    move(all[i]);
} // barrier
[[deco::synchronized]] void ranged(std::vector<Particle> &all) {
  for (Particle &p : all)
    move(p);
} // barrier
[[deco::synchronized]] void listed(std::list<Particle> &all) {
  for (auto it = all.begin(); it != all.end(); ++it)
    move(*it);
} // barrier
[[deco::synchronized]] void parts(std::vector<Part> &all) {
  for (Part &p : all)
    raise(p, 3);
} // barrier
[[deco::synchronized]] void owned(std::vector<std::unique_ptr<Part>> &all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    raise(*all[i], 2);
} // barrier

int main() {
  Mesh mesh;
  std::vector<Particle> v(8);
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i].mesh = &mesh, v[i].next = &v[(i + 3) % 8], v[i].v = double(i);
  std::list<Particle> l(v.begin(), v.end());
  indexed(v), ranged(v), listed(l);
  for (const Particle &p : v)
    std::printf("%g %zu\n", p.x, p.history.size());
  for (const Particle &p : l)
    std::printf("%g %g\n", p.x, p.v);
  std::vector<Part> some(5);
  std::vector<std::unique_ptr<Part>> others;
  for (int i = 0; i < 5; ++i)
    others.push_back(std::make_unique<Part>());
  parts(some), owned(others);
  for (int i = 0; i < 5; ++i)
    std::printf("%d %d\n", some[std::size_t(i)].value, others[std::size_t(i)]->value);
}
