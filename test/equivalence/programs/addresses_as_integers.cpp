// Constructors and functions that keep addresses as integers.
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <unistd.h>

struct Watch {
  std::uintptr_t place = 0;
  Watch() = default;
  explicit Watch(int &k) : place(reinterpret_cast<std::uintptr_t>(&k)) {}
  void set(int *k) { place = (std::uintptr_t)k; }
  int get() const { return *reinterpret_cast<int *>(place); }
};
[[deco::concurrent]] int ask(const Watch &w, int n) {
  usleep(n * 60);
  return w.get();
}
[[deco::synchronized]] void constructed(int *r) {
  int k = 0;
  Watch w(k);
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(w, 6 - i);
    k += i;
  }
}
[[deco::synchronized]] void set(int *r) {
  int k = 0;
  Watch w;
  w.set(&k);
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(w, 6 - i);
    k += i;
  }
}
static std::uintptr_t number(int &k) { return reinterpret_cast<std::uintptr_t>(&k); }
[[deco::synchronized]] void returned(int *r) {
  int k = 0;
  Watch w;
  w.place = number(k);
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(w, 6 - i);
    k += i;
  }
}

int main() {
  for (auto *f : {constructed, set, returned}) {
    int r[6];
    f(r);
    for (int x : r)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
