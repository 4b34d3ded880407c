// [[deco::disjoint]]: the author's word that calls in flight write distinct parts.
#include <cstdio>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
void scatter([[deco::disjoint]] std::vector<int> &out, const std::vector<int> &where, int i) {
  out[where[i]] = static_cast<int>(churn(i) % 1000);
}
[[deco::concurrent]]
void block([[deco::disjoint]] int *first, int *last) {
  for (; first != last; ++first)
    *first = static_cast<int>(churn(*first) % 1000);
}

[[deco::concurrent]] [[deco::synchronized]]
void sort([[deco::disjoint]] int *first, [[deco::disjoint]] int *last) {
  if (last - first < 2)
    return;
  int pivot = *first;
  int *less = first;
  for (int *p = first + 1; p != last; ++p)
    if (*p < pivot) {
      ++less;
      int x = *less;
      *less = *p;
      *p = x;
    }
  *first = *less;
  *less = pivot;
  sort(first, less);
  sort(less + 1, last);
}

[[deco::synchronized]]
void run() {
  std::vector<int> out(50), where(50);
  for (int i = 0; i < 50; ++i)
    where[i] = i * 17 % 50;
  for (int i = 0; i < 50; ++i)
    scatter(out, where, i);
  for (int x : out)
    std::printf("%d ", x);
  for (int i = 0; i < 50; i += 10)
    block(&out[i], out.data() + i + 10);
  out.push_back(5);
  for (int x : out)
    std::printf("%d ", x);
  sort(out.data(), out.data() + out.size());
  for (int x : out)
    std::printf("%d ", x);
  std::printf("\n");
}

int main() { run(); }
