//===- FlowCollector.h - which pointers are stored where -------------------===//
//
// The constraints of PointsTo: every initialisation, assignment, call and end of an object that may store a
// pointer. PointsToFlows.cpp has values, PointsToStores.cpp calls, PointsToBytes.cpp what is no pointer by its type.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FLOWCOLLECTOR_H
#define DECO_TOOL_FLOWCOLLECTOR_H

#include "PointsTo.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace deco {

/// Feeds every initialisation, assignment and call that may store a pointer into PointsTo.
class FlowCollector : public clang::RecursiveASTVisitor<FlowCollector> {
public:
  explicit FlowCollector(PointsTo &Facts);
  bool Grew = false;

  /// What was asked in the round before may have other answers now. Within a round answers may be old: there is
  /// another round as long as one adds anything.
  void startRound();
  bool shouldVisitImplicitCode() const { return true; }

  bool VisitVarDecl(clang::VarDecl *V);
  bool VisitCastExpr(clang::CastExpr *Cast);
  bool VisitGCCAsmStmt(clang::GCCAsmStmt *Asm);
  bool VisitAtomicExpr(clang::AtomicExpr *Atomic);
  bool VisitBinaryOperator(clang::BinaryOperator *B);
  bool VisitCXXBindTemporaryExpr(clang::CXXBindTemporaryExpr *Temp);
  bool VisitMaterializeTemporaryExpr(clang::MaterializeTemporaryExpr *Temp);
  bool VisitCXXNewExpr(clang::CXXNewExpr *New);
  /// A global leads to what its initialiser says, and so do the globals in that.
  bool VisitDeclRefExpr(clang::DeclRefExpr *Ref);
  /// The base's constructor is given the parameters of this one.
  bool VisitCXXInheritedCtorInitExpr(clang::CXXInheritedCtorInitExpr *Init);
  bool VisitCXXThrowExpr(clang::CXXThrowExpr *Throw);
  bool TraverseCXXCatchStmt(clang::CXXCatchStmt *Handler);
  bool VisitCallExpr(clang::CallExpr *Call) { return visitCall(Call); }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr *C) { return visitCall(C); }

  /// The constructors that \p Init runs, of an object in \p Made, know where it is.
  void isMadeBy(const clang::Expr *Init, const Locations &Made);

private:
  /// What a call is given may end up in any object that it may change.
  bool visitCall(const clang::Expr *Call);
  /// What the exceptions hold with which \p Call, which is given \p Given, may end.
  void thrownBy(const clang::Expr *Call, const Summary *S, Locations Given);
  /// Code that is run from a handler can find it.
  void isThrown(const Locations &Held);
  void mayBeCaught(const Locations &Held);
  /// Pointers in each of \p Objects may lead to it.
  void pointToThemselves(const Locations &Objects);
  /// Memory that the callee has allocated may lead to all that it was given, and to what it returns.
  void allocated(const Summary &S, const clang::Expr *Call, const Locations &Given);
  /// A global pointer that the callee sets may lead to other globals; and what holds pointers here, to which the callee
  /// came through handles that it was given or has captured, to all that it is \p Given.
  void redirected(const Summary &S, const clang::Expr *Call, const Locations &Given);
  /// Whether a call of \p F, with the summary \p S, may store in what an object of type \p T refers to. Of the project's
  /// functions, the summary says more.
  bool mayStoreBehind(const clang::FunctionDecl *F, const Summary *S, clang::QualType T) const;
  /// Library functions copy what one pointer or iterator leads to to where another does: pointers too.
  void copied(llvm::ArrayRef<const clang::Expr *> Args, const Locations &Given, const Summary &Runs);
  void seenAsBytes(const Locations &Object, bool Writes);
  void copiedAsBytes(const clang::Expr *Call, const clang::FunctionDecl *F);
  void escape(const Locations &Given);
  void storeInto(const Locations &Object, clang::QualType T, const Locations &Given);
  /// Code that has references to \p First may store what it is given in all that they lead to.
  void storeBehind(const Locations &First, const Locations &Given);
  /// Whether the end of an object of type \p T may store pointers in what its pointers lead to.
  bool endMayStore(clang::QualType T) const;
  /// \p Held is what the pointers of an object of type \p T that ends lead to.
  void endOf(clang::QualType T, const Locations &Held);
  /// Whether the destructor, or one that it runs, stores a pointer where code elsewhere finds it.
  bool endLeaks(const clang::CXXDestructorDecl *D) const;
  /// Whether the destructor, or one that it runs, writes what pointers lead to.
  bool endStores(const clang::CXXDestructorDecl *D) const;

  PointsTo &Facts;
  bool InBody;
  unsigned Handlers = 0;                                    ///< around what is visited
  bool Catches = false;                                     ///< in the function
  llvm::SmallPtrSet<const clang::VarDecl *, 8> Initialised; ///< globals, in this round
  llvm::DenseMap<const clang::Expr *, Locations> MadeBy;    ///< the objects of constructor calls
};

} // namespace deco

#endif
