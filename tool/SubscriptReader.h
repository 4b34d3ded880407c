//===- SubscriptReader.h - from an expression to a polynomial --------------===//
//
//   const int row = y * width;   grid[row + x + 1]    is    y*width + x + 1
//
// An integer expression becomes a polynomial over what the function does not compute on the way.
// Variables that keep their first value stand for it.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SUBSCRIPTREADER_H
#define DECO_TOOL_SUBSCRIPTREADER_H

#include "AccessPath.h"
#include "LoopNest.h"
#include <functional>

namespace deco {

class SubscriptReader {
public:
  /// What the reader does not know itself.
  struct Lookups {
    std::function<Locations(const clang::Expr *)> LvalueOf;
    /// What a call of a function of the project returns; null where that is not known.
    std::function<Subscript::Ref(const clang::CallExpr *)> ValueOf;
    /// The elements between two pointers or iterators into one array: the number of the first one, and of the one
    /// behind them; null where that is not known.
    std::function<std::pair<Subscript::Ref, Subscript::Ref>(const clang::Expr *First, const clang::Expr *Last)> Between;
  };

  /// \p Nest and what the others refer to must outlive this object.
  SubscriptReader(const LoopNest &Nest, const clang::ASTContext &Context, Lookups Known)
      : Nest(Nest), Context(Context), Known(std::move(Known)) {}

  /// The value of the integer \p E; null where it has no representation. Its symbols have their
  /// value where E is evaluated: who compares two of them must know that it is the same.
  Subscript::Ref read(const clang::Expr *E) const;

  /// The value of \p V, a variable that nothing changes.
  Subscript::Ref valueOf(const clang::VarDecl *V) const;

  /// A pointer or iterator that loops move, and the number of the element that it leads to.
  struct Walk {
    const clang::DeclRefExpr *Variable = nullptr;
    Subscript::Ref Position;
  };
  /// \p E, if it is one: `p`, `*p++`'s operand.
  std::optional<Walk> walk(const clang::Expr *E) const;

  /// How many elements the view or sequence \p E has; null where that has no representation.
  Subscript::Ref sizeOf(const clang::Expr *E) const;

  /// What \p L says of its counter, or of the number of its turn, while its body runs.
  /// \param IsPositive whether a step is known to be at least 1
  SymbolRange rangeOf(const Loop &L,
                      llvm::function_ref<bool(const Subscript::Ref &)> IsPositive) const;

  /// Whether the symbols of \p S keep their value for as long as the variables that it was read for
  /// the initialisation of: they are parameters, locals and counters that nothing changes.
  /// So are members that \ref settle has told of.
  bool isLasting(const Subscript &S) const;

  /// Whether an answer of \ref isLasting depended on whether a member changes.
  bool asksForMembers() const { return Asked; }
  /// From now on, members for whose memory \p IsUnchanged keep their value.
  void settle(std::function<bool(const Location &)> IsUnchanged) { Unchanged = std::move(IsUnchanged); }

private:
  Subscript::Ref readAny(const clang::Expr *E) const;
  Subscript::Ref readVariable(const clang::DeclRefExpr *Ref) const;
  Subscript::Ref readChanging(const clang::DeclRefExpr *Ref) const;
  Subscript::Ref readMemory(const clang::Expr *E) const;
  Subscript::Ref readBinary(const clang::BinaryOperator *B) const;
  Subscript::Ref readRemainder(const clang::BinaryOperator *B) const;
  Subscript::Ref readChoice(const clang::Expr *E) const;
  Subscript::Ref readTurn(const clang::CXXOperatorCallExpr *Star) const;
  std::vector<Subscript::Ref> lastingEnds(const Subscript::Ref &Of, bool Upper) const;
  SymbolRange elementsOf(const Loop &L) const;
  Subscript::Ref sizeOfSequence(const clang::Expr *E) const;
  Subscript::Ref sizeOfCall(const clang::CXXMemberCallExpr *Call) const;
  bool keepsValue(const clang::CastExpr *Cast) const;
  bool isExact(const clang::Expr *E) const;

  const LoopNest &Nest;
  const clang::ASTContext &Context;
  Lookups Known;
  mutable unsigned Depth = 0;
  std::function<bool(const Location &)> Unchanged;
  mutable bool Asked = false;

  bool isSettled(const Symbol &Member) const;
};

/// The symbol for the value at \p L, if it is a variable, a member, or a member of a member.
std::optional<Symbol> symbolAt(const Location &L);
/// The memory that \p S is the value of; not for the turn of a range-for.
Location locationOf(const Symbol &S);

} // namespace deco

#endif
