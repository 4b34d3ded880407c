// Objects that code elsewhere knows of: a concurrent function is given one, in whatever way, and hands it on to such code.
// They may be the body's own.
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

struct Data {
  long v = 1;
  int n = 0;
  Data *next = nullptr;
  [[deco::concurrent]] void declared(int i) noexcept __asm__("data_declared");
  [[deco::concurrent]] void handing_on(int i) noexcept;
};
// Bodies of other names: as if they were in another file.
void keep(Data *d) __asm__("keep_of_it");
Data *kept() __asm__("kept_by_it");
void update(Data *d, int i) noexcept __asm__("update_by_it");

void Data::handing_on(int i) noexcept { update(this, i); }
struct Holder {
  Data *d;
};
[[deco::concurrent]] void pointer(Data *d, int i) noexcept { update(d, i); }
[[deco::concurrent]] void reference(Data &d, int i) noexcept { update(&d, i); }
[[deco::concurrent]] void copied(Holder h, int i) noexcept { update(h.d, i); }
[[deco::concurrent]] void constant(const Holder &h, int i) noexcept { update(h.d, i); }
[[deco::concurrent]] void element(std::vector<Data *> &v, int i) noexcept { update(v[0], i); }
[[deco::concurrent]] void of_constant(const std::vector<Data *> &v, int i) noexcept { update(v[0], i); }
[[deco::concurrent]] void by_default(int i, Data *d = kept()) noexcept { update(d, i); }
[[deco::concurrent]] void two_pointers(Data **d, int i) noexcept { update(*d, i); }
[[deco::concurrent]] void owned(std::unique_ptr<Holder> h, int i) noexcept { update(h->d, i); }
[[deco::concurrent]] void called(std::function<Data *()> h, int i) noexcept { update(h(), i); }
Data *global;

[[deco::synchronized]] long each_declared(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    kept()->declared(i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_handing_on(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    kept()->handing_on(i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_pointer(int n) {
  Data own;
  keep(&own);
  Data *p = kept();
  for (int i = 0; i < n; ++i)
    pointer(p, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_reference(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    reference(*kept(), i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_copied(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    copied(Holder{kept()}, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_constant(int n) {
  Data own;
  keep(&own);
  const Holder h{kept()};
  for (int i = 0; i < n; ++i)
    constant(h, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_element(int n) {
  Data own;
  keep(&own);
  std::vector<Data *> v{kept()};
  for (int i = 0; i < n; ++i)
    element(v, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_of_constant(int n) {
  Data own;
  keep(&own);
  std::vector<Data *> v{kept()};
  for (int i = 0; i < n; ++i)
    of_constant(v, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_by_default(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    by_default(i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_two_pointers(int n) {
  Data own;
  keep(&own);
  Data *p = kept();
  for (int i = 0; i < n; ++i)
    two_pointers(&p, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_owned(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    owned(std::make_unique<Holder>(Holder{kept()}), i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_called(int n) {
  Data own;
  keep(&own);
  for (int i = 0; i < n; ++i)
    called(kept, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}
[[deco::synchronized]] long each_global(int n) {
  Data own;
  keep(&own);
  global = kept();
  for (int i = 0; i < n; ++i)
    two_pointers(&global, i);
  const long seen = own.v;
  own.v = 3;
  return seen;
}

extern "C" {
static Data *known;
void keep_of_it(Data *d) { known = d; }
Data *kept_by_it() { return known; }
void update_by_it(Data *d, int i) noexcept {
  long x = d->v;
  for (unsigned k = i * 0x9E3779B9u >> 21; k > 0; --k) // up to some 2 us
    x = (x * 31 + k) % 1000003;
  d->v = x;
  ++d->n;
}
void data_declared(Data *d, int i) noexcept { update_by_it(d, i); }
}

int main() {
  std::printf("each_declared: %ld\n", each_declared(500));
  std::printf("each_handing_on: %ld\n", each_handing_on(500));
  std::printf("each_pointer: %ld\n", each_pointer(500));
  std::printf("each_reference: %ld\n", each_reference(500));
  std::printf("each_copied: %ld\n", each_copied(500));
  std::printf("each_constant: %ld\n", each_constant(500));
  std::printf("each_element: %ld\n", each_element(500));
  std::printf("each_of_constant: %ld\n", each_of_constant(500));
  std::printf("each_by_default: %ld\n", each_by_default(500));
  std::printf("each_two_pointers: %ld\n", each_two_pointers(500));
  std::printf("each_owned: %ld\n", each_owned(500));
  std::printf("each_called: %ld\n", each_called(500));
  std::printf("each_global: %ld\n", each_global(500));
}
