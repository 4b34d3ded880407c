// F3: updates in program order, with built-in and user-defined operators.
#include <deco/deco.h>
#include <cstdio>
#include <string>

double term(int k) { return 1.0 / (k + 1); }
std::string word(int k) { return std::string(1 + k % 3, char('a' + k % 26)); }
unsigned bits(unsigned k) { return 2654435761u * k; }


void go(double *sum, std::string *text, unsigned *hash, int n) { static ::deco::detail::entry deco_e{"go", "compound.cpp", 10};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(sum), ::deco::detail::written(text), ::deco::detail::written(hash))) { // deco: too little work for tasks, or objects overlap

  for (int k = 0; k < n; ++k) {
    sum[k % 2] += term(k);
    text[0] += word(k);
    hash[0] ^= bits(k);
  }
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) {

  for (int k = 0; k < n; ++k) {
    { if (auto *deco_1 = deco_s.task({"term", 12}, [k]() -> decltype(auto) { return term(k); }, [sum, deco_k1 = k % 2](auto &deco_r) { sum[deco_k1] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { if (auto *deco_2 = deco_s.task({"word", 13}, [k]() -> decltype(auto) { return word(k); }, [text](auto &deco_r) { text[0] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { if (auto *deco_3 = deco_s.task({"bits", 14}, [k]() -> decltype(auto) { return bits(k); }, [hash](auto &deco_r) { hash[0] ^= deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  }
deco_s.flush();
#pragma omp taskwait
deco_s.commit(16, "term (line 12), word (line 13), bits (line 14)"); // deco: waits for term (line 12), word (line 13), bits (line 14)
}); }

int main() {
  double sum[2] = {};
  std::string text[1];
  unsigned hash[1] = {};
  go(sum, text, hash, 100);
  std::printf("%a %a %s %u\n", sum[0], sum[1], text[0].c_str(), hash[0]);
}
