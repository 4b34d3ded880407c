// F2 with string keys out of a buffer that is used again, and out of strings that are moved from.
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
unsigned long long hash(int n) {
  return churn(n);
}

[[deco::concurrent]]
unsigned long long hash_text(std::string text) {
  unsigned long long h = text.size();
  for (char c : text)
    h = h * 131 + static_cast<unsigned char>(c);
  return churn(h);
}

[[deco::synchronized]]
std::map<std::string, unsigned long long> reused_buffer() {
  std::map<std::string, unsigned long long> results;
  char buf[32];
  for (int i = 0; i < 100; ++i) {
    std::snprintf(buf, sizeof buf, "key-%d", i * 7 % 90);
    results[buf] = hash(i);
  }
  std::strcpy(buf, "done");
  return results;
}

[[deco::synchronized]]
std::map<std::string, unsigned long long> key_and_argument() {
  std::map<std::string, unsigned long long> results;
  char buf[32] = "a";
  for (int i = 0; i < 60; ++i) {
    buf[0] = static_cast<char>('a' + i % 26);
    results[buf] = hash_text(buf); // the parameter is a std::string: a copy
    buf[0] = '?';
  }
  return results;
}

[[deco::synchronized]]
std::map<std::string, unsigned long long> moved_keys(std::vector<std::string> keys) {
  std::map<std::string, unsigned long long> results;
  for (std::size_t i = 0; i < keys.size(); ++i)
    results[std::move(keys[i])] = hash(static_cast<int>(i));
  std::string name = "a name that is too long for the small buffer of a string";
  for (int i = 0; i < 20; ++i) {
    std::string copy = name;
    results[std::move(copy)] += hash_text(std::move(name));
    name = std::to_string(i) + " and again something that is allocated";
  }
  return results;
}

[[deco::synchronized]]
std::map<std::string, std::map<char, unsigned long long>> two_levels(const char *const *words) {
  std::map<std::string, std::map<char, unsigned long long>> results;
  std::string key;
  for (; *words; ++words) {
    key = *words;
    for (char &c : key) {
      results[key][c] = hash(c);
      c = '_';
    }
  }
  return results;
}

int main() {
  for (auto &[key, h] : reused_buffer())
    std::printf("%s %llx\n", key.c_str(), h);
  for (auto &[key, h] : key_and_argument())
    std::printf("%s %llx\n", key.c_str(), h);
  std::vector<std::string> keys;
  for (int i = 0; i < 50; ++i)
    keys.push_back("the long key of an entry, number " + std::to_string(i * 11 % 40));
  for (auto &[key, h] : moved_keys(keys))
    std::printf("%s %llx\n", key.c_str(), h);
  const char *const words[] = {"barrier", "task", "wait", nullptr};
  for (auto &[key, row] : two_levels(words))
    for (auto &[c, h] : row)
      std::printf("%s %c %llx\n", key.c_str(), c, h);
}
