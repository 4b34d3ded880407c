// A misspelt or misplaced attribute.

[[deco::concurent]] int misspelt(int x);                     // expect-error: deco-unknown-attribute
[[deco::synchronised]] void british(int *a) { a[0] = 1; }    // expect-error: deco-unknown-attribute
[[deco::parallel]] int invented(int x);                      // expect-error: deco-unknown-attribute
[[deco::Concurrent]] int capital(int x);                     // expect-error: deco-unknown-attribute

[[deco::concurrent]] int variable = 1;                       // expect-error: deco-unknown-attribute
struct [[deco::synchronized]] Class {                        // expect-error: deco-unknown-attribute
  [[deco::concurrent]] int field;                            // expect-error: deco-unknown-attribute
};
[[deco::disjoint]] void on_a_function(int *a);               // expect-error: deco-unknown-attribute
void on_a_parameter([[deco::concurrent]] int *a);            // expect-error: deco-unknown-attribute

// Right ones, and those of others.
[[deco::concurrent]] int right(int x);
[[nodiscard, deco::concurrent]] int with_another(int x);
[[using deco: concurrent]] int with_using(int x);
void parameter([[deco::disjoint]] int *a);
[[vendor::attribute]] int unknown_to_everyone(int x);
[[gnu::pure]] int pure(int x);
