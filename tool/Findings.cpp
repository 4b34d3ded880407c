#include "Findings.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

const SilencingComments &Findings::comments(FileID File) const {
  auto Found = Comments.find(File);
  if (Found == Comments.end())
    Found = Comments.try_emplace(File, File, SM).first;
  return Found->second;
}

bool Findings::silences(Rule Id, SourceLocation Where) const {
  if (!info(Id).CanBeSilenced || Where.isInvalid())
    return false;
  auto [File, Offset] = SM.getDecomposedLoc(SM.getFileLoc(Where));
  return comments(File).silence(info(Id).Name, Offset, SM.getLineNumber(File, Offset));
}

void Findings::add(Finding F) {
  if (!reports(F.Id, F.Where))
    return;
  bool Known = llvm::any_of(List, [&](const Finding &Other) {
    return Other.Id == F.Id && Other.Where == F.Where && Other.Text == F.Text;
  });
  if (!Known)
    List.push_back(std::move(F));
}

void Findings::checkComments() {
  comments(SM.getMainFileID());
  std::vector<Finding> Found;
  for (const auto &[File, InFile] : Comments)
    for (const SilencingComments::Unmatched &U : InFile.unmatched())
      Found.push_back({Rule::Nolint, SM.getLocForStartOfFile(File).getLocWithOffset(U.Offset), {},
                       U.IsBegin ? "this NOLINTBEGIN has no NOLINTEND with the same list behind it, "
                                   "so it silences nothing"
                                 : "this NOLINTEND has no NOLINTBEGIN with the same list in front of it",
                       {}, {}});
  for (Finding &F : Found)
    add(std::move(F));
}

bool Findings::hasErrors() const {
  return llvm::any_of(List, [&](const Finding &F) { return level(F.Id) == Severity::Error; });
}

} // namespace deco
