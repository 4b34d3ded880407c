//===- Report.h - the findings of a whole run -------------------------------===//
//
// What was found in all sources, freed of Clang's data: files, lines and columns. One document in any
// format is printed of it (Printers.h).
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_REPORT_H
#define DECO_TOOL_REPORT_H

#include "Rules.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace deco {

/// Both count from 1. Columns count bytes, as Clang's do, and characters.
struct Position {
  unsigned Line = 0, Column = 0, Character = 0;
};

/// A range of text; the end is the first position behind it.
struct Place {
  std::string Path; ///< absolute; empty: no place
  Position Begin, End;
  unsigned Offset = 0, Length = 0; ///< in bytes
};

struct Note {
  Place Where;
  std::string Text;
};

/// Text that takes the place of a range.
struct Replacement {
  Place Where;
  std::string Text;
};

/// A finding, a remark of --explain, or an error of the compiler.
struct Entry {
  enum Kind { Finding, Remark, CompilerError } What = Finding;
  std::string Rule; ///< "deco-..."
  Severity Level = Severity::Error;
  bool OfBarrier = false; ///< a remark about a barrier
  Place Where;
  std::string Message;
  std::vector<Note> Notes;
  std::vector<Replacement> Fixes;
  std::string Line;     ///< the text of the line
  std::string Rendered; ///< as a terminal shows it, notes included
  unsigned Ordinal = 0; ///< counts what has the same rule, file and text of the line
  std::string Fingerprint; ///< unique in the report; the same when lines above come or go
};

/// The rules that stand for entries that are no findings.
inline constexpr llvm::StringLiteral RemarkRule("deco-explain");
inline constexpr llvm::StringLiteral CompilerRule("clang-diagnostic-error");

class Report {
public:
  /// \param Root the folder to which paths are relative, absolute.
  explicit Report(std::string Root) : Root(std::move(Root)) {}

  /// Adds the entries of one source, in their order, but for those that are there already: findings
  /// in a header come from each source that includes it.
  void add(std::vector<Entry> Entries);
  /// Drops entries.
  void dropIf(const std::function<bool(const Entry &)> &Condition);

  const std::vector<Entry> &entries() const { return List; }
  const std::string &root() const { return Root; }
  /// \p Path below the root with forward slashes; as it is if it lies elsewhere.
  std::string relative(llvm::StringRef Path) const;

private:
  std::string Root;
  std::vector<Entry> List;
  llvm::StringSet<> Known;
  std::map<std::string, unsigned> Counts;
};

/// The folder of the repository that holds the current folder, else the current folder.
std::string repositoryRoot();

} // namespace deco

#endif
