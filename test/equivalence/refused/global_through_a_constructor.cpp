// refused: deco-global-write
// Globals whose addresses a constructor, a member's initialiser or a callee has stored.
#include <memory>
#include <vector>

int counter = 0;
struct Initialised {
  int *to = &counter;
};
struct Constructed {
  int *to;
  Constructed() : to(&counter) {}
};
struct Derived : Constructed {};
void set(int *&to) { to = &counter; }

[[deco::concurrent]] int initialised(int n) {
  Initialised object;
  return n * ++*object.to; // here
}
[[deco::concurrent]] int constructed(int n) {
  Constructed object;
  return n * ++*object.to; // here
}
[[deco::concurrent]] int told(int n) {
  int *to = nullptr;
  set(to);
  return n * ++*to; // here
}

[[deco::concurrent]] int made(int n) {
  auto object = std::make_unique<Derived>();
  return n * ++*object->to; // here
}
[[deco::concurrent]] int made_in_a_row(int n) {
  std::vector<Initialised> objects(n);
  return n * ++*objects[0].to; // here
}

[[deco::synchronized]] void run(std::vector<int> &out, int n) {
  for (int i = 0; i < n; ++i) {
    out[i] = initialised(i);
    out[i] = constructed(i);
    out[i] = told(i);
    out[i] = made(i);
    out[i] = made_in_a_row(i);
  }
}

int main() {
  std::vector<int> out(8);
  run(out, 8);
}
