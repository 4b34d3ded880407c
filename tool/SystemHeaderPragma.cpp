#include "SystemHeaderPragma.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace deco {

namespace {

class Handler : public PragmaHandler {
public:
  Handler() : PragmaHandler("system_header") {}

  void HandlePragma(Preprocessor &PP, PragmaIntroducer, Token &Name) override {
    const SourceManager &SM = PP.getSourceManager();
    FileID File = SM.getFileID(SM.getExpansionLoc(Name.getLocation()));
    SourceLocation From = SM.getIncludeLoc(File);
    bool ByOption = From.isValid() && !SM.getFileEntryRefForID(SM.getFileID(From));
    if (!ByOption)
      PP.HandlePragmaSystemHeader(Name);
  }
};

} // namespace

void ignoreSystemHeaderPragma(Preprocessor &PP) {
  Handler Old; // Clang's is known by its name only
  PP.RemovePragmaHandler("GCC", &Old);
  PP.RemovePragmaHandler("clang", &Old);
  PP.AddPragmaHandler("GCC", new Handler);
  PP.AddPragmaHandler("clang", new Handler);
}

} // namespace deco
