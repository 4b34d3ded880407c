// header: fmt/format.h
// below: fmt
#define FMT_HEADER_ONLY
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <cstdio>
#include <map>
#include <vector>

[[deco::concurrent]] std::string number(int i) { return fmt::format("{:>8}|{:x}|{:.3f}", i * i, i, i / 3.0); } // NOLINT(deco-shared-state): its assertions
[[deco::concurrent]] std::string range(const std::vector<int> &v) { return fmt::format("{}", fmt::join(v, ", ")); } // NOLINT(deco-shared-state)

[[deco::synchronized]] std::map<int, std::string> all(int n) {
  std::map<int, std::string> out;
  std::vector<int> v;
  for (int i = 0; i < n; ++i) {
    out[i] = number(i);
    v.push_back(i);
    out[n + i] = range(v);
  }
  return out;
}

int main() {
  for (const auto &[key, text] : all(6))
    fmt::print("{}: {}\n", key, text);
}
