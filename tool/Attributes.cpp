#include "Attributes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/ParsedAttrInfo.h"
#include "clang/Lex/Lexer.h"
#include "clang/Sema/ParsedAttr.h"
#include "clang/Sema/Sema.h"

using namespace clang;

namespace deco {

llvm::StringRef spelling(Attribute A) {
  switch (A) {
  case Attribute::Concurrent:
    return "concurrent";
  case Attribute::Synchronized:
    return "synchronized";
  case Attribute::Disjoint:
    return "disjoint";
  }
  llvm_unreachable("unknown attribute");
}

llvm::StringRef nearestSpelling(llvm::StringRef Word) {
  llvm::StringRef Best;
  unsigned BestDistance = (Word.size() + 2) / 3 + 1;
  for (Attribute A : {Attribute::Concurrent, Attribute::Synchronized, Attribute::Disjoint}) {
    unsigned Distance = Word.edit_distance_insensitive(spelling(A));
    if (Word.size() > 2 && spelling(A).starts_with_insensitive(Word))
      Distance = std::min(Distance, 1u);
    if (Distance < BestDistance) {
      BestDistance = Distance;
      Best = spelling(A);
    }
  }
  return Best;
}

namespace {

/// The annotation under which an attribute is kept in the AST.
std::string annotation(Attribute A) { return ("deco::" + spelling(A)).str(); }

bool carries(const Decl *D, Attribute A) {
  for (const auto *Annotation : D->specific_attrs<AnnotateAttr>())
    if (Annotation->getAnnotation() == annotation(A))
      return true;
  return false;
}

/// One attribute of the tool's Clang; misplacement is reported with the rule's tag, which Findings
/// recognises.
template <Attribute A> struct DecoAttribute : ParsedAttrInfo {
  DecoAttribute() {
    static const std::string Name = annotation(A);
    static const Spelling Names[] = {{ParsedAttr::AS_CXX11, Name.c_str()},
                                     {ParsedAttr::AS_C23, Name.c_str()}};
    Spellings = Names;
  }

  bool diagAppertainsToDecl(Sema &S, const ParsedAttr &Attr, const Decl *D) const override {
    bool Fits = A == Attribute::Disjoint ? isa<ParmVarDecl>(D) : D->isFunctionOrFunctionTemplate();
    if (!Fits)
      S.Diag(Attr.getLoc(),
             S.getDiagnostics().getCustomDiagID(
                 DiagnosticsEngine::Error,
                 "'deco::%0' belongs on a %select{function|parameter}1, not here"))
          << spelling(A) << (A == Attribute::Disjoint);
    return Fits;
  }

  AttrHandling handleDeclAttribute(Sema &S, Decl *D, const ParsedAttr &Attr) const override {
    if (auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    D->addAttr(AnnotateAttr::Create(S.Context, annotation(A), nullptr, 0, Attr.getRange()));
    return AttributeApplied;
  }
};

ParsedAttrInfoRegistry::Add<DecoAttribute<Attribute::Concurrent>>
    RegisterConcurrent("deco_concurrent", "the function that takes a while");
ParsedAttrInfoRegistry::Add<DecoAttribute<Attribute::Synchronized>>
    RegisterSynchronized("deco_synchronized", "the function that calls it");
ParsedAttrInfoRegistry::Add<DecoAttribute<Attribute::Disjoint>>
    RegisterDisjoint("deco_disjoint", "calls in flight write disjoint parts of this parameter");

} // namespace

void registerAttributes() {
  // Clang fills its list of them at the first use, without a lock.
  [[maybe_unused]] static const size_t Filled = getAttributePluginInstances().size();
}

bool hasAttribute(const FunctionDecl *F, Attribute A) {
  for (const FunctionDecl *Redecl : F->redecls())
    if (carries(Redecl, A))
      return true;
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  return Pattern && Pattern != F && hasAttribute(Pattern, A);
}

bool isDisjoint(const ParmVarDecl *P) {
  const auto *F = dyn_cast_or_null<FunctionDecl>(P->getDeclContext());
  if (!F)
    return carries(P, Attribute::Disjoint);
  for (const FunctionDecl *Redecl : F->redecls())
    if (P->getFunctionScopeIndex() < Redecl->getNumParams() &&
        carries(Redecl->getParamDecl(P->getFunctionScopeIndex()), Attribute::Disjoint))
      return true;
  return false;
}

namespace {

bool isWord(const Token &T, llvm::StringRef Word) {
  return T.is(tok::raw_identifier) && T.getRawIdentifier() == Word;
}

/// The attributes of one `[[...]]`, between its brackets, as a run of raw tokens.
class AttributeList {
public:
  AttributeList(llvm::ArrayRef<Token> Tokens) : Tokens(Tokens) {}

  /// Appends what to delete. \p Open is the first `[`, \p Behind follows the last `]`.
  void collect(SourceLocation Open, SourceLocation Behind, std::vector<CharSourceRange> &Out) const {
    bool Using = Tokens.size() > 2 && isWord(Tokens[0], "using");
    bool UsingDeco = Using && isWord(Tokens[1], "deco");
    std::vector<std::pair<size_t, size_t>> Items = split(Using ? 3 : 0);
    std::vector<bool> Ours;
    for (auto [Begin, End] : Items)
      Ours.push_back(UsingDeco || isDeco(Begin, End));
    if (!llvm::is_contained(Ours, true))
      return;
    if (!llvm::is_contained(Ours, false)) {
      Out.push_back(CharSourceRange::getCharRange(Open, Behind));
      return;
    }
    for (size_t I = 0; I < Items.size(); ++I)
      if (Ours[I])
        Out.push_back(withOneComma(Items, I));
  }

private:
  bool isDeco(size_t Begin, size_t End) const {
    return End - Begin >= 3 && isWord(Tokens[Begin], "deco") &&
           Tokens[Begin + 1].is(tok::coloncolon);
  }

  std::vector<std::pair<size_t, size_t>> split(size_t First) const {
    std::vector<std::pair<size_t, size_t>> Items;
    unsigned Depth = 0;
    size_t Begin = First;
    for (size_t I = First; I < Tokens.size(); ++I) {
      if (Tokens[I].isOneOf(tok::l_paren, tok::l_square, tok::l_brace))
        ++Depth;
      else if (Tokens[I].isOneOf(tok::r_paren, tok::r_square, tok::r_brace))
        --Depth;
      else if (Tokens[I].is(tok::comma) && Depth == 0) {
        Items.emplace_back(Begin, I);
        Begin = I + 1;
      }
    }
    Items.emplace_back(Begin, Tokens.size());
    return Items;
  }

  CharSourceRange withOneComma(const std::vector<std::pair<size_t, size_t>> &Items, size_t I) const {
    auto [Begin, End] = Items[I];
    if (I + 1 < Items.size())
      return CharSourceRange::getCharRange(Tokens[Begin].getLocation(),
                                           Tokens[Items[I + 1].first].getLocation());
    return CharSourceRange::getCharRange(Tokens[Begin - 1].getLocation(),
                                         Tokens[End - 1].getEndLoc());
  }

  llvm::ArrayRef<Token> Tokens;
};

} // namespace

std::vector<CharSourceRange> attributeRanges(FileID File, const SourceManager &SM,
                                             const LangOptions &Lang) {
  std::vector<Token> Tokens;
  Lexer Raw(File, SM.getBufferOrFake(File), SM, Lang);
  for (Token T; !Raw.LexFromRawLexer(T);)
    Tokens.push_back(T);

  std::vector<CharSourceRange> Ranges;
  for (size_t I = 0; I + 1 < Tokens.size(); ++I) {
    if (!Tokens[I].is(tok::l_square) || !Tokens[I + 1].is(tok::l_square))
      continue;
    size_t End = I + 2;
    for (unsigned Depth = 0; End + 1 < Tokens.size(); ++End) {
      if (Tokens[End].isOneOf(tok::l_square, tok::l_paren))
        ++Depth;
      else if (Depth == 0 && Tokens[End].is(tok::r_square))
        break;
      else if (Tokens[End].isOneOf(tok::r_square, tok::r_paren))
        --Depth;
    }
    if (End + 1 >= Tokens.size() || !Tokens[End + 1].is(tok::r_square) || End == I + 2)
      continue;
    AttributeList(llvm::ArrayRef(Tokens).slice(I + 2, End - I - 2))
        .collect(Tokens[I].getLocation(), Tokens[End + 1].getEndLoc(), Ranges);
    I = End + 1;
  }
  return Ranges;
}

} // namespace deco
