#include "Inclusions.h"
#include "Output.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace deco {

std::string pathOf(FileEntryRef File) {
  llvm::SmallString<256> Path(File.getFileEntry().tryGetRealPathName());
  if (Path.empty())
    Path = File.getName();
  return absolute(Path);
}

/// What Inclusions learns from the preprocessor.
class InclusionWatch : public PPCallbacks {
public:
  InclusionWatch(Inclusions &Out, const SourceManager &SM, const LangOptions &Lang)
      : Out(Out), SM(SM), Lang(Lang) {}

  void InclusionDirective(SourceLocation Hash, const Token &Directive, llvm::StringRef Spelt, bool IsAngled,
                          CharSourceRange Name, OptionalFileEntryRef File, llvm::StringRef,
                          llvm::StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind FileType) override {
    FileID In = SM.getFileID(Hash);
    bool ToSystem = FileType != SrcMgr::C_User;
    if (SM.isInSystemHeader(Hash)) {
      if (ToSystem)
        return;
    } else {
      place(In, Hash);
    }
    if (!File)
      return;
    auto How = Directive.getIdentifierInfo()->isStr("include_next") ? FileReference::Next
               : IsAngled                                          ? FileReference::Angled
                                                                   : FileReference::Quoted;
    unsigned Begin = SM.getFileOffset(Directive.getLocation()), End = Begin;
    if (Name.getBegin().isMacroID() || Name.getEnd().isMacroID())
      End = SM.getFileOffset(Lexer::getLocForEndOfToken(SM.getExpansionRange(Name.getEnd()).getEnd(),
                                                        0, SM, Lang));
    else
      End = SM.getFileOffset(Name.getEnd());
    Out.References[In].push_back({How, Begin, std::max(Begin, End) - Begin, pathOf(*File), ToSystem,
                                  Spelt.str()});
  }

  void HasInclude(SourceLocation Loc, llvm::StringRef, bool IsAngled, OptionalFileEntryRef File,
                  SrcMgr::CharacteristicKind FileType) override {
    if (!File || IsAngled || Loc.isMacroID() || SM.isInSystemHeader(Loc))
      return;
    auto [In, Offset] = SM.getDecomposedLoc(Loc);
    unsigned Length = Lexer::MeasureTokenLength(Loc, SM, Lang);
    Out.References[In].push_back(
        {FileReference::Asked, Offset, Length, pathOf(*File), FileType != SrcMgr::C_User, ""});
  }

  void If(SourceLocation Loc, SourceRange, ConditionValueKind) override { open(Loc, false); }
  void Ifdef(SourceLocation Loc, const Token &, const MacroDefinition &) override { open(Loc, false); }
  void Ifndef(SourceLocation Loc, const Token &, const MacroDefinition &) override { open(Loc, true); }
  void Endif(SourceLocation, SourceLocation) override {
    if (!Conditions.empty())
      Conditions.pop_back();
  }

private:
  struct Condition {
    SourceLocation At;
    bool IsIfndef;
  };

  void open(SourceLocation Loc, bool IsIfndef) { Conditions.push_back({Loc, IsIfndef}); }

  void place(FileID In, SourceLocation Hash) {
    if (Out.Places.count(In))
      return;
    SourceLocation At = Hash;
    for (const Condition &C : Conditions)
      if (SM.getFileID(C.At) == In && !(C.IsIfndef && isGuard(In, C.At))) {
        At = C.At;
        break;
      }
    Out.Places[In] = lineStart(In, SM.getFileOffset(At));
  }

  /// Whether the condition at \p Loc is the first thing in an included file.
  bool isGuard(FileID In, SourceLocation Loc) const {
    if (In == SM.getMainFileID())
      return false;
    Lexer Raw(In, SM.getBufferOrFake(In), SM, Lang);
    Token First;
    Raw.LexFromRawLexer(First);
    // The location is that of the directive's name, which stands behind the '#'.
    return First.is(tok::hash) &&
           SM.getExpansionLineNumber(First.getLocation()) == SM.getExpansionLineNumber(Loc);
  }

  unsigned lineStart(FileID In, unsigned At) const {
    llvm::StringRef Text = SM.getBufferData(In);
    size_t Newline = Text.rfind('\n', At); // the last one in front of At
    return Newline == llvm::StringRef::npos ? 0 : Newline + 1;
  }

  Inclusions &Out;
  const SourceManager &SM;
  const LangOptions &Lang;
  std::vector<Condition> Conditions;
};

void Inclusions::attach(Preprocessor &PP) {
  PP.addPPCallbacks(
      std::make_unique<InclusionWatch>(*this, PP.getSourceManager(), PP.getLangOpts()));
}

unsigned Inclusions::runtimePlace(FileID File) const {
  auto It = Places.find(File);
  return It == Places.end() ? 0 : It->second;
}

const std::vector<FileReference> &Inclusions::in(FileID File) const {
  static const std::vector<FileReference> None;
  auto It = References.find(File);
  return It == References.end() ? None : It->second;
}

std::vector<FileID> Inclusions::files() const {
  std::vector<FileID> Result;
  for (const auto &[File, Named] : References)
    Result.push_back(File);
  return Result;
}

} // namespace deco
