#include "Printers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"

namespace deco {

static void printPlace(const Report &All, const Place &P, llvm::json::OStream &J) {
  if (P.Path.empty())
    return;
  J.attribute("file", All.relative(P.Path));
  J.attribute("line", P.Begin.Line);
  J.attribute("column", P.Begin.Column);
  J.attribute("endLine", P.End.Line);
  J.attribute("endColumn", P.End.Column);
}

static void printEntry(const Report &All, const Entry &E, llvm::json::OStream &J) {
  J.attribute("rule", E.Rule);
  J.attribute("severity", name(E.Level));
  printPlace(All, E.Where, J);
  J.attribute("message", llvm::json::fixUTF8(E.Message));
  J.attribute("fingerprint", E.Fingerprint);
  J.attributeArray("notes", [&] {
    for (const Note &N : E.Notes)
      J.object([&] {
        printPlace(All, N.Where, J);
        J.attribute("message", llvm::json::fixUTF8(N.Text));
      });
  });
  J.attributeArray("fixes", [&] {
    for (const Replacement &R : E.Fixes)
      J.object([&] {
        printPlace(All, R.Where, J);
        J.attribute("offset", R.Where.Offset);
        J.attribute("length", R.Where.Length);
        J.attribute("text", llvm::json::fixUTF8(R.Text));
      });
  });
}

void printJson(const Report &All, llvm::raw_ostream &OS) {
  auto Count = [&](Severity S) {
    return llvm::count_if(All.entries(), [&](const Entry &E) { return E.Level == S; });
  };
  llvm::json::OStream J(OS, 2);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeObject("tool", [&] {
      J.attribute("name", "deco-rewrite");
      J.attribute("version", DECO_VERSION);
    });
    J.attribute("root", All.root());
    J.attribute("errors", Count(Severity::Error));
    J.attribute("warnings", Count(Severity::Warning));
    J.attributeArray("findings", [&] {
      for (const Entry &E : All.entries())
        J.object([&] { printEntry(All, E, J); });
    });
  });
  OS << "\n";
}

} // namespace deco
