//===- GlobList.h - lists of globs, as clang-tidy reads them ----------------===//
//
//   deco-*,-deco-unused   all of deco's rules but one: the last glob that matches decides
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_GLOBLIST_H
#define DECO_TOOL_GLOBLIST_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace deco {

/// Globs between commas or ends of lines. A '-' in front switches off what the glob matches.
class GlobList {
public:
  explicit GlobList(llvm::StringRef List);

  /// What the list says of \p Name: on, off, or nothing.
  std::optional<bool> verdict(llvm::StringRef Name) const;
  bool matches(llvm::StringRef Name) const { return verdict(Name).value_or(false); }

  struct Item {
    std::string Glob;
    bool On;
    bool operator==(const Item &Other) const { return Glob == Other.Glob && On == Other.On; }
  };
  const std::vector<Item> &items() const { return Items; }
  bool operator==(const GlobList &Other) const { return Items == Other.Items; }

private:
  std::vector<Item> Items;
};

} // namespace deco

#endif
