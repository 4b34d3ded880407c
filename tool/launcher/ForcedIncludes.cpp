//===- ForcedIncludes.cpp - headers that options of the compiler include ------------------===//

#include "ForcedIncludes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace deco {
namespace {

/// Removes -include-pch and its value, with the -Xclang in front of each.
void dropPrecompiledHeader(std::vector<std::string> &Args) {
  for (size_t I = 0; I < Args.size(); ++I) {
    if (Args[I] != "-include-pch")
      continue;
    bool ForFrontend = I > 0 && Args[I - 1] == "-Xclang";
    size_t Begin = I - ForFrontend, End = std::min(I + 2 + ForFrontend, Args.size());
    Args.erase(Args.begin() + Begin, Args.begin() + End);
    I = Begin - 1;
  }
}

/// Gives \p Copy to the options that include \p Name: whether there is one.
bool include(std::vector<std::string> &Args, StringRef Name, const std::string &Copy) {
  bool Found = false;
  for (size_t I = 0; I < Args.size(); ++I) {
    StringRef Arg = Args[I];
    if (Arg == "-include" || Arg == "--include") {
      size_t Value = I + 1 < Args.size() && Args[I + 1] == "-Xclang" ? I + 2 : I + 1;
      if (Value < Args.size() && Args[Value] == Name)
        Args[Value] = Copy, Found = true;
    } else if (Arg.consume_front("-include") && Arg == Name) {
      Args[I] = "-include" + Copy, Found = true;
    } else if (Arg.consume_front("--include=") && Arg == Name) {
      Args[I] = "--include=" + Copy, Found = true;
    }
  }
  return Found;
}

} // namespace

ForcedIncludes readForcedIncludes(StringRef Path) {
  ForcedIncludes Copies;
  auto File = MemoryBuffer::getFile(Path);
  if (!File)
    return Copies;
  SmallVector<StringRef, 8> Lines;
  (*File)->getBuffer().split(Lines, '\n');
  for (size_t I = 0; I + 1 < Lines.size(); I += 2)
    Copies.emplace_back(Lines[I].str(), Lines[I + 1].str());
  return Copies;
}

Error includeCopies(std::vector<std::string> &Args, const ForcedIncludes &Copies) {
  if (!Copies.empty())
    dropPrecompiledHeader(Args);
  for (const auto &[Name, Copy] : Copies)
    if (!include(Args, Name, Copy))
      return createStringError(inconvertibleErrorCode(),
                               "no option of the compiler includes '" + Name +
                                   "', which has synchronized functions: include it in the source");
  return Error::success();
}

} // namespace deco
