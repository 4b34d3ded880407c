//===- FileEdits.h - what one translation unit changes in one file ----------===//
//
// Data between the rewriting of a unit and its outputs. The same header may be changed by several units,
// and each has a say in which copies a file includes, so that the text is put together at the end.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FILEEDITS_H
#define DECO_TOOL_FILEEDITS_H

#include "Emit.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace deco {

/// A place in a file that names another file.
struct FileReference {
  enum Kind { Quoted, Angled, Next, Asked } How; ///< Next: include_next; Asked: __has_include
  unsigned Offset = 0, Length = 0; ///< from the directive's name, or the file's, to the end of the file's name
  std::string Target;              ///< FileEdits::Path of the named file
  bool ToSystem = false;           ///< Target is a system header
  std::string Name;                ///< of the file, as it is spelt
};

/// One file of a unit that is changed, or includes files of the project.
struct FileEdits {
  enum Kind {
    Source,      ///< the main file
    Header,      ///< of the project
    System,      ///< a system header: never written
    CommandLine, ///< the compiler's options, which include files as well
  } What = Header;
  std::string Path; ///< absolute, one for each file
  std::string Name; ///< as the compiler spells it
  std::string Original;
  /// The edits in each synchronized body that the unit has, by the offset of the body.
  std::map<unsigned, std::vector<Edit>> Bodies;
  /// Second versions of functions and their declarations, by the place of the first and what differs.
  std::map<std::string, Edit> Versions;
  std::vector<Edit> Others; ///< attributes, the runtime's inclusion, tags of functions
  std::vector<FileReference> References;

  bool isChanged() const;
  std::vector<Edit> all() const;
};

/// Takes up what another inclusion of the same file, or another unit, changes in it.
/// \returns whether both want the same.
bool merge(FileEdits &Into, const FileEdits &From);

/// The files that include one of \p Changed, directly or not, and those themselves. Each has the file through
/// which it was found; the changed ones have none.
std::map<std::string, std::string> includersOf(const std::set<std::string> &Changed,
                                               const std::vector<FileEdits> &Files);

} // namespace deco

#endif
