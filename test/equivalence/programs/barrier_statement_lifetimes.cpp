// Objects that live as long as a statement: of an if, a switch, a for, a handler; and delete.
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(const std::string &s) {
  unsigned long long h = churn(s.size());
  for (char c : s)
    h = h * 31 + static_cast<unsigned char>(c);
  return static_cast<int>(h % 1000);
}
[[deco::concurrent]]
int sum(const int *first, int n) {
  int total = static_cast<int>(churn(n) % 1000);
  for (int i = 0; i < n; ++i)
    total += first[i];
  return total;
}

struct Error {
  std::string text;
};

static std::vector<std::string> names(int n) {
  std::vector<std::string> result;
  for (int i = 0; i < n; ++i)
    result.push_back("a name long enough to be allocated " + std::to_string(i));
  return result;
}
static int consume(std::vector<int> v) { return v.back(); }

[[deco::synchronized]]
void run() {
  std::vector<int> out(200);
  int at = 0;
  for (const std::string &s : names(10)) // elements of a temporary
    out[at++] = f(s);
  for (std::string s : names(10)) // a copy a turn
    out[at++] = f(s);
  for (auto list = names(4); auto &s : list) {
    out[at++] = f(s);
    s.clear();
  }
  for (int i = 0; i < 10; ++i) {
    if (auto p = std::make_unique<std::string>(i, 'x'))
      out[at++] = f(*p);
    if (std::string s = std::to_string(i * i); s.size() > 1)
      out[at++] = f(s);
    else
      out[at++] = f(s + "short");
    switch (std::string s(i, 'y'); s.size()) {
    case 3:
      out[at++] = f(s);
      break;
    default:
      out[at++] += f(s);
    }
    while (std::unique_ptr<std::string> p = std::make_unique<std::string>(i, 'z')) {
      out[at++] = f(*p);
      break;
    }
    try {
      if (i % 3 == 0)
        throw Error{"error " + std::to_string(i)};
      throw std::runtime_error("an error of the library, long enough " + std::to_string(i));
    } catch (const Error &e) {
      out[at++] = f(e.text);
    } catch (const std::exception &e) {
      std::string text = e.what();
      out[at++] = f(text);
    }
    int *p = new int[3]{i, i + 1, i + 2};
    p[i % 3] = f("deleted");
    out[at++] = sum(p, 3);
    delete[] p;
    {
      std::vector<int> v(3, i);
      v[2] = f("consumed");
      out[at++] = consume(std::move(v));
    }
    std::vector<int> w(3, i);
    w[2] = f("kept");
    std::vector<int> x = std::exchange(w, {});
    out[at++] = x[2];
  }
  std::printf("%d\n", at);
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() { run(); }
