// F3: updates in program order, with built-in and user-defined operators.
#include <cstdio>
#include <string>

[[deco::concurrent]] double term(int k) { return 1.0 / (k + 1); }
[[deco::concurrent]] std::string word(int k) { return std::string(1 + k % 3, char('a' + k % 26)); }
[[deco::concurrent]] unsigned bits(unsigned k) { return 2654435761u * k; }

[[deco::synchronized]]
void go(double *sum, std::string *text, unsigned *hash, int n) {
  for (int k = 0; k < n; ++k) {
    sum[k % 2] += term(k);
    text[0] += word(k);
    hash[0] ^= bits(k);
  }
}

int main() {
  double sum[2] = {};
  std::string text[1];
  unsigned hash[1] = {};
  go(sum, text, hash, 100);
  std::printf("%a %a %s %u\n", sum[0], sum[1], text[0].c_str(), hash[0]);
}
