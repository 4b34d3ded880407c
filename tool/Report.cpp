#include "Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MD5.h"
#include "llvm/Support/Path.h"

namespace deco {

/// Whether \p Path lies below \p Root; if so, what is left of it.
static bool below(llvm::StringRef Root, llvm::StringRef Path, std::string &Rest) {
  Root = Root.rtrim('/');
  if (!Path.consume_front(Root) || !Path.consume_front("/"))
    return false;
  Rest = Path.str();
  return true;
}

std::string Report::relative(llvm::StringRef Path) const {
  std::string Rest;
  if (below(Root, Path, Rest))
    return Rest;
  // One of them may lead through a symbolic link.
  llvm::SmallString<256> RealRoot, RealPath;
  if (!llvm::sys::fs::real_path(Root, RealRoot) && !llvm::sys::fs::real_path(Path, RealPath) &&
      below(RealRoot, RealPath, Rest))
    return Rest;
  return Path.str();
}

/// The text of a line without what formatting changes.
static std::string normalised(llvm::StringRef Line) {
  llvm::SmallVector<llvm::StringRef, 16> Words;
  llvm::SplitString(Line, Words);
  return llvm::join(Words, " ");
}

void Report::add(std::vector<Entry> Entries) {
  for (Entry &E : Entries) {
    std::string Place = E.Rule + "\n" + E.Where.Path + "\n";
    std::string Exact = Place + std::to_string(E.Where.Begin.Line) + ":" +
                        std::to_string(E.Where.Begin.Column) + "\n" + E.Message;
    if (!Known.insert(Exact).second)
      continue;
    std::string Identity =
        E.Rule + "\n" + relative(E.Where.Path) + "\n" + normalised(E.Line) + "\n";
    E.Ordinal = Counts[Identity]++;
    llvm::MD5 Hash;
    Hash.update(Identity + std::to_string(E.Ordinal));
    E.Fingerprint = Hash.final().digest().str().str();
    List.push_back(std::move(E));
  }
}

void Report::dropIf(const std::function<bool(const Entry &)> &Condition) {
  llvm::erase_if(List, Condition);
}

std::string repositoryRoot() {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  for (llvm::StringRef Folder = Here; !Folder.empty();
       Folder = llvm::sys::path::parent_path(Folder)) {
    llvm::SmallString<256> Git(Folder);
    llvm::sys::path::append(Git, ".git");
    if (llvm::sys::fs::exists(Git))
      return Folder.str();
  }
  return Here.str().str();
}

} // namespace deco
