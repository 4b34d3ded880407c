//===- Growth.h - how far a variable steps between two expressions ----------===//
//
//   for (...) { if (c) { out[k] = f(i);  ++k; } }     from one f to the next, k grows by 1 at least
//
// Of a variable that a loop changes only by constants of one sign (LoopNest::direction): the least that it
// is changed by on any way from one full expression to another, a shortest path in Clang's CFG.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_GROWTH_H
#define DECO_TOOL_GROWTH_H

#include "LoopNest.h"
#include "clang/Analysis/CFG.h"
#include <map>

namespace deco {

class Growth {
public:
  /// \p Nest, that of \p F, must outlive this object. Nothing is computed before the first question.
  Growth(const clang::FunctionDecl *F, const LoopNest &Nest) : F(F), Nest(Nest) {}

  struct Amount {
    int64_t Least;
    bool Exact; ///< it is no more than that
  };
  /// The absolute value of the change of \p V between the beginnings of \p From and \p To, which are full
  /// expressions: To is evaluated in a later turn of \p In if \p LaterTurn is set, else behind From in
  /// the same turn of it (in the function, if it is null). Nothing if that is not known.
  std::optional<Amount> between(const clang::VarDecl *V, const clang::Stmt *From,
                                const clang::Stmt *To, const Loop *In, bool LaterTurn) const;

private:
  struct Position {
    const clang::CFGBlock *Block = nullptr;
    unsigned Index = 0;
  };
  using Distances = std::vector<int64_t>; ///< by block: from the start to its beginning
  using Steps = std::map<unsigned, std::vector<std::pair<unsigned, int64_t>>>; ///< by block

  bool build() const;
  std::optional<Position> find(const clang::VarDecl *V, const clang::Stmt *In) const;
  const Steps &stepsOf(const clang::VarDecl *V) const;
  static int64_t within(const Steps &All, const clang::CFGBlock *Block, unsigned Begin, unsigned End);
  bool isTurn(const clang::CFGBlock *Block, const Loop *In) const;
  Distances distances(const Steps &All, std::vector<std::pair<const clang::CFGBlock *, int64_t>> Starts,
                      const Loop *In) const;
  Distances from(const Steps &All, Position P, const Loop *In) const;
  Distances fromTurn(const Steps &All, const Loop *In) const;
  int64_t toTurn(const Steps &All, Position P, const Loop *In) const;
  static bool reaches(const Distances &From, Position Start, Position To);
  bool stepsBetween(const Steps &All, const Distances &From, Position First, Position Second,
                    const Loop *In) const;
  std::optional<Amount> inOneTurn(const Steps &All, Position First, Position Second,
                                  const Loop *In) const;

  const clang::FunctionDecl *F;
  const LoopNest &Nest;
  mutable bool Built = false;
  mutable std::unique_ptr<clang::CFG> Graph;
  mutable llvm::DenseMap<const clang::Stmt *, Position> Positions;
  mutable std::map<const clang::VarDecl *, Steps> ByVariable;
  using Key = std::tuple<const clang::VarDecl *, const clang::Stmt *, const clang::Stmt *,
                         const Loop *, bool>;
  mutable std::map<Key, std::optional<Amount>> Known;
};

} // namespace deco

#endif
