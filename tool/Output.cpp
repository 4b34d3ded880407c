#include "Output.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>

namespace deco {

std::string absolute(llvm::StringRef Path) {
  llvm::SmallString<256> Full(Path);
  llvm::sys::fs::make_absolute(Full);
  llvm::sys::path::remove_dots(Full, true);
  return Full.str().str();
}

std::string writeIfChanged(llvm::StringRef Path, llvm::StringRef Text, bool MakeFolders) {
  namespace fs = llvm::sys::fs;
  auto Failure = [&](const std::string &Why) {
    return "cannot write '" + Path.str() + "': " + Why;
  };
  llvm::SmallString<256> Real;
  if (fs::real_path(Path, Real))
    Real = Path;
  fs::file_status Before;
  bool Exists = !fs::status(Real, Before) && fs::exists(Before);
  if (Exists && !fs::is_regular_file(Before)) {
    // A device or a pipe: nothing to rename over.
    std::error_code Error;
    llvm::raw_fd_ostream OS(Real, Error);
    if (Error)
      return Failure(Error.message());
    OS << Text;
    return "";
  }
  if (Exists)
    if (auto Old = llvm::MemoryBuffer::getFile(Real); Old && (*Old)->getBuffer() == Text)
      return "";
  llvm::StringRef Folder = llvm::sys::path::parent_path(Real);
  if (MakeFolders && !Folder.empty())
    if (std::error_code Error = fs::create_directories(Folder))
      return Failure(Error.message());
  if (Exists && fs::access(Real, fs::AccessMode::Write))
    return Failure("permission denied");
  if (!Folder.empty() && !fs::is_directory(Folder))
    return Failure("there is no folder '" + Folder.str() + "'");
  auto Temp = fs::TempFile::create(Real + ".%%%%%%.tmp", fs::all_read | fs::all_write);
  if (!Temp)
    return Failure(llvm::toString(Temp.takeError()));
  {
    llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
    OS << Text;
    OS.flush();
    if (OS.has_error()) {
      std::string Why = OS.error().message();
      OS.clear_error();
      llvm::consumeError(Temp->discard());
      return Failure(Why);
    }
  }
  if (Exists)
    fs::setPermissions(Temp->TmpName, Before.permissions());
  if (llvm::Error E = Temp->keep(Real))
    return Failure(llvm::toString(std::move(E)));
  return "";
}

std::string writeStamp(llvm::StringRef Path, llvm::StringRef Text) {
  namespace fs = llvm::sys::fs;
  if (std::string Error = writeIfChanged(Path, Text); !Error.empty())
    return Error;
  auto File = fs::openNativeFileForReadWrite(Path, fs::CD_OpenExisting, fs::OF_None);
  if (!File)
    return "cannot write '" + Path.str() + "': " + llvm::toString(File.takeError());
  std::error_code Error =
      fs::setLastAccessAndModificationTime(*File, std::chrono::system_clock::now());
  fs::closeFile(*File);
  return Error ? "cannot write '" + Path.str() + "': " + Error.message() : "";
}

static void escape(llvm::raw_ostream &OS, llvm::StringRef Path) {
  for (char C : Path) {
    if (C == ' ' || C == '#')
      OS << '\\';
    else if (C == '$')
      OS << '$';
    OS << C;
  }
}

std::string dependencyRule(llvm::StringRef Target, llvm::ArrayRef<std::string> Dependencies) {
  std::string Rule;
  llvm::raw_string_ostream OS(Rule);
  escape(OS, Target);
  OS << ":";
  for (const std::string &File : Dependencies) {
    OS << " \\\n  ";
    escape(OS, File);
  }
  OS << "\n";
  return OS.str();
}

} // namespace deco
