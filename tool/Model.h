//===- Model.h - what a translation unit says -----------------------------===//
//
// The facts that Collect finds and the later stages read: annotated functions, spawns and their
// operands. No policy and no text.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_MODEL_H
#define DECO_TOOL_MODEL_H

#include "AccessPath.h"
#include "Elementwise.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/raw_ostream.h"
#include <deque>
#include <vector>

namespace deco {

/// The supported forms of a spawn.
enum class Form {
  Call,   ///< F1: `f(args);`
  Assign, ///< F2 and F3: `L = f(args);`, `L op= f(args);`
  Outer,  ///< F4: `obj.method(..., f(args), ...);`
  Elementwise, ///< F5: `std::transform(first, last, out, f);`: a call for each element
};

/// How an operand travels from the spawn into the task or the deferred effect.
enum class Travel {
  Verbatim,  ///< stays where it is in the text: a literal, a global by reference
  Copy,      ///< evaluated at the spawn into a value of the parameter's type
  Reference, ///< the object that it denotes at the spawn, by its address
};

/// An argument, object, base, subscript or key: evaluated at the spawn, exactly once.
struct Operand {
  const clang::Expr *Value = nullptr; ///< as written, without implicit conversions
  clang::QualType Type;               ///< of the parameter that it initialises; null: its own, decayed
  const clang::ParmVarDecl *Parameter = nullptr;
  Travel How = Travel::Copy;
  bool Consumed = false;   ///< the copy is handed on as an rvalue
  bool ConstUse = false;   ///< the copy is handed on as a const lvalue
  bool Convert = false;    ///< the copy is of another type than the value, or the value converts to the reference
  bool OfPack = false;     ///< an element of an expanded pack: evaluated in the task
  bool IsDefault = false;  ///< a default argument: its text is elsewhere
  bool IsObject = false;   ///< the base of a path, or the object of a call
};

/// An argument that the task does not write: it records what it would write, and that happens at the
/// barrier.
struct Recording {
  const clang::ParmVarDecl *Parameter = nullptr; ///< null: it is a member of the call's own object
  const clang::FieldDecl *Member = nullptr;
  /// What the task reads, the containers that it looks keys up in, and what happens at the barrier; in
  /// the terms of the called function.
  std::vector<Access> Now, Lookups, Later;
};

/// Why an argument cannot be recorded.
struct Unrecorded {
  const clang::ParmVarDecl *Parameter = nullptr; ///< null: members of the call's own object
  std::string Why;
  clang::SourceLocation At;
};

/// An object that a [[deco::disjoint]] parameter leads to, watched in a build with DECO_CHECK.
struct WatchedObject {
  const clang::VarDecl *Var = nullptr;
  std::vector<const clang::FieldDecl *> Members;
};

/// `for (T i = First; i < Bound; i += Step)` around nothing but a spawn.
struct CountedLoop {
  const clang::ForStmt *For = nullptr;
  const clang::VarDecl *Counter = nullptr;
  const clang::Expr *Bound = nullptr;
  bool Closed = false; ///< `i <= Bound`
  uint64_t Step = 1;
};

/// A call of a concurrent function in a supported form.
struct Spawn {
  unsigned Id = 0;
  unsigned Number = 0; ///< of its text, from 1 on: the same in all instantiations of a template
  Form Shape = Form::Call;
  const clang::CallExpr *Call = nullptr;   ///< of the concurrent function; Elementwise: of transform
  const clang::FunctionDecl *Callee = nullptr;
  const clang::Expr *Whole = nullptr;      ///< the full expression that is the statement
  const clang::Expr *Inner = nullptr;      ///< the same without parentheses and casts to void
  unsigned MacroLevels = 0; ///< through how many macros the statement is passed as an argument
  const clang::Expr *Target = nullptr;     ///< Assign: the left-hand side
  const clang::CallExpr *Outer = nullptr;  ///< Outer: the enclosing call
  std::vector<Operand> CallOperands;       ///< object and arguments of Call
  std::vector<Operand> EffectOperands;     ///< of the target's path or the outer call
  std::optional<Elementwise> Each;         ///< Elementwise: its parts; CallOperands are its elements
  bool StoresInTask = false; ///< Assign: the task assigns, not the barrier
  bool Nothrow = false;      ///< neither the call nor what is done with its result throws
  std::vector<const clang::PackExpansionExpr *> Expanded; ///< arguments of Call that expand a pack
  std::vector<const clang::Expr *> Defaults; ///< default arguments of Call that the task evaluates
  bool PathInserts = false; ///< Outer: evaluating the object's path may change a container
  const clang::Stmt *Loop = nullptr;       ///< the innermost loop around it
  const clang::CXXTryStmt *Try = nullptr;  ///< the innermost try block around it
  std::optional<CountedLoop> Counted; ///< tasks run pieces of the loop, and evaluate the operands

  std::vector<Recording> Recorded;
  std::vector<Unrecorded> NotRecorded;
  std::vector<WatchedObject> Watched;

  /// Not empty: the call stays an ordinary one, for this reason.
  std::string InPlace;
  clang::SourceLocation InPlaceCause;

  clang::SourceLocation where() const { return Call->getExprLoc(); }
  bool isTask() const { return InPlace.empty(); }
};

/// A definition with `[[deco::synchronized]]`.
struct SynchronizedFunction {
  const clang::FunctionDecl *Decl = nullptr;
  /// The block that is rewritten: the body, or the try block of a function try block. What its
  /// handlers do comes behind everything.
  const clang::CompoundStmt *Body = nullptr;
  std::deque<Spawn> Spawns;
  std::vector<const clang::CallExpr *> Waits;         ///< calls of deco::wait()
  std::vector<const clang::CXXTryStmt *> Tries;       ///< try blocks of the body, lambdas excluded
  std::vector<const clang::GotoStmt *> Gotos;
  std::vector<const clang::ReturnStmt *> Returns;     ///< of the body, lambdas excluded
};

/// A use of a concurrent function in a synchronized body that is no supported spawn.
struct Misuse {
  enum Kind {
    NotIndexable,
    Unsupported,
    SideEffect,
    Nested,
    InMacro,
    InLambda,
  } What;
  const clang::Expr *Use = nullptr;
  const clang::FunctionDecl *Callee = nullptr;
  clang::SourceLocation Where;
  std::string Detail; ///< completes the message
  const clang::Expr *Around = nullptr; ///< Unsupported: the cast or braces without which it is supported
};

struct Model {
  const clang::ASTContext *Context = nullptr;
  std::vector<const clang::FunctionDecl *> Concurrent; ///< each function once
  std::deque<SynchronizedFunction> Synchronized;
  std::vector<Misuse> Misuses;
};

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Form F);
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Travel T);
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Spawn &S);

/// Whether \p Part is \p Tree or below it.
bool contains(const clang::Stmt *Tree, const clang::Stmt *Part);

/// The object of a member call or of a member operator, else null.
const clang::Expr *objectArgument(const clang::CallExpr *Call);

/// The arguments of \p Call without the object of a member operator, so that the I-th belongs to
/// the I-th parameter of the callee.
llvm::ArrayRef<const clang::Expr *> plainArguments(const clang::CallExpr *Call,
                                                   std::vector<const clang::Expr *> &Storage);

} // namespace deco

#endif
