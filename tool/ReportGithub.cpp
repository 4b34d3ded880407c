#include "Printers.h"

namespace deco {

/// \p Text as the data of a workflow command, or as the value of one of its properties.
static std::string escaped(llvm::StringRef Text, bool Property) {
  std::string Result;
  for (char C : Text) {
    if (C == '%')
      Result += "%25";
    else if (C == '\r')
      Result += "%0D";
    else if (C == '\n')
      Result += "%0A";
    else if (C == ':' && Property)
      Result += "%3A";
    else if (C == ',' && Property)
      Result += "%2C";
    else
      Result += C;
  }
  return Result;
}

static llvm::StringRef command(Severity S) {
  return S == Severity::Error ? "error" : S == Severity::Warning ? "warning" : "notice";
}

void printGithub(const Report &All, llvm::raw_ostream &OS) {
  for (const Entry &E : All.entries()) {
    OS << "::" << command(E.Level) << " ";
    if (!E.Where.Path.empty()) {
      OS << "file=" << escaped(All.relative(E.Where.Path), true) << ",line=" << E.Where.Begin.Line
         << ",endLine=" << E.Where.End.Line << ",col=" << E.Where.Begin.Character;
      // GitHub takes a column of the end only for a single line.
      if (E.Where.End.Line == E.Where.Begin.Line)
        OS << ",endColumn=" << E.Where.End.Character;
      OS << ",";
    }
    std::string Message = E.Message;
    for (const Note &N : E.Notes)
      Message += "\n" + (N.Where.Path.empty() ? "" : All.relative(N.Where.Path) + ":" +
                         std::to_string(N.Where.Begin.Line) + ": ") + "note: " + N.Text;
    OS << "title=" << escaped(E.Rule, true) << "::" << escaped(Message, false) << "\n";
  }
}

} // namespace deco
