#include "Printers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace deco {

static constexpr llvm::StringLiteral Base("%SRCROOT%");

static llvm::StringRef sarifLevel(Severity S) {
  return S == Severity::Error ? "error" : S == Severity::Warning ? "warning" : "note";
}

/// \p Path with everything escaped that a URI's path does not take as it is.
static std::string uriPath(llvm::StringRef Path) {
  static const char Hex[] = "0123456789ABCDEF";
  std::string Result;
  for (unsigned char C : Path) {
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/+@").contains(C)) {
      Result += C;
    } else {
      Result += '%';
      Result += Hex[C >> 4];
      Result += Hex[C & 15];
    }
  }
  return Result;
}

namespace {

class SarifPrinter {
public:
  SarifPrinter(const Report &All, llvm::raw_ostream &OS) : All(All), J(OS, 2) {}

  void print() {
    J.object([&] {
      J.attribute("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                             "sarif-schema-2.1.0.json");
      J.attribute("version", "2.1.0");
      J.attributeArray("runs", [&] { J.object([&] { run(); }); });
    });
  }

private:
  void run() {
    J.attributeObject("tool", [&] { J.attributeObject("driver", [&] { driver(); }); });
    J.attributeArray("invocations", [&] { J.object([&] { invocation(); }); });
    J.attributeObject("originalUriBaseIds", [&] {
      J.attributeObject(Base, [&] { J.attribute("uri", fileUri(All.root()) + "/"); });
    });
    J.attribute("columnKind", "unicodeCodePoints");
    J.attributeArray("results", [&] {
      for (const Entry &E : All.entries())
        if (E.What != Entry::CompilerError)
          J.object([&] { result(E); });
    });
  }

  void driver() {
    J.attribute("name", "deco-rewrite");
    J.attribute("semanticVersion", DECO_VERSION);
    J.attributeArray("rules", [&] {
      for (const RuleInfo &R : allRules())
        J.object([&] { rule(R); });
      if (hasRemarks())
        J.object([&] {
          J.attribute("id", RemarkRule);
          message("shortDescription", "how a call runs, and why a barrier stands where it does");
          J.attributeObject("defaultConfiguration", [&] { J.attribute("level", "note"); });
        });
    });
  }

  bool hasRemarks() const {
    return llvm::any_of(All.entries(), [](const Entry &E) { return E.What == Entry::Remark; });
  }

  void rule(const RuleInfo &R) {
    J.attribute("id", R.Name);
    message("shortDescription", summary(R.Id));
    J.attributeObject("help", [&] {
      J.attribute("text", documentation(R.Id));
      J.attribute("markdown", documentation(R.Id));
    });
    if (!llvm::StringRef(DECO_RULES_URI).empty())
      J.attribute("helpUri", (DECO_RULES_URI "#" + R.Name).str());
    J.attributeObject("defaultConfiguration", [&] { J.attribute("level", sarifLevel(R.Level)); });
  }

  /// Sources that do not compile are no results: the tool could not look at them.
  void invocation() {
    auto IsError = [](const Entry &E) { return E.What == Entry::CompilerError; };
    J.attribute("executionSuccessful", !llvm::any_of(All.entries(), IsError));
    J.attributeArray("toolExecutionNotifications", [&] {
      for (const Entry &E : llvm::make_filter_range(All.entries(), IsError))
        J.object([&] {
          J.attributeObject("descriptor", [&] { J.attribute("id", E.Rule); });
          J.attribute("level", "error");
          message("message", E.Message);
          locations(E.Where);
        });
    });
  }

  void result(const Entry &E) {
    J.attribute("ruleId", E.Rule);
    if (const RuleInfo *R = findRule(E.Rule))
      J.attribute("ruleIndex", R - allRules().begin());
    J.attribute("level", sarifLevel(E.Level));
    message("message", E.Message);
    locations(E.Where);
    if (llvm::any_of(E.Notes, [](const Note &N) { return !N.Where.Path.empty(); }))
      J.attributeArray("relatedLocations", [&] { relatedLocations(E); });
    J.attributeObject("partialFingerprints", [&] {
      // The key that GitHub looks at, and our own, whose version is that of the way to count it.
      J.attribute("primaryLocationLineHash",
                  E.Fingerprint.substr(0, 16) + ":" + std::to_string(E.Ordinal + 1));
      J.attribute("decoFingerprint/v1", E.Fingerprint);
    });
    if (!E.Fixes.empty())
      J.attributeArray("fixes", [&] { J.object([&] { fix(E); }); });
  }

  void relatedLocations(const Entry &E) {
    unsigned Id = 0;
    for (const Note &N : E.Notes)
      if (!N.Where.Path.empty())
        J.object([&] {
          J.attribute("id", ++Id);
          physicalLocation(N.Where);
          message("message", N.Text);
        });
  }

  /// A change for each file that the fix touches.
  void fix(const Entry &E) {
    std::map<std::string, std::vector<const Replacement *>> ByFile;
    for (const Replacement &R : E.Fixes)
      ByFile[R.Where.Path].push_back(&R);
    message("description", "replace the text");
    J.attributeArray("artifactChanges", [&] {
      for (const auto &[Path, Changes] : ByFile)
        J.object([&, &Path = Path, &Changes = Changes] {
          artifactLocation(Path);
          J.attributeArray("replacements", [&] {
            for (const Replacement *R : Changes)
              J.object([&] {
                J.attributeObject("deletedRegion", [&] { region(R->Where); });
                J.attributeObject("insertedContent",
                                  [&] { J.attribute("text", llvm::json::fixUTF8(R->Text)); });
              });
          });
        });
    });
  }

  void locations(const Place &P) {
    if (!P.Path.empty())
      J.attributeArray("locations", [&] { J.object([&] { physicalLocation(P); }); });
  }

  void physicalLocation(const Place &P) {
    J.attributeObject("physicalLocation", [&] {
      artifactLocation(P.Path);
      J.attributeObject("region", [&] { region(P); });
    });
  }

  void region(const Place &P) {
    J.attribute("startLine", P.Begin.Line);
    J.attribute("startColumn", P.Begin.Character);
    J.attribute("endLine", P.End.Line);
    J.attribute("endColumn", P.End.Character);
  }

  void artifactLocation(llvm::StringRef Path) {
    std::string Relative = All.relative(Path);
    bool Elsewhere = llvm::sys::path::is_absolute(Relative);
    J.attributeObject("artifactLocation", [&] {
      J.attribute("uri", Elsewhere ? fileUri(Relative) : uriPath(Relative));
      if (!Elsewhere)
        J.attribute("uriBaseId", Base);
    });
  }

  static std::string fileUri(llvm::StringRef Path) { return "file://" + uriPath(Path.rtrim('/')); }

  void message(llvm::StringRef Key, llvm::StringRef Text) {
    J.attributeObject(Key, [&] { J.attribute("text", llvm::json::fixUTF8(Text)); });
  }

  const Report &All;
  llvm::json::OStream J;
};

} // namespace

void printSarif(const Report &All, llvm::raw_ostream &OS) {
  SarifPrinter(All, OS).print();
  OS << "\n";
}

} // namespace deco
