#include "Printers.h"
#include "llvm/Support/JSON.h"

namespace deco {

static llvm::StringRef gitlabSeverity(const Entry &E) {
  if (E.What == Entry::CompilerError)
    return "blocker";
  switch (E.Level) {
  case Severity::Error:
    return "major";
  case Severity::Warning:
    return "minor";
  case Severity::Remark:
    return "info";
  }
  llvm_unreachable("unknown severity");
}

void printGitlab(const Report &All, llvm::raw_ostream &OS) {
  llvm::json::OStream J(OS, 2);
  J.array([&] {
    for (const Entry &E : All.entries())
      J.object([&] {
        J.attribute("description", llvm::json::fixUTF8(E.Message));
        J.attribute("check_name", E.Rule);
        J.attribute("fingerprint", E.Fingerprint);
        J.attribute("severity", gitlabSeverity(E));
        J.attributeObject("location", [&] {
          // GitLab wants a place; what is wrong with the command line has none.
          J.attribute("path", E.Where.Path.empty() ? "." : All.relative(E.Where.Path));
          J.attributeObject("lines", [&] {
            J.attribute("begin", std::max(E.Where.Begin.Line, 1u));
            J.attribute("end", std::max(E.Where.End.Line, 1u));
          });
        });
      });
  });
  OS << "\n";
}

} // namespace deco
