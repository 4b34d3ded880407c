// Nothing leaks and nothing is destroyed twice, on any path: live objects are counted.
#include <atomic>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static std::atomic<int> live{0};

class Counted {
public:
  explicit Counted(int n) : text_(40, static_cast<char>('a' + n % 26)), n_(n) { ++live; }
  Counted(const Counted &o) : text_(o.text_), n_(o.n_) { ++live; }
  Counted(Counted &&o) noexcept : text_(std::move(o.text_)), n_(std::exchange(o.n_, -1)) { ++live; }
  Counted &operator=(const Counted &) = default;
  Counted &operator=(Counted &&) = default;
  ~Counted() { --live; }
  int n() const { return n_; }
  char letter() const { return text_.empty() ? '?' : text_[0]; }

private:
  std::string text_;
  int n_;
};

[[deco::concurrent]]
Counted make(int n, int bad) {
  if (static_cast<int>(churn(n) % 3) + n > bad + 2)
    throw std::runtime_error(std::to_string(n));
  return Counted(n);
}
[[deco::concurrent]]
Counted pass(Counted c, const Counted &other, int bad) {
  if (static_cast<int>(churn(c.n()) % 2) + c.n() > bad + 1)
    throw other;
  return Counted(c.n() + other.n());
}

[[deco::synchronized]]
void run(std::map<int, Counted> &out, std::vector<Counted> &pushed, int bad) {
  std::vector<Counted> fixed(5, Counted(1));
  for (int i = 0; i < 30; ++i) {
    Counted block(i);
    fixed[i % 5] = make(i, bad);
    out.insert_or_assign(i % 9, make(i, bad + 1));
    pushed.push_back(pass(Counted(i), block, bad));
    pushed.push_back(pass(std::move(block), Counted(3), bad));
  }
}

int main() {
  for (int bad : {-5, 0, 4, 17, 29, 40}) {
    {
      std::map<int, Counted> out;
      std::vector<Counted> pushed;
      try {
        run(out, pushed, bad);
      } catch (const std::exception &e) {
        std::printf("%s ", e.what());
      } catch (const Counted &c) {
        std::printf("Counted %d%c ", c.n(), c.letter());
      }
      for (auto &[k, c] : out)
        std::printf("%d:%d%c ", k, c.n(), c.letter());
      for (auto &c : pushed)
        std::printf("%d%c ", c.n(), c.letter());
    }
    std::printf("live %d\n", live.load());
  }
}
