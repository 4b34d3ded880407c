#include "Promise.h"
#include "Attributes.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

static Promise named(llvm::StringRef Word) {
  if (Word == "unsequenced" || Word == "__unsequenced__")
    return Promise::Unsequenced;
  if (Word == "reproducible" || Word == "__reproducible__")
    return Promise::Reproducible;
  return Promise::None;
}

/// The promise in a `[[...]]` directly in front of \p End.
static Promise inFront(llvm::StringRef Text, size_t End) {
  Promise Best = Promise::None;
  for (Text = Text.take_front(End).rtrim(); Text.ends_with("]]"); Text = Text.rtrim()) {
    size_t Open = Text.rfind("[[");
    if (Open == llvm::StringRef::npos)
      break;
    llvm::SmallVector<llvm::StringRef, 4> Words;
    llvm::SplitString(Text.substr(Open + 2).drop_back(2), Words, " ,:\t\n");
    for (llvm::StringRef Word : Words)
      Best = std::max(Best, named(Word));
    Text = Text.take_front(Open);
  }
  return Best;
}

/// The promise in a `[[...]]` behind the name of \p F or behind its parameters.
static Promise behind(const FunctionDecl *F, const SourceManager &SM, const LangOptions &Lang) {
  auto [File, Offset] = SM.getDecomposedLoc(F->getLocation());
  llvm::StringRef Text = SM.getBufferData(File);
  Lexer Raw(SM.getLocForStartOfFile(File), Lang, Text.begin(), Text.begin() + Offset, Text.end());
  Promise Best = Promise::None;
  unsigned Parens = 0, Squares = 0;
  for (Token T; !Raw.LexFromRawLexer(T);) {
    if (T.isOneOf(tok::semi, tok::l_brace) && Parens == 0)
      break;
    Parens += T.is(tok::l_paren) - (T.is(tok::r_paren) && Parens > 0);
    Squares += T.is(tok::l_square) - (T.is(tok::r_square) && Squares > 0);
    if (T.is(tok::raw_identifier) && Parens == 0 && Squares >= 2)
      Best = std::max(Best, named(T.getRawIdentifier()));
  }
  return Best;
}

/// Clang knows neither attribute, and its syntax tree drops what it does not know; so they are
/// found as the text to delete is, in the tokens.
static Promise inText(const FunctionDecl *F) {
  const ASTContext &Context = F->getASTContext();
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Begin = F->getOuterLocStart();
  if (Begin.isInvalid() || Begin.isMacroID() || F->getLocation().isMacroID())
    return Promise::None;
  auto [File, Offset] = SM.getDecomposedLoc(Begin);
  return std::max(inFront(SM.getBufferData(File), Offset), behind(F, SM, Context.getLangOpts()));
}

Promise promiseOf(const FunctionDecl *F) {
  if (F->hasAttr<ConstAttr>())
    return Promise::Const;
  if (F->hasAttr<PureAttr>())
    return Promise::Pure;
  Promise Best = Promise::None;
  for (const FunctionDecl *Redecl : F->redecls())
    Best = std::max(Best, inText(Redecl));
  return Best;
}

bool isTrustedByName(const FunctionDecl *F) {
  return isRuntime(F) || hasAttribute(F, Attribute::Concurrent) || promiseOf(F) != Promise::None;
}

bool isVerifiable(const FunctionDecl *F) {
  return F->hasBody() || F->isTrivial() || F->isDefaulted() || F->isImplicit() || isStandard(F) ||
         isTrustedByName(F);
}

} // namespace deco
