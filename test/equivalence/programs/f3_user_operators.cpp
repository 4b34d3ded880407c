// F3 with operators of class types, members and free ones, none of which commute.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Log {
  std::string text;
  Log &operator+=(int n) {
    text += std::to_string(n) + ' ';
    return *this;
  }
  Log &operator<<=(const std::string &s) {
    text = s + text.substr(0, 400);
    return *this;
  }
};
static Log &operator|=(Log &log, char c) {
  log.text += c;
  return log;
}

struct Affine { // x -> a x + b modulo 2^64
  unsigned long long a = 1, b = 0;
  Affine &operator*=(const Affine &other) {
    b = a * other.b + b;
    a *= other.a;
    return *this;
  }
};

[[deco::concurrent]]
int number(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
std::string text(int n) {
  return std::string(churn(n) % 4, static_cast<char>('a' + n % 26));
}
[[deco::concurrent]]
char letter(int n) {
  return static_cast<char>('A' + churn(n) % 26);
}
[[deco::concurrent]]
Affine affine(int n) {
  return {churn(n) | 1, churn(n + 1)};
}

[[deco::synchronized]]
void run() {
  std::map<std::string, Log> logs;
  std::vector<std::string> strings(3);
  Affine maps[2];
  for (int i = 0; i < 60; ++i) {
    logs[i % 2 ? "odd" : "even"] += number(i);
    logs[i % 3 ? "odd" : "even"] <<= text(i);
    logs["odd"] |= letter(i);
    strings[i % 3] += text(i);
    strings[i % 2] += letter(i + 100);
    maps[i % 2] *= affine(i);
  }
  for (auto &[key, log] : logs)
    std::printf("%s %s\n", key.c_str(), log.text.c_str());
  for (auto &s : strings)
    std::printf("%s\n", s.c_str());
  for (auto &m : maps)
    std::printf("%llx %llx\n", m.a, m.b);
}

int main() { run(); }
