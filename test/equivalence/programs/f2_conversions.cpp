// F2 where the result is converted on its way into the element.
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Celsius {
  double degrees;
  explicit operator bool() const { return degrees != 0; }
};
struct Kelvin {
  double degrees = 0;
  Kelvin() = default;
  Kelvin(Celsius c) : degrees(c.degrees + 273.15) {}
  Kelvin &operator=(int n) {
    degrees = -n;
    return *this;
  }
};

[[deco::concurrent]]
int number(int n) {
  return static_cast<int>(churn(n) % 100000);
}

[[deco::concurrent]]
const char *word(int n) {
  static const char *const words[] = {"one", "two", "three"};
  return words[churn(n) % 3];
}

[[deco::concurrent]]
Celsius measure(int n) {
  return {static_cast<double>(churn(n) % 1000) / 8};
}

[[deco::concurrent]]
std::vector<int> list(int n) {
  return std::vector<int>(churn(n) % 5, n);
}

[[deco::synchronized]]
void convert() {
  short narrow[20];
  double wide[20];
  std::string text[20];
  Kelvin kelvin[40];
  std::map<int, std::variant<int, std::string, std::vector<int>>> variants;
  std::vector<std::optional<Kelvin>> maybe(20);
  for (int i = 0; i < 20; ++i) {
    narrow[i] = static_cast<short>(0);
    narrow[i] = number(i);
    wide[i] = number(i + 20);
    text[i] = word(i);
    text[i] += word(i + 20);
    kelvin[i] = measure(i);
    kelvin[i + 20] = number(i);
    variants[3 * i] = number(i + 60);
    variants[3 * i + 1] = word(i + 60);
    variants[3 * i + 2] = list(i);
    maybe[i] = measure(i + 20);
  }
  for (int i = 0; i < 20; ++i)
    std::printf("%d %g %s %.17g %.17g %.17g\n", narrow[i], wide[i], text[i].c_str(),
                kelvin[i].degrees, kelvin[i + 20].degrees, maybe[i]->degrees);
  for (auto &[key, v] : variants) {
    if (auto *n = std::get_if<int>(&v))
      std::printf("%d: %d\n", key, *n);
    else if (auto *s = std::get_if<std::string>(&v))
      std::printf("%d: %s\n", key, s->c_str());
    else
      std::printf("%d: %zu\n", key, std::get<2>(v).size());
  }
}

int main() { convert(); }
