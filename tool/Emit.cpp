#include "Emit.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang::tooling;

namespace deco {

llvm::Expected<std::string> apply(llvm::StringRef Original, std::vector<Edit> Edits) {
  llvm::stable_sort(Edits, [](const Edit &A, const Edit &B) {
    return std::tuple(A.Offset, A.Length != 0, A.Rank) < std::tuple(B.Offset, B.Length != 0, B.Rank);
  });
  // One replacement a place: Replacements refuses insertions whose order it cannot know.
  Replacements All;
  for (size_t I = 0; I < Edits.size();) {
    Edit Merged = Edits[I];
    size_t Next = I + 1;
    for (; Next < Edits.size() && Edits[Next].Offset == Merged.Offset && Merged.Length == 0; ++Next) {
      Merged.Text += Edits[Next].Text;
      Merged.Length = Edits[Next].Length;
    }
    if (llvm::Error E = All.add(Replacement("", Merged.Offset, Merged.Length, Merged.Text)))
      return E;
    I = Next;
  }
  return applyAllReplacements(Original, All);
}

} // namespace deco
