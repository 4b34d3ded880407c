//===- Effects.h - what an operation may read and write -------------------===//
//
// The accesses of a single node of the syntax tree, its operands excluded: a load, an assignment, a
// call with all that its callee does. Clang's CFG lists the operands as elements of their own.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_EFFECTS_H
#define DECO_TOOL_EFFECTS_H

#include "PointsTo.h"

namespace deco {

class Summaries;

class Effects {
public:
  /// \p Facts must be those of the function that the statements belong to.
  Effects(const PointsTo &Facts, Summaries &Known) : Facts(Facts), Known(Known) {}

  /// Appends the accesses of the operation at \p S itself.
  void ofOperation(const clang::Stmt *S, std::vector<Access> &Out) const;
  /// Appends the accesses of \p S and everything below it; lambda bodies count as run.
  void ofTree(const clang::Stmt *S, std::vector<Access> &Out) const;
  /// The accesses of the whole function, the initialisers of a constructor included.
  std::vector<Access> ofAll() const;
  /// Appends what the end of the life of \p V does: its destructor, and the loss of its storage.
  void ofDeath(const clang::VarDecl *V, std::vector<Access> &Out) const;

  /// The accesses of the call alone: what the callee does, not the evaluation of the operands.
  void ofCall(const clang::Expr *CallOrConstruct, std::vector<Access> &Out) const;

  /// Appends what the contract of a concurrent function allows the call to write.
  void ofContract(const clang::CallExpr *Call, std::vector<Access> &Out) const;

  /// Where \p Accesses touch memory of unknown code, adds the objects that such code may know.
  void addEscaped(std::vector<Access> &Accesses) const;

  /// Whether a call of \p F may end with an exception.
  bool mayThrow(const clang::FunctionDecl *F) const;
  /// Whether the evaluation of \p S may.
  bool mayThrow(const clang::Stmt *S) const;

  const PointsTo &facts() const { return Facts; }

private:
  /// A call or construction with its parts.
  struct CallSite {
    const clang::Expr *Whole;
    const clang::FunctionDecl *Callee;
    std::vector<const clang::Expr *> Args;
    const clang::Expr *Object = nullptr;

    explicit CallSite(const clang::Expr *E);
    bool objectIsPointer() const { return Object && Object->getType()->isPointerType(); }
  };
  void ofLibraryCall(const CallSite &Site, std::vector<Access> &Out) const;
  void ofInherited(const clang::CXXInheritedCtorInitExpr *Init, std::vector<Access> &Out) const;
  void ofSummary(const CallSite &Site, const Summary &S, std::vector<Access> &Out) const;
  void bySignature(const CallSite &Site, bool Trusted, std::vector<Access> &Out,
                   bool Assumed = false) const;
  void ofOverrides(const CallSite &Site, std::vector<Access> &Out) const;
  void byUnknownCode(const CallSite &Site, std::vector<Access> &Out) const;
  void ofWrapped(const CallSite &Site, std::vector<Access> &Out) const;
  void ofCallables(const CallSite &Site, std::vector<Access> &Out) const;
  void ofCallable(const CallSite &Site, const clang::Expr *A, const clang::FunctionDecl *Called,
                  std::vector<Access> &Out) const;
  void ofCallbacks(const CallSite &Site, std::vector<Access> &Out) const;
  void ofAllocator(const clang::FunctionDecl *F, const clang::Stmt *By, std::vector<Access> &Out) const;
  void ofOwnInitialisers(const clang::InitListExpr *List, std::vector<Access> &Out) const;
  void ofAssembly(const clang::GCCAsmStmt *Asm, std::vector<Access> &Out) const;
  void ofAtomic(const clang::AtomicExpr *Atomic, std::vector<Access> &Out) const;
  void ofCleanup(const clang::VarDecl *V, std::vector<Access> &Out) const;
  void ofHalfMade(const clang::Expr *E, std::vector<Access> &Out) const;
  void ofDestruction(clang::QualType T, const Locations &Held, const clang::Stmt *By,
                     std::vector<Access> &Out) const;
  Locations reached(const CallSite &Site, size_t Index) const;
  bool keepsPointees(const CallSite &Site, clang::QualType T) const;
  void add(const Locations &Where, bool Writes, const clang::Stmt *By, std::vector<Access> &Out,
           bool Assumed = false, const clang::Type *As = nullptr) const;
  void ofObject(const clang::Expr *E, bool Writes, const clang::Stmt *By, std::vector<Access> &Out) const;

  const PointsTo &Facts;
  Summaries &Known;
};

/// Tells \p Facts which members their function leaves alone, where more is known of elements then. Not to be called
/// while others use \p Facts.
void settleMembers(PointsTo &Facts, const Effects &Of);

} // namespace deco

#endif
