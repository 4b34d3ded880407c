#include "FileEdits.h"
#include "llvm/ADT/STLExtras.h"

namespace deco {

bool FileEdits::isChanged() const {
  return !Others.empty() || !Versions.empty() ||
         llvm::any_of(Bodies, [](const auto &Body) { return !Body.second.empty(); });
}

std::vector<Edit> FileEdits::all() const {
  std::vector<Edit> Edits;
  for (const auto &[Offset, Body] : Bodies)
    Edits.insert(Edits.end(), Body.begin(), Body.end());
  for (const auto &[Which, Text] : Versions)
    Edits.push_back(Text);
  Edits.insert(Edits.end(), Others.begin(), Others.end());
  return Edits;
}

bool merge(FileEdits &Into, const FileEdits &From) {
  for (const auto &[Offset, Edits] : From.Bodies)
    if (!(Into.Bodies.try_emplace(Offset, Edits).first->second == Edits))
      return false;
  for (const auto &[Which, Text] : From.Versions)
    if (!(Into.Versions.try_emplace(Which, Text).first->second == Text))
      return false;
  for (const Edit &E : From.Others)
    if (!llvm::is_contained(Into.Others, E))
      Into.Others.push_back(E);
  for (const FileReference &R : From.References) {
    bool Known = llvm::any_of(Into.References, [&](const FileReference &Other) {
      return Other.Offset == R.Offset && Other.Target == R.Target;
    });
    if (!Known)
      Into.References.push_back(R);
  }
  return Into.Original == From.Original;
}

std::map<std::string, std::string> includersOf(const std::set<std::string> &Changed,
                                               const std::vector<FileEdits> &Files) {
  std::map<std::string, std::string> Through;
  std::vector<std::string> Work(Changed.begin(), Changed.end());
  for (const std::string &Path : Changed)
    Through[Path];
  while (!Work.empty()) {
    std::string Target = std::move(Work.back());
    Work.pop_back();
    for (const FileEdits &F : Files) {
      bool Includes = llvm::any_of(F.References, [&](const FileReference &R) {
        return R.How != FileReference::Asked && R.Target == Target;
      });
      if (Includes && Through.try_emplace(F.Path, Target).second)
        Work.push_back(F.Path);
    }
  }
  return Through;
}

} // namespace deco
