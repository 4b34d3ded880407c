// The closures that make a call, and its effect, later; a part of Render.
#include "Attributes.h"
#include "Captures.h"
#include "DefaultArguments.h"
#include "OwnObject.h"
#include "PackExpansions.h"
#include "Render.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace clang;

namespace deco {

/// The variable whose own name can stand in a capture list for \p O, or null.
static const VarDecl *capturedByName(const Operand &O, const ASTContext &Context) {
  const VarDecl *V = localVariable(O.Value);
  if (!V || V->isInitCapture() || O.Convert)
    return nullptr;
  if (O.How == Travel::Reference)
    return V;
  // A constant would count as captured without need; an array would be copied as a whole.
  if (V->getType().getNonReferenceType()->isArrayType() ||
      V->isUsableInConstantExpressions(Context) || V->getType().isVolatileQualified())
    return nullptr;
  return V;
}

std::string Renderer::captureOf(const Operand &O, const std::string &Name) const {
  std::string Value = text(O);
  if (const auto *Comma = dyn_cast<BinaryOperator>(asWritten(O.Value)); Comma && Comma->isCommaOp())
    Value = "(" + Value + ")";
  if (O.How == Travel::Reference)
    return "&" + Name + " = " + (O.Convert ? "static_cast<" + typeName(O.Type) + ">(" + Value + ")" : Value);
  if (O.Convert) {
    QualType T = O.Type.isNull() ? O.Value->getType() : O.Type.getNonReferenceType();
    return Name + " = ::deco::detail::value<" + typeName(T.getCanonicalType().getUnqualifiedType()) + ">(" + Value + ")";
  }
  return Name + " = " + Value;
}

bool mentionsThis(const Stmt *S, const llvm::SmallPtrSetImpl<const Stmt *> &Except) {
  if (!S || Except.contains(S))
    return false;
  if (isa<CXXThisExpr>(S))
    return true;
  return llvm::any_of(S->children(),
                      [&](const Stmt *Child) { return mentionsThis(Child, Except); });
}

bool isRecorded(const Spawn &S, const Operand &O) {
  return O.Parameter && llvm::any_of(S.Recorded, [&](const Recording &R) {
           return R.Parameter && R.Parameter->getFunctionScopeIndex() == O.Parameter->getFunctionScopeIndex();
         });
}

/// Adds what the call's disjoint parameters lead to, unless it is an argument itself.
static void watch(const Spawn &Call, const llvm::SmallPtrSetImpl<const VarDecl *> &Captured,
                  std::vector<std::string> &Captures, std::vector<std::string> &Watched) {
  llvm::SmallPtrSet<const VarDecl *, 4> Added;
  for (const WatchedObject &W : Call.Watched) {
    std::string Name = W.Var->getNameAsString(), Path = Name;
    for (const FieldDecl *Member : W.Members)
      Path += "." + Member->getNameAsString();
    if (llvm::is_contained(Watched, Path))
      continue;
    if (!Captured.contains(W.Var) && Added.insert(W.Var).second)
      Captures.push_back("&" + Name);
    Watched.push_back(Path);
  }
}

static const Expr *firstArgument(const CallExpr *Call) {
  std::vector<const Expr *> Storage;
  return plainArguments(Call, Storage).front();
}

std::string Renderer::closure(const Expr *Whole, const std::vector<Operand> &Operands, char Prefix,
                              const Expr *Result, bool Discard, const Spawn *Calls) {
  std::vector<std::string> Captures, Parameters, Watched;
  std::vector<Edit> Uses;
  llvm::SmallPtrSet<const Stmt *, 8> Replaced;
  unsigned WholeBegin = 0, WholeEnd = 0;
  if (!range(Whole->getSourceRange(), WholeBegin, WholeEnd))
    return text(Whole);
  bool Mutable = llvm::any_of(Operands, [](const Operand &O) {
    bool ChangedByUse = O.Consumed || (O.IsObject && O.Value->getType()->isRecordType()) ||
                        (!O.Type.isNull() && O.Type->isLValueReferenceType() &&
                         !O.Type.getNonReferenceType().isConstQualified());
    return O.How == Travel::Copy && ChangedByUse;
  });
  llvm::SmallPtrSet<const VarDecl *, 8> Named;
  std::map<const VarDecl *, const Operand *> Shared; // captured by name, and not moved from
  std::vector<std::string> Defaults;
  for (size_t I = 0; I < Operands.size(); ++I) {
    const Operand &O = Operands[I];
    if (O.How == Travel::Verbatim) {
      if (O.IsDefault)
        Defaults.push_back(text(O));
      continue;
    }
    std::string Name = std::string("deco_") + Prefix + std::to_string(I);
    const VarDecl *V = capturedByName(O, Context);
    bool Records = Calls && isRecorded(*Calls, O);
    const Operand *&Same = Shared[V];
    bool Repeats = V && !Records && Same && Same->How == O.How && !Same->Consumed && !O.Consumed;
    bool ByName = V && !Records && (Repeats || Named.insert(V).second);
    if (ByName && !Same)
      Same = &O;
    if (ByName)
      Name = V->getNameAsString();
    if (Calls && O.Parameter && isDisjoint(O.Parameter))
      Watched.push_back(Name);
    if (Records) {
      Parameters.push_back("auto &" + Name);
    } else if (Repeats) {
      // It is there already.
    } else if (ByName) {
      Captures.push_back(O.How == Travel::Reference ? "&" + Name : Name);
    } else {
      Captures.push_back(captureOf(O, Name));
    }
    const Expr *Written = asWritten(O.Value);
    Replaced.insert(O.Value);
    Replaced.insert(Written);
    bool Record = Written->getType()->isRecordType() || O.Convert;
    // Who takes an rvalue has to see whether that is constant; by `const &` it is so anyway.
    bool ConstRvalue = O.Consumed && (O.IsObject || (!O.Type.isNull() && O.Type->isRValueReferenceType()));
    if (O.How == Travel::Copy && O.ConstUse && Mutable && Record && (!O.Consumed || ConstRvalue))
      Name = "std::as_const(" + Name + ")";
    if (O.How == Travel::Copy && O.Consumed)
      Name = "std::move(" + Name + ")";
    unsigned Begin, End;
    if (O.IsDefault)
      Defaults.push_back(Name);
    else if (range(O.Value->getSourceRange(), Begin, End))
      Uses.push_back({Begin - WholeBegin, End - Begin, Name, 0});
  }
  if (Calls && recordsMembers(*Calls)) {
    Parameters.push_back("auto &...deco_m");
    unsigned Open = SM.getFileOffset(openingOf(cast<CXXMemberCallExpr>(Calls->Call)));
    Uses.push_back({Open + 1 - WholeBegin, 0, membersInFront(*Calls), 0});
  }
  if (!Defaults.empty()) {
    bool First = isa<CXXDefaultArgExpr>(firstArgument(Calls->Call));
    Uses.push_back({WholeEnd - WholeBegin - 1, 0, (First ? "" : ", ") + llvm::join(Defaults, ", "), 1});
  }
  if (Result) {
    unsigned Begin, End;
    Replaced.insert(Result);
    if (range(Result->getSourceRange(), Begin, End))
      Uses.push_back({Begin - WholeBegin, End - Begin, "deco_r()", 0});
  }
  Mentioned InPacks = mentionedIn(Calls ? Calls->Expanded : Expansions());
  for (const ValueDecl *V : InPacks.Packs)
    Captures.push_back("&" + V->getNameAsString() + "...");
  for (const ValueDecl *V : InPacks.Variables)
    if (llvm::none_of(Named, [&](const VarDecl *N) { return N->getLocation() == V->getLocation(); }))
      Captures.push_back((travelsByValue(V) ? "" : "&") + V->getNameAsString());
  if (mentionsThis(Whole, Replaced))
    Captures.push_back("this");
  for (const Edit &E : Names) {
    bool Inside = WholeBegin <= E.Offset && E.Offset < WholeEnd;
    unsigned At = E.Offset - WholeBegin;
    if (Inside && llvm::none_of(Uses, [&](const Edit &U) {
          return U.Offset <= At && At < U.Offset + U.Length;
        }))
      Uses.push_back({At, E.Length, E.Text, 0});
  }

  auto Body = apply(Original.substr(WholeBegin, WholeEnd - WholeBegin), Uses);
  if (!Body) {
    Out->add({Rule::UnsupportedUse, Whole->getExprLoc(), {},
              "the operands of this spawn cannot be told apart in the text: " +
                  llvm::toString(Body.takeError()),
              {},
              {}});
    return "";
  }
  if (Calls)
    watch(*Calls, Named, Captures, Watched);
  if (Result)
    Parameters.push_back("auto &deco_r");
  std::string Head = "[" + llvm::join(Captures, ", ") + "](" + llvm::join(Parameters, ", ") + ")" +
                     (Mutable ? " mutable" : "") + (Calls && Calls->Nothrow && Discard ? " noexcept" : "");
  std::string Before = Watched.empty() ? "" : "::deco::detail::disjoint_writes deco_w(::deco::detail::here(), " +
                                                  llvm::join(Watched, ", ") + "); ";
  if (Result)
    return Head + " { " + *Body + "; }";
  if (Discard)
    return Head + " { " + Before +
           (Whole->getType()->isVoidType() || (Calls && Whole != Calls->Call) ? "" : "(void)") + *Body + "; }";
  return Head + " -> decltype(auto) { " + Before + "return " + *Body + "; }";
}

} // namespace deco
