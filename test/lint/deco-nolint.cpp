// NOLINTBEGIN and NOLINTEND come in pairs with the same list; else they silence nothing.

// NOLINTBEGIN(deco-unused)
[[deco::synchronized]] void silenced() {}
// NOLINTEND(deco-unused)

[[deco::synchronized]] void behind() {}       // expect-warning: deco-unused

/* NOLINTBEGIN(deco-*) */ [[deco::synchronized]] void on_the_line() {} /* NOLINTEND(deco-*) */

// expect-warning@+1: deco-nolint
// NOLINTBEGIN(deco-unused, deco-serialized)
[[deco::synchronized]] void not_silenced() {} // expect-warning: deco-unused
// expect-warning@+1: deco-nolint
// NOLINTEND(deco-unused)

// NOLINTBEGIN(bugprone-*)
