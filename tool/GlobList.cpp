#include "GlobList.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/GlobPattern.h"

namespace deco {

GlobList::GlobList(llvm::StringRef List) {
  while (!List.empty()) {
    size_t End = List.find_first_of(",\n");
    llvm::StringRef Text = List.take_front(End).trim();
    List = End == llvm::StringRef::npos ? "" : List.drop_front(End + 1);
    bool On = !Text.consume_front("-");
    if (Text = Text.trim(); !Text.empty())
      Items.push_back({Text.str(), On});
  }
}

std::optional<bool> GlobList::verdict(llvm::StringRef Name) const {
  for (const Item &I : llvm::reverse(Items)) {
    llvm::Expected<llvm::GlobPattern> Pattern = llvm::GlobPattern::create(I.Glob);
    if (!Pattern)
      llvm::consumeError(Pattern.takeError());
    else if (Pattern->match(Name))
      return I.On;
  }
  return std::nullopt;
}

} // namespace deco
