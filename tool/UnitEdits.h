//===- UnitEdits.h - the edits of one translation unit, by file -------------===//
//
// Sorts the edits of the synchronized bodies by the files that they are in, and adds what each of these files
// needs besides. Which other headers have to be copied with them, and whether that is possible, is decided
// here too; Outputs puts the text together.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_UNITEDITS_H
#define DECO_TOOL_UNITEDITS_H

#include "FileEdits.h"
#include "Pipeline.h"
#include "Render.h"
#include <map>
#include <memory>
#include <set>

namespace deco {

struct FileInUnit {
  std::unique_ptr<Renderer> Text;
  FileEdits Edits;
};

class UnitEdits {
public:
  UnitEdits(clang::ASTContext &Context, const PipelineOptions &Options, Findings &Out);

  /// The file that the token at \p Loc, or the macro that it comes from, is in.
  FileInUnit &at(clang::SourceLocation Loc);

  /// Adds what happens to the body of \p F: perhaps nothing.
  void addBody(const SynchronizedFunction &F, std::vector<Edit> Edits);

  /// Whether text can be added at \p Loc: in the main file, or in a header of which there can be a copy.
  bool canChange(clang::SourceLocation Loc);

  /// Adds the second versions of functions.
  void addVersions(const std::vector<RecordedVersion> &Versions);

  /// Adds what the changed files need besides, reports what cannot be written, and fills Options.Files.
  void finish(bool Recorded);

  /// The main file with its own inclusions, or nothing if edits overlap.
  std::optional<std::string> mainText();

private:
  FileInUnit &file(clang::FileID File);
  void addVersion(const RecordedVersion &V);
  std::map<std::string, std::string> copiedWith(const std::set<std::string> &Roots) const;
  bool isUnwritable(const FileEdits &F, const std::map<std::string, std::string> &Copied) const;
  void finishHeader(clang::FileID File, FileInUnit &F, bool IsCopied, bool Recorded);
  std::map<std::string, std::string> copied();
  void refuse(const FileEdits &F, const std::map<std::string, std::string> &Through);
  void gather();

  clang::ASTContext &Context;
  const clang::SourceManager &SM;
  const PipelineOptions &Options;
  Findings &Out;
  std::map<clang::FileID, FileInUnit> Files;
  /// Of each changed header, a function in it.
  std::map<std::string, const clang::FunctionDecl *> Changed;
  std::map<clang::FileID, bool> Changeable;
};

} // namespace deco

#endif
