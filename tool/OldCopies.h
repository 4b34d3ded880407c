//===- OldCopies.h - copies of headers that nothing needs any more ----------===//
//
// A copy that is left over when a header loses its attributes would be found by a quoted #include beside it,
// in place of the header. So copies are removed when the last source that needs them is rewritten without.
// Below --out-dir, which several runs share, a file for each source says which copies it needs:
//
//   DIR/.deco/src/a.cpp.copies     src/a.cpp's absolute path; then for each copy, separated by tabs, its path
//                                  below DIR, the header's path, and a hash of the header's text
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_OLDCOPIES_H
#define DECO_TOOL_OLDCOPIES_H

#include "llvm/ADT/StringRef.h"
#include <map>
#include <set>
#include <string>

namespace deco {

/// A copy of a header that a source includes.
struct HeaderCopy {
  std::string Path;   ///< of the copy, as --out-dir is given
  std::string Header; ///< absolute
  std::string Hash;   ///< of the header's text when it was copied
  bool operator<(const HeaderCopy &Other) const { return Path < Other.Path; }
};

/// The hash of \p Text in records.
std::string hashOf(llvm::StringRef Text);

/// What the sources with copies below one folder need.
class CopyRecords {
public:
  /// Reads what earlier runs have written to \p OutDir. What is malformed is skipped.
  explicit CopyRecords(llvm::StringRef OutDir);

  /// \p Source, rewritten as \p Output below the folder, needs \p Copies and no others.
  void settle(llvm::StringRef Source, llvm::StringRef Output, std::set<HeaderCopy> Copies);

  /// The records to write: their paths and texts.
  std::map<std::string, std::string> texts() const;

  /// What is to be removed: records that say nothing; copies that the settled sources needed before or that are in
  /// their way, \p InTheWay, but for those that a source needs. Another source whose headers have changed since
  /// will be rewritten anyhow, and then has its copies made again.
  std::set<std::string> leftOver(const std::set<std::string> &InTheWay) const;

private:
  struct Record {
    std::string Source; ///< absolute
    std::set<HeaderCopy> Copies;
    bool IsSettled = false;
  };
  void read(const std::string &Path);
  static bool isCurrent(const Record &R);

  std::string OutDir;
  std::map<std::string, Record> Records; ///< by their paths
  std::set<std::string> Before;          ///< the copies that the settled sources and those that are gone needed
  std::set<std::string> Known;           ///< every copy that a record has named
};

/// Removes \p Files, which lie below \p OutDir, and the folders that are empty then.
void removeBelow(llvm::StringRef OutDir, const std::set<std::string> &Files);

/// Removes the copies that an earlier run of -o has made for \p Output, OUTPUT.deco/N/NAME, but for those in \p Now.
void removeOldCopies(const std::string &Output, const std::set<std::string> &Now);

} // namespace deco

#endif
