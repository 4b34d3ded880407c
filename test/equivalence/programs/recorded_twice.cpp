// One function of which two calls need different versions: its parameters are recorded together and one by one.
#include <cstdio>
#include <map>

[[deco::concurrent]]
void count(std::map<int, int> &first, std::map<int, int> &second, int n) {
  first[n % 3] += n;
  second[n % 5] = n;
}

[[deco::synchronized]]
void both(std::map<int, int> &a, std::map<int, int> &b, int n) {
  for (int i = 0; i < n; ++i)
    count(a, b, i);
}

[[deco::synchronized]]
void one(std::map<int, int> &a, std::map<int, int> (&each)[16], int n) {
  for (int i = 0; i < n; ++i)
    count(a, each[i], 7 * i);
}

[[deco::synchronized]]
void other(std::map<int, int> (&each)[16], std::map<int, int> &b, int n) {
  for (int i = 0; i < n; ++i)
    count(each[i], b, 5 * i);
}

int main() {
  std::map<int, int> a, b, each[16];
  both(a, b, 40);
  one(a, each, 16);
  other(each, b, 16);
  for (auto &[key, value] : a)
    std::printf("%d: %d\n", key, value);
  for (auto &[key, value] : b)
    std::printf("%d: %d\n", key, value);
  for (auto &m : each)
    std::printf("%zu %d\n", m.size(), m[0]);
}
