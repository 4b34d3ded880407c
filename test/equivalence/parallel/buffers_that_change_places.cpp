// Buffers that are swapped or moved while nothing from before leads into them: pointers made anew in each turn.
#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

[[deco::concurrent]] int smooth(const std::vector<int> &from, int i) { return from[i] + from[i + 1]; }
[[deco::concurrent]] int smooth_at(const int *from, int i) { return from[i] + from[i + 1]; }
[[deco::concurrent]] std::string spell(const std::string &word) { return word + "."; }

[[deco::synchronized]] void ping_pong(std::vector<int> &now, std::vector<int> &next, int n) {
  for (int turn = 0; turn < 4; ++turn) {
    for (int i = 0; i < n; ++i)
      next[i] = smooth(now, i);
    std::swap(now, next); // barrier
  }
}
[[deco::synchronized]] void with_pointers(std::vector<int> &now, std::vector<int> &next, int n) {
  for (int turn = 0; turn < 4; ++turn) {
    const int *from = now.data();
    int *to = next.data();
    for (int i = 0; i < n; ++i)
      to[i] = smooth_at(from, i);
    now.swap(next); // barrier
  }
}
[[deco::synchronized]] void by_move(std::vector<int> &now, int n) {
  for (int turn = 0; turn < 4; ++turn) {
    std::vector<int> next(n + 1);
    const int *from = now.data();
    for (int i = 0; i < n; ++i)
      next[i] = smooth_at(from, i);
    now = std::move(next); // barrier
  }
}
struct Grid {
  std::vector<int> now, next;
  void flip() { std::swap(now, next); }
  [[deco::synchronized]] void run(int n) {
    for (int turn = 0; turn < 4; ++turn) {
      const int *from = now.data();
      for (int i = 0; i < n; ++i)
        next[i] = smooth_at(from, i);
      flip(); // barrier
    }
  }
};
[[deco::synchronized]] void moved_before(std::vector<int> given, std::vector<int> &r, int n) {
  std::vector<int> own = std::move(given); // barrier
  const int *from = own.data();
  for (int i = 0; i < n; ++i)
    r[i] = smooth_at(from, i);
}
[[deco::synchronized]] void words(std::vector<std::string> given, std::vector<std::string> &r) {
  std::vector<std::string> own; // barrier
  for (std::string &w : given)
    own.push_back(std::move(w));
  std::sort(own.begin(), own.end());
  for (std::size_t i = 0; i < own.size(); ++i)
    r[i] = spell(own[i]);
}

int main() {}
