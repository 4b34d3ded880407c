//===- Clashes.h - what an operation must wait for --------------------------===//
//
// Whether an operation is in conflict with a spawn in flight. The answers do not depend on where barriers stand, so
// those that say no are kept, as bits: however often the dataflow analysis comes by, a pair is looked at once. Pairs
// whose accesses begin at unrelated roots, or are of elements with distinct constant subscripts, are not looked at at
// all.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CLASHES_H
#define DECO_TOOL_CLASHES_H

#include "Flight.h"
#include "Operations.h"
#include <map>
#include <unordered_map>

namespace deco {

/// Whether \p R overlaps no other root than those for which this is false.
bool isOneObject(const Root &R);

class Clashes {
public:
  /// \param Turns the spawns of \p F, as the states of the analysis know them
  /// \param Blocks the operations of the body; must stay where they are
  /// \param Strict whether nothing that outlives the function may change behind a call that throws
  Clashes(const SynchronizedFunction &F, const Effects &Of, bool Strict, const Schedule &Decided,
          const Flights &Turns, const std::vector<std::vector<Operation>> &Blocks);

  struct Clash {
    Reason Why;
    Relation How; ///< in which turns they clash, if that is known
  };
  /// Those of the spawns in flight that \p Op must wait for, in their order.
  std::vector<Clash> of(const Operation &Op, const Flights::State &InFlight);
  /// Whether it can be told that where the result of \p S goes was evaluated although the call threw: `out[i++] = f(i)`,
  /// `m[std::move(key)] = f(i)`. Serially the call comes first.
  bool showsItselfIfThrown(const Spawn &S) const;

private:
  struct Spawns {
    Flights::State Touching, Writing;
    const Flights::State &facing(const Access &A) const { return A.Writes ? Touching : Writing; }
  };
  /// Where in the memory of a root. Distinct parts are apart but for Elements, with a subscript that is no constant,
  /// and Others.
  struct Part {
    enum { Header, Numbered, Elements, Others } What = Others;
    int64_t Number = 0; ///< the constant subscript
  };
  using Writes = std::vector<const Access *>;
  /// What begins at one root.
  struct Rooted {
    Spawns All, Headers, AnyNumber, Elements, Others;
    std::unordered_map<int64_t, Spawns> Numbered; ///< by subscript
    /// The members that lead to the only array or container of which elements are told apart.
    std::optional<llvm::SmallVector<const clang::FieldDecl *, 2>> Members;
    std::map<const clang::Stmt *, Writes> Written; ///< by the constructs around; null: in the function

    Part partOf(const Location &L) const;
    void add(const Access &A, llvm::function_ref<void(Spawns &)> Mark);
    void facing(const Access &A, std::vector<const Flights::State *> &Out) const;
  };

  void index(const Anchor *Place, llvm::ArrayRef<Access> Accesses, const Spawn *Of);
  std::vector<const Flights::State *> near(const Operation &Op);
  std::vector<const Rooted *> around(const Root &R);
  std::optional<Clash> between(const Operation &Op, unsigned Id, const Flights::State &InFlight);
  std::optional<Clash> conflictOf(const Operation &Op, unsigned Id, const Flights::State &InFlight);
  void findUnwound();
  bool showsIfThrown(const Access &A, const clang::CXXTryStmt *Try) const;
  bool isReadInUnwinding(const Access &A, const clang::DeclStmt *By, clang::SourceLocation From) const;
  bool mayShowInUnwinding(const Operation &Op) const;
  std::vector<Access> changes(const Operation &Op) const;
  std::optional<Access> seenIfThrown(const Operation &Op, const Spawn &Waited) const;
  bool isKept(const Symbol &S, const clang::Stmt *Loop);
  bool neverReturns(const Loop &L) const;
  bool isWrittenIn(const clang::Stmt *Loop, llvm::function_ref<bool(const Access &)> Fits) const;

  const SynchronizedFunction &F;
  const Effects &Of;
  bool Strict;
  const Schedule &Decided;
  const Flights &Turns;
  const std::vector<std::vector<Operation>> &Blocks;
  Dependence Subscripts;
  /// What destructors of local variables look at whose effects outlive them, by the variables.
  std::multimap<const clang::VarDecl *, Location> Unwound;
  size_t Ends = 0; ///< the number of operations that wait for whatever is in flight
  std::map<Root, Rooted> Roots;
  llvm::DenseMap<const clang::Stmt *, Flights::State> Tries; ///< the spawns directly in them
  std::map<Root, Rooted> Around; ///< the same, without parts, of all roots that may overlap one that is no object
  std::map<std::pair<const clang::Stmt *, Symbol>, bool> Kept;
};

} // namespace deco

#endif
