//===- PointsTo.h - what pointers, references and views may reach ----------===//
//
// A flow-insensitive points-to analysis of one function in the manner of Andersen (L. Andersen,
// "Program Analysis and Specialization for the C Programming Language", 1994): which locations an
// lvalue may denote and which a pointer, iterator, view or closure may lead to. A container is one
// object with its elements; whatever flows into an object may be reached through it.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_POINTSTO_H
#define DECO_TOOL_POINTSTO_H

#include "Growth.h"
#include "ScopeOrder.h"
#include "SubscriptReader.h"
#include "Summary.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>
#include <optional>

namespace deco {

class PointsTo {
public:
  /// Analyses the body of \p F. \p Known must outlive this object.
  PointsTo(const clang::FunctionDecl *F, const SummaryLookup &Known);

  /// The locations that the glvalue \p E may denote.
  Locations lvalue(const clang::Expr *E) const;
  /// The locations that the value of \p E, a pointer or an object that holds pointers, leads to.
  Locations target(const clang::Expr *E) const;
  /// The same for a pointer, with the subscript of the element that it leads to where that is known.
  Locations pointed(const clang::Expr *E) const;
  /// The same for a view: the element at which it begins.
  Locations begun(const clang::Expr *View) const;
  /// \p From and all that can be reached from it by following pointers.
  Locations reach(const Locations &From) const;
  /// What the pointers stored in the locations lead to.
  Locations stored(const Locations &In) const;

  /// Translates a location of a callee's summary to the caller's terms at \p Call, a call or a
  /// construction (whose object is then unknown).
  Locations atCall(const Location &InCallee, const clang::Expr *Call) const;

  /// The elements that \p Call, of an algorithm of the library, reaches through its argument \p Index; nothing if that
  /// is not known, or if they may lead to more memory.
  std::optional<Locations> elementsGiven(const clang::Expr *Call, unsigned Index) const;

  /// Whether the object that \p E makes may hold pointers into itself.
  bool refersToItself(const clang::Expr *E) const;

  /// Whether more would be known of elements if it were known which members nothing changes.
  bool wantsToSettle() const { return Reader.asksForMembers(); }
  /// Tells all that the function does. What was asked before may have more exact answers then.
  void settle(const std::vector<Access> &All);

  const clang::FunctionDecl *function() const { return Function; }
  /// Whether \p V is declared in the function, rather than around a lambda.
  bool isOwn(const clang::VarDecl *V) const;
  const SummaryLookup &summaries() const { return Known; }
  const LoopNest &loops() const { return Nest; }
  const Growth &growth() const { return Grown; }
  const SubscriptReader &subscripts() const { return Reader; }

  /// Whether no pointer or reference of this function, and no code elsewhere, may lead to \p V or to what it owns.
  bool isOnlyWay(const clang::VarDecl *V) const;
  /// The objects of this function whose addresses code elsewhere may know: they were given to a
  /// function without a body, or stored where others can find them.
  Locations escaped() const;
  /// Summary::Leaks and Summary::StoresSelf of the function.
  bool leaks() const;
  bool storesSelf() const;
  /// Summary::Keeps of the function.
  Locations keeps() const;
  /// What the pointers in exceptions lead to that the function throws or meets.
  const Locations &thrown() const { return Thrown; }
  /// Summary::Handovers of the function, which returns the values of \p Returned.
  std::vector<Handover> handovers(llvm::ArrayRef<const clang::Expr *> Returned) const;

private:
  friend class FlowCollector;
  using Edge = std::pair<Root, Locations>;

  bool isKept(const Location &L) const;
  std::optional<Visit> visitOf(const clang::Expr *Pointer) const;
  Locations lasting(const Locations &L, const clang::VarDecl *Holder = nullptr) const;
  std::vector<const Handover *> during(const clang::VarDecl *Holder) const;
  bool mayRenumber() const;
  Locations notOwned(const Locations &Stored, const Locations &Owner, clang::QualType Pointer) const;
  Subscript::Ref valueOf(const clang::CallExpr *Call) const;
  Subscript::Ref givenNumber(const clang::CallExpr *Call) const;
  Locations viewed(const clang::CallExpr *Call, const clang::Expr *View) const;
  Locations movedOwner(const clang::Expr *Argument) const;
  Locations movedOver(const Locations &From, const Subscript::Ref &By, bool IsRow) const;
  Locations viewStart(const clang::Expr *View) const;
  Locations startOf(const clang::VarDecl *Pointer) const;
  Locations iteratorAt(const clang::Expr *Iterator) const;
  std::optional<Location> elementAt(const clang::Expr *E) const;
  Subscript::Ref positionOf(const clang::Expr *E) const;
  bool areInOneArray(llvm::ArrayRef<Symbol> Positions, const clang::Expr *Call) const;
  std::pair<Subscript::Ref, Subscript::Ref> between(const clang::Expr *First, const clang::Expr *Last) const;
  Locations tradedPlace(const clang::Expr *Pointer) const;
  Locations keptPlace(const clang::VarDecl *V, const Locations &Any) const;
  Locations turnOf(const clang::Expr *Iterator) const;
  Locations steppedTo(const clang::Expr *Iterator) const;
  Subscript::Ref atCall(const Subscript::Ref &InCallee, const clang::Expr *Call) const;
  Subscript::Ref atCall(const Symbol &InCallee, const clang::Expr *Call) const;
  std::vector<Subscript::Ref> boundsAtCall(const std::vector<Subscript::Ref> &Ends, const clang::Expr *Call) const;
  Location wholeAtCall(Location From, llvm::ArrayRef<Step> Steps) const;
  Locations partAtCall(const Locations &From, llvm::ArrayRef<Step> Steps, const clang::Expr *Call) const;
  Locations behindValue(const Location &L, const clang::ParmVarDecl *P, const clang::Expr *A,
                        const clang::Expr *Call) const;
  Locations ofCaptured(const Location &L, const clang::Expr *Call) const;
  Locations behindCaptured(const clang::VarDecl *V, llvm::ArrayRef<Step> Elements, const clang::Expr *Call) const;
  Locations variable(const clang::VarDecl *V) const;
  Locations ofLvalueCall(const clang::CallExpr *Call, bool Lvalue) const;
  Locations broughtBack(const clang::CallExpr *Call) const;
  Locations libraryResult(const clang::CallExpr *Call, const clang::FunctionDecl *F,
                          bool Lvalue) const;
  Locations elementsAndTargets(const Locations &Array) const;
  Locations fromArguments(llvm::ArrayRef<const clang::Expr *> Args, bool OfLibrary = false) const;
  Locations ownObject() const;
  Locations castTarget(const clang::CastExpr *Cast) const;
  Locations constructed(const clang::CXXConstructExpr *Construct) const;
  Locations inherited(const clang::CXXInheritedCtorInitExpr *Init) const;
  Locations ofDefault(const clang::CXXDefaultInitExpr *Default, bool Lvalue) const;
  const Summary &calledBack(const clang::Expr *Call) const;
  bool flow(const Locations &Into, const Locations &What);
  static std::vector<Root>::const_iterator find(const std::vector<Root> &In, const Root &R) {
    return std::find(In.begin(), In.end(), R);
  }

  Locations reachedBy(const clang::Expr *E) const;
  void forget() const;
  Locations storedAt(const Location &L) const;
  Locations storedFirst(const Location &L) const;
  Locations exceptionAt(const clang::VarDecl *Handled) const;
  Locations handedOn(Locations In, const clang::VarDecl *Holder) const;
  std::vector<Owner> owners(const clang::Expr *E) const;
  std::vector<Owner> ownersMadeOf(const clang::Expr *Call) const;
  std::vector<Owner> ownersGiven(const clang::Expr *Call) const;
  std::vector<Owner> ownersAtCall(const Owner &InCallee, const clang::Expr *Call) const;
  bool handOver(llvm::ArrayRef<Owner> From, const Owner &To, const clang::Stmt *By);
  bool handOverInitial(const clang::Expr *Init, const Owner &To);
  bool handOverInCall(const clang::Expr *Call);
  bool handOverAmong(const clang::Expr *Call, bool Unknown);

  Locations lvalueOf(const clang::Expr *E) const;
  Locations targetOf(const clang::Expr *E) const;
  bool addEdge(const Root &From, const Location &To);

  const clang::FunctionDecl *Function;
  const SummaryLookup &Known;
  LoopNest Nest;
  Growth Grown;
  SubscriptReader Reader;
  /// Answers of lvalue, target and reachedBy, which are forgotten between the rounds of the analysis.
  mutable llvm::DenseMap<const clang::Expr *, Locations> Lvalues, Targets, Reaches;
  mutable llvm::DenseMap<const clang::Expr *, std::unique_ptr<Summary>> Backs; ///< of calls of the library
  std::vector<Edge> Pointees;
  std::vector<Root> Escaped;
  std::vector<Handover> Handovers;
  Locations Thrown;
  std::vector<const clang::VarDecl *> References; ///< local ones, with an initialiser
  std::vector<const clang::VarDecl *> Handled; ///< the parameters of handlers that refer to exceptions
  bool HandlesCallers = false; ///< throws again what a caller handles
  mutable std::unique_ptr<ScopeOrder> Order; ///< made when it is asked for
  mutable std::optional<bool> Renumbers; ///< the same
  mutable unsigned Depth = 0;
  mutable bool InTrade = false; ///< where pointers begin that trade is being asked
};

/// Whether a function with the summary \p S, or null if nothing is known of it, may write what the pointers in its
/// parameters or in its object lead to.
bool storesBehind(const Summary *S);

/// Whether what \p Allocation makes is on the heap; temporaries end with the function.
bool outlives(const clang::Expr *Allocation);

/// The function that a call or construction runs, if it is known.
const clang::FunctionDecl *calleeOf(const clang::Expr *CallOrConstruct);
/// The arguments of a call or construction, parallel to the parameters; no object.
std::vector<const clang::Expr *> argumentsOf(const clang::Expr *CallOrConstruct);
/// Whether \p Call runs the lambda that a variable was initialised with: in the turn in which that was made, so
/// that what it has captured is what the names around it stand for.
bool runsLocalLambda(const clang::Expr *Call);

/// From where a pointer or view leads.
inline const Step FirstElement{Step::Element, nullptr, Subscript::constant(0)};

} // namespace deco

#endif
