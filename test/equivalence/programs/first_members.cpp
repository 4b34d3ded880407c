// Objects that are reached from their first member, as in C: by references, by void *, in callees and in the body.
#include <cstdio>
struct Head {
  int n = 0;
};
struct Whole {
  Head head;
  int a[3] = {};
};
/// Takes long.
int slow(int n) {
  for (volatile int k = 0; k < 40000 / (n + 1); ++k) {
  }
  return n;
}
[[deco::concurrent]] int later(int i) noexcept { return slow(0) + i + 3; }
[[deco::concurrent]] int third(const Whole &w) { return slow(0) + w.a[2]; }
[[deco::concurrent]] void by_void(void *head) {
  slow(0);
  static_cast<Whole *>(head)->a[0] = 7;
}
[[deco::concurrent]] void by_reference(Head &head, int i) {
  slow(i);
  reinterpret_cast<Whole &>(head).a[1] = i + 5;
}
int peek(Head &head) { return reinterpret_cast<Whole &>(head).a[1]; }
void poke(Head &head) { reinterpret_cast<Whole &>(head).a[2] = 9; }

[[deco::synchronized]] int call_writes() {
  Whole w[4];
  int sum = 0;
  for (int i = 0; i < 4; ++i) {
    by_reference(w[i].head, i);
    sum = sum * 3 + w[i].a[1];
  }
  return sum;
}
[[deco::synchronized]] int helper_reads() {
  Whole w;
  w.a[1] = later(0);
  int r = peek(w.head);
  return r;
}
[[deco::synchronized]] int body_reads() {
  Whole w;
  Head &head = w.head;
  w.a[1] = later(0);
  int r = reinterpret_cast<Whole &>(head).a[1];
  return r;
}
[[deco::synchronized]] int helper_writes() {
  Whole w;
  int o[1];
  o[0] = third(w);
  poke(w.head);
  return o[0];
}
[[deco::synchronized]] int without_type() {
  Whole w;
  by_void(&w.head);
  int r = w.a[0];
  return r;
}
[[deco::synchronized]] int of_elements() {
  Whole w[4];
  for (int i = 0; i < 4; ++i)
    by_void(&w[i]);
  int sum = 0;
  for (Whole &each : w)
    sum = sum * 3 + each.a[0];
  return sum;
}
int main() {
  std::printf("%d %d %d %d %d %d\n", call_writes(), helper_reads(), body_reads(), helper_writes(), without_type(),
              of_elements());
}
