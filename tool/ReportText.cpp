#include "Printers.h"
#include "llvm/ADT/StringSwitch.h"

namespace deco {

void printText(const Report &All, llvm::raw_ostream &OS) {
  for (const Entry &E : All.entries())
    OS << E.Rendered;
}

std::optional<Format> formatNamed(llvm::StringRef Name) {
  return llvm::StringSwitch<std::optional<Format>>(Name)
      .Case("text", Format::Text)
      .Case("json", Format::Json)
      .Case("sarif", Format::Sarif)
      .Case("github", Format::Github)
      .Case("gitlab", Format::Gitlab)
      .Default(std::nullopt);
}

void print(const Report &All, Format As, llvm::raw_ostream &OS) {
  switch (As) {
  case Format::Text:
    return printText(All, OS);
  case Format::Json:
    return printJson(All, OS);
  case Format::Sarif:
    return printSarif(All, OS);
  case Format::Github:
    return printGithub(All, OS);
  case Format::Gitlab:
    return printGitlab(All, OS);
  }
}

} // namespace deco
