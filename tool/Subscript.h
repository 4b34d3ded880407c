//===- Subscript.h - which element, as a polynomial ------------------------===//
//
// `grid[y * w + x]` is the element `1*y*w + 1*x` of grid: a polynomial with integer coefficients over
// symbols, the values that a function does not compute on the way: induction variables, parameters,
// members. Two accesses are told apart by the difference of their polynomials (Dependence.h).
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SUBSCRIPT_H
#define DECO_TOOL_SUBSCRIPT_H

#include "clang/AST/Decl.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace deco {

struct SymbolRange;

/// A value that subscripts are made of. A view by value, without members, stands for its size. A symbol
/// of nothing is added to the keys of maps: it keeps them apart from the number of a turn.
struct Symbol {
  const clang::VarDecl *Var = nullptr; ///< null: a member of `*this`, or the turn of a range-for
  std::vector<const clang::FieldDecl *> Members = {}; ///< the path from the variable to the value
  const clang::Stmt *Loop = nullptr; ///< of an induction variable; of a range-for: how many turns
  bool Later = false; ///< in a difference: the value at the later of two accesses
  /// Of a loop of a callee, whose turns are nothing to the caller; of the lesser or greater of two values, an
  /// expression that stands as Loop; of a variable that was initialised with such: between which values it is.
  std::shared_ptr<const SymbolRange> Within = nullptr;
  /// Of a variable that is only counted in one direction: its value in front of this full expression.
  const clang::Stmt *At = nullptr;

  bool isOfKeys() const { return !Var && !Loop && Members.empty(); }
  /// Whether it is a variable of which, beside its name, bounds are known.
  bool isChoice() const { return Within && !Loop; }
  bool operator==(const Symbol &O) const { return compare(O) == 0; }
  bool operator<(const Symbol &O) const { return compare(O) < 0; }

private:
  int compare(const Symbol &O) const;
};

/// Sorted factors; none for a constant term.
using Monomial = std::vector<Symbol>;

/// An immutable polynomial, shared between the access paths that it stands in. Arithmetic that would
/// leave 62 bits, or grow beyond 32 terms, has no result.
class Subscript : public llvm::RefCountedBase<Subscript> {
public:
  using Ref = llvm::IntrusiveRefCntPtr<const Subscript>;
  using Terms = std::map<Monomial, int64_t>;

  static Ref constant(int64_t Value);
  static Ref symbol(Symbol S);

  /// Each is null if an operand is null or the result has no representation.
  static Ref sum(const Ref &A, const Ref &B, int64_t FactorOfB = 1);
  static Ref product(const Ref &A, const Ref &B);
  /// Replaces every symbol by what \p With says; null if it says null for one.
  static Ref substitute(const Ref &In, llvm::function_ref<Ref(const Symbol &)> With);

  const Terms &terms() const { return Sum; }
  std::vector<Symbol> symbols() const;
  std::optional<int64_t> asConstant() const;
  /// The polynomial by which \p S is multiplied, and in \p Rest what does not mention it; null where
  /// S occurs other than to the first power.
  Ref coefficient(const Symbol &S, Ref &Rest) const;

  bool operator==(const Subscript &O) const { return Sum == O.Sum; }

private:
  static Ref make(Terms T);
  Terms Sum; ///< no coefficient is 0
};

/// Bounds of a value: each holds, and the ends are among the values.
struct SymbolRange {
  std::vector<Subscript::Ref> Least, Most;
};

inline bool sameSubscript(const Subscript::Ref &A, const Subscript::Ref &B) {
  return A == B || (A && B && *A == *B);
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Symbol &S);
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Subscript &S);

} // namespace deco

#endif
