// Renderer's text for the serial version of a function that calls itself: a copy of its body that calls the
// copy, so that nothing has to be decided in the calls below.
#include "Render.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

namespace {

/// The names of a function where it is called.
class SelfCalls : public RecursiveASTVisitor<SelfCalls> {
public:
  explicit SelfCalls(const FunctionDecl *F) : F(F->getCanonicalDecl()) {}
  std::vector<const DeclRefExpr *> Found;

  bool VisitCallExpr(CallExpr *Call) {
    if (isa<CXXOperatorCallExpr>(Call))
      return true; // no name is written that another could stand for
    const auto *Name = dyn_cast<DeclRefExpr>(Call->getCallee()->IgnoreParenImpCasts());
    if (Name && Name->getDecl()->getCanonicalDecl() == F)
      Found.push_back(Name);
    return true;
  }

private:
  const Decl *F;
};

/// Whether the function can have a copy as a static member of a class inside of it, which hands its
/// parameters on by their names.
bool canBeCopied(const FunctionPlan &P) {
  const FunctionDecl *F = P.Function->Decl;
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  auto Passes = [&](const ParmVarDecl *V) {
    QualType T = V->getType();
    return V->getIdentifier() && !V->hasDefaultArg() && (T->isLValueReferenceType() ||
                                  (!T->isReferenceType() && T.isTriviallyCopyableType(F->getASTContext())));
  };
  return !(Method && Method->isInstance()) && !F->isTemplated() && !F->getTemplateInstantiationPattern() &&
         !F->isMain() && !F->isVariadic() && P.Names.empty() && F->getBody() == P.Function->Body &&
         !F->getDeclaredReturnType()->getContainedAutoType() && llvm::all_of(F->parameters(), Passes);
}

} // namespace

std::string Renderer::serialCopy(const FunctionPlan &P) {
  const FunctionDecl *F = P.Function->Decl;
  SelfCalls Search(F);
  if (!canBeCopied(P))
    return "";
  Search.TraverseStmt(const_cast<CompoundStmt *>(P.Function->Body));
  FunctionTypeLoc Type = F->getFunctionTypeLoc();
  unsigned ParametersBegin, ParametersEnd;
  if (Search.Found.empty() || !Type || !range(Type.getParensRange(), ParametersBegin, ParametersEnd))
    return "";
  unsigned Begin = behindBrace(P.Function->Body), End = offsetOf(P.Function->Body->getRBracLoc());
  std::vector<Edit> InBody, InParameters;
  renderAttributes(Begin, End, InBody);
  renderAttributes(ParametersBegin, ParametersEnd, InParameters);
  for (const DeclRefExpr *Name : Search.Found) {
    unsigned NameBegin, NameEnd;
    if (Name->getBeginLoc().isMacroID() || !range(Name->getSourceRange(), NameBegin, NameEnd))
      return "";
    InBody.push_back({NameBegin - Begin, NameEnd - NameBegin, "deco_call", 0});
  }
  std::string Parameters = llvm::cantFail(
      apply(Original.substr(ParametersBegin, ParametersEnd - ParametersBegin), InParameters));
  std::vector<std::string> Arguments;
  for (const ParmVarDecl *V : F->parameters())
    Arguments.push_back(V->getNameAsString());
  bool Nothrow = F->getType()->castAs<FunctionProtoType>()->isNothrow();
  bool Void = F->getReturnType()->isVoidType();
  return "struct deco_serial { static auto deco_call\n" + line(lineOf(ParametersBegin)) + Parameters +
         (Nothrow ? " noexcept" : "") + " -> " + typeName(F->getReturnType()) + " {\n" + line(lineOf(Begin)) +
         llvm::cantFail(apply(Original.substr(Begin, End - Begin), InBody)) + "} };\n" +
         (Void ? "deco_serial::deco_call(" : "return deco_serial::deco_call(") + llvm::join(Arguments, ", ") +
         (Void ? "); return; " : "); ");
}

} // namespace deco
