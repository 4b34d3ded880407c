#include "Flags.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

namespace deco {

static bool hasHeaders(llvm::StringRef Dir) {
  llvm::SmallString<256> Header(Dir);
  llvm::sys::path::append(Header, "include", "stddef.h");
  return !Dir.empty() && llvm::sys::fs::exists(Header);
}

/// What an installed clang of this version prints for -print-resource-dir.
static std::string askClang() {
  for (std::string Name : {"clang-" + std::to_string(LLVM_VERSION_MAJOR), std::string("clang")}) {
    auto Program = llvm::sys::findProgramByName(Name);
    llvm::SmallString<128> Output;
    if (!Program || llvm::sys::fs::createTemporaryFile("deco", "txt", Output))
      continue;
    std::optional<llvm::StringRef> Redirects[] = {llvm::StringRef(""), Output.str(),
                                                  llvm::StringRef("")};
    int Status =
        llvm::sys::ExecuteAndWait(*Program, {Name, "-print-resource-dir"}, std::nullopt, Redirects);
    auto Buffer = llvm::MemoryBuffer::getFile(Output);
    std::string Dir = Status == 0 && Buffer ? (*Buffer)->getBuffer().trim().str() : "";
    llvm::sys::fs::remove(Output);
    if (hasHeaders(Dir))
      return Dir;
  }
  return "";
}

std::string findResourceDir(const std::string &Executable) {
  llvm::SmallString<256> Beside(llvm::sys::path::parent_path(Executable));
  llvm::sys::path::append(Beside, "..", "lib", "clang", std::to_string(LLVM_VERSION_MAJOR));
  if (hasHeaders(Beside))
    return Beside.str().str();
  if (hasHeaders(DECO_LLVM_RESOURCE_DIR))
    return DECO_LLVM_RESOURCE_DIR;
  return askClang();
}

/// The runtime's headers: installed beside the tool; a build tree has a link there.
static std::string runtimeIncludeDir() {
  std::string Executable = llvm::sys::fs::getMainExecutable(nullptr, (void *)&findResourceDir);
  llvm::SmallString<256> Beside(llvm::sys::path::parent_path(Executable));
  llvm::sys::path::append(Beside, "..", "include");
  return Beside.str().str();
}

std::vector<std::string> flagsForClang(const std::vector<std::string> &Command,
                                       llvm::ArrayRef<std::string> Unknown,
                                       const std::string &ResourceDir) {
  std::vector<std::string> Result;
  bool HasResourceDir = false;
  for (size_t I = 0; I < Command.size(); ++I) {
    llvm::StringRef Arg = Command[I];
    if (I == 0) {
      Result.push_back(Arg.str());
      continue;
    }
    if (Arg == "--") { // the source follows
      Result.insert(Result.end(), Command.begin() + I, Command.end());
      break;
    }
    if (Arg == "-Xclang" && I + 3 < Command.size() && Command[I + 1] == "-include-pch") {
      I += 3;
      continue;
    }
    if (Arg == "-include-pch" || Arg == "-o" || Arg == "-MF" || Arg == "-MT" || Arg == "-MQ") {
      ++I;
      continue;
    }
    bool Dropped = Arg.starts_with("-W") || Arg == "-w" || Arg == "-c" || Arg == "-S" ||
                   Arg.starts_with("-M") || Arg.starts_with("-fpch") || Arg == "-Winvalid-pch" ||
                   Arg.starts_with("-o") || Arg == "-pipe" || Arg.starts_with("-save-temps") ||
                   llvm::is_contained(Unknown, Arg);
    HasResourceDir |= Arg.starts_with("-resource-dir");
    if (!Dropped)
      Result.push_back(Arg.str());
  }
  // Without warnings Clang takes what it otherwise takes for an error, such as a return without a value, which no
  // compiler accepts. (Others are errors for Clang alone.)
  std::vector<std::string> Extra = {"-fsyntax-only", "-Wno-everything", "-Werror=return-mismatch",
                                    "-Wunknown-attributes", "-Wignored-attributes",
                                    "-DDECO_ANALYSIS=1", "-idirafter",
                                    runtimeIncludeDir()};
  if (!HasResourceDir)
    Extra.push_back("-resource-dir=" + ResourceDir);
  Result.insert(Result.begin() + 1, Extra.begin(), Extra.end());
  return Result;
}

} // namespace deco
