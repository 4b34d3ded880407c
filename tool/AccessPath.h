//===- AccessPath.h - which memory, as far as it can be told --------------===//
//
// A location is a root (a variable, `*this`, an allocation, or memory that nothing is known of) and
// the steps into it: `s.rows[i].size()` reads `s` . field rows . element . header. Two locations
// overlap unless their roots or their steps tell them apart.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_ACCESSPATH_H
#define DECO_TOOL_ACCESSPATH_H

#include "Subscript.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/raw_ostream.h"
#include <tuple>
#include <vector>

namespace deco {

/// One step from an object to a part of it.
struct Step {
  enum Kind {
    Field,   ///< a member
    Element, ///< some element, or what the object points to
    Header,  ///< the container's own bookkeeping, or a pointer's value: everything but the elements
    Beside,  ///< an element next to it, in whatever array the object may be an element of
    Around,  ///< the object of some class that it is a part of
    Beyond,  ///< any steps further in; at the root also what its pointers lead to. Only a tail follows:
             ///< the last field and whether it is within that field's elements or its header
  } What;
  const clang::FieldDecl *Member = nullptr;  ///< of Field
  Subscript::Ref Index = nullptr;            ///< of Element, where it is known
  bool Owned = false; ///< of Element: of a smart pointer, which may own another object later
  const clang::CXXRecordDecl *Class = nullptr; ///< of Around

  bool operator==(const Step &O) const {
    return What == O.What && Member == O.Member && Class == O.Class && sameSubscript(Index, O.Index);
  }
};

/// That memory belongs to the object at which a loop's walk along links (ListWalk.h) is in some turn. The walk
/// comes to another object in every turn. Or that it belongs to the array to which one of several pointers leads
/// (TradedPointers.h): this one is then its turn.
struct Visit {
  Subscript::Ref Turn;
  const clang::CXXRecordDecl *Class; ///< of the objects; null for arrays
  bool Within = false; ///< it is a part of the object, or owned by it, and no other object of the class is around it

  bool operator==(const Visit &O) const {
    return Class == O.Class && Within == O.Within && sameSubscript(Turn, O.Turn);
  }
};

/// Where a location begins.
struct Root {
  enum Kind {
    Variable,   ///< storage of a variable; for reference parameters, what they refer to
    This,       ///< `*this`
    Allocation, ///< a new-expression
    Outside,    ///< memory that some pointer from elsewhere reaches
    Globals,    ///< globals that code which is not at hand may read, and what they reach
    Streams,    ///< what input and output change: every use writes it
  } What = Outside;
  const clang::VarDecl *Var = nullptr;
  const clang::Expr *Site = nullptr;

  bool operator==(const Root &O) const {
    return What == O.What && Var == O.Var && Site == O.Site;
  }
  bool operator<(const Root &O) const {
    return std::tie(What, Var, Site) < std::tie(O.What, O.Var, O.Site);
  }
};

struct Location {
  Root Base;
  llvm::SmallVector<Step, 4> Steps;
  std::vector<Visit> Visits = {}; ///< to what the location is in, whichever way leads there

  static Location variable(const clang::VarDecl *V) {
    return {{Root::Variable, V->getCanonicalDecl(), nullptr}, {}};
  }
  static Location thisObject() { return {{Root::This, nullptr, nullptr}, {}}; }
  static Location allocation(const clang::Expr *E) { return {{Root::Allocation, nullptr, E}, {}}; }
  static Location outside() { return {}; }
  static Location globals() { return {{Root::Globals, nullptr, nullptr}, {}}; }
  static Location streams() { return {{Root::Streams, nullptr, nullptr}, {}}; }

  static constexpr unsigned MostSteps = 6;
  /// This location one step further in; of a path with too many steps those in the middle become Beyond.
  Location then(Step S) const;
  /// The same for all of \p Further.
  Location then(llvm::ArrayRef<Step> Further) const;
  /// The object of class \p R, a definition, that has the location as a part, as its steps say; itself if they do not.
  Location around(const clang::CXXRecordDecl *R) const;
  /// Of a variable that is a pointer or a view: whether this is not its own value.
  bool isBehindValue() const {
    return !Steps.empty() && (Steps.front().What == Step::Element || Steps.front().What == Step::Beyond);
  }
  /// The path up to its Beyond, which covers it.
  Location upToBeyond() const;
  static constexpr unsigned MostTails = 8; ///< so many paths behind one Beyond are told apart
  /// Whether a part of the path is not known.
  bool hasBeyond() const {
    return llvm::any_of(Steps, [](const Step &S) { return S.What == Step::Beyond; });
  }
  /// Whether callers may know what the object is a part of.
  bool mayBePart() const;
  /// With every subscript forgotten, or that of the last step only; the visits are, too.
  Location anyElement() const;
  Location anyLastElement() const;
  bool operator==(const Location &O) const {
    return Base == O.Base && Steps == O.Steps && Visits == O.Visits;
  }
};

/// A small set of locations.
class Locations {
public:
  Locations() = default;
  Locations(Location L) { add(std::move(L)); }
  /// Returns whether the set grew.
  bool add(Location L);
  bool add(const Locations &Others);
  Locations then(Step S) const;
  Locations anyElement() const;
  Locations anyLastElement() const;
  /// The elements \p By further on in their arrays; any of them if it is null.
  Locations moved(const Subscript::Ref &By) const;
  Locations visitedAt(const Visit &V) const;
  Locations withoutVisits() const;
  /// What a pointer to one of them can be moved to: a reference parameter or `*this` may be an element.
  Locations neighbours() const;
  bool empty() const { return List.empty(); }
  size_t size() const { return List.size(); }
  auto begin() const { return List.begin(); }
  auto end() const { return List.end(); }

private:
  bool add(Location L, size_t Hash);
  bool contains(const Location &L, size_t Hash) const;

  std::vector<Location> List;
  std::vector<size_t> Hashes; ///< parallel to List: most comparisons end with them
};

/// A read or a write of a location, by an expression.
struct Access {
  Location Where;
  bool Writes = false;
  const clang::Stmt *By = nullptr; ///< null for the end of an object's life
  bool Assumed = false;            ///< by code that is not at hand
  /// Of a call: the parameter through which it reaches the memory; null for `*this` and globals.
  const clang::ParmVarDecl *Through = nullptr;
  /// The type of what is read or written (accessType); null where that is not known.
  const clang::Type *As = nullptr;
};

/// \p T as the type of an access: of numbers without their sign; null for one that may reach objects of other types,
/// as characters do.
const clang::Type *accessType(clang::QualType T, const clang::ASTContext &Context);
/// Whether \p A can't change where a pointer leads.
bool isOfNumber(const Access &A);

/// Whether memory from outside (a pointer of unknown origin) may reach the root: everything that
/// outlives the function. Local variables whose address has escaped are the caller's to add.
bool isOutside(const Root &R);

/// Whether two elements of one array are known to be distinct.
using ElementsApart = llvm::function_ref<bool(const Subscript &A, const Subscript &B)>;

/// Whether the two may be the same memory, or one a part of the other. Distinct parameters, `*this`
/// and globals are taken to be distinct: the emitted program checks that at run time.
bool mayOverlap(const Location &A, const Location &B, ElementsApart Apart = nullptr);
/// Whether locations that begin at the two may: Outside and Globals may meet others, all others only themselves and
/// those two.
bool mayOverlap(const Root &A, const Root &B);

/// Whether the order of the two matters.
bool conflicts(const Access &A, const Access &B, ElementsApart Apart = nullptr);

/// "results", "grid.cells", "*this", "memory behind an unknown pointer".
std::string describe(const Location &L);

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Location &L);
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Access &A);

} // namespace deco

#endif
