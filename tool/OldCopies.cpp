#include "OldCopies.h"
#include "Output.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace deco {

static std::string joined(llvm::StringRef Folder, llvm::StringRef Name) {
  llvm::SmallString<256> Whole(Folder);
  path::append(Whole, Name);
  return Whole.str().str();
}

/// The path of \p File below \p OutDir.
static llvm::StringRef below(llvm::StringRef OutDir, llvm::StringRef File) {
  File.consume_front(OutDir);
  return File.ltrim('/');
}

static bool staysBelow(llvm::StringRef Relative) {
  return !Relative.empty() && path::is_relative(Relative) &&
         llvm::none_of(llvm::make_range(path::begin(Relative), path::end(Relative)),
                       [](llvm::StringRef Part) { return Part == ".."; });
}

CopyRecords::CopyRecords(llvm::StringRef OutDir) : OutDir(OutDir) {
  std::error_code Error;
  for (fs::recursive_directory_iterator It(joined(OutDir, ".deco"), Error), End; !Error && It != End; It.increment(Error))
    if (llvm::StringRef(It->path()).ends_with(".copies"))
      read(It->path());
}

std::string hashOf(llvm::StringRef Text) { return llvm::utohexstr(llvm::xxh3_64bits(Text)); }

void CopyRecords::read(const std::string &Path) {
  auto File = llvm::MemoryBuffer::getFile(Path);
  if (!File)
    return;
  llvm::SmallVector<llvm::StringRef, 8> Lines;
  (*File)->getBuffer().split(Lines, '\n', -1, /*KeepEmpty=*/false);
  if (Lines.empty())
    return;
  Record &R = Records[Path];
  R.Source = Lines.front().str();
  for (llvm::StringRef Line : llvm::drop_begin(Lines)) {
    llvm::SmallVector<llvm::StringRef, 3> Parts;
    Line.split(Parts, '\t');
    if (Parts.size() == 3 && staysBelow(Parts[0]))
      R.Copies.insert({joined(OutDir, Parts[0]), Parts[1].str(), Parts[2].str()});
  }
  for (const HeaderCopy &C : R.Copies)
    Known.insert(C.Path);
}

void CopyRecords::settle(llvm::StringRef Source, llvm::StringRef Output, std::set<HeaderCopy> Copies) {
  Record &R = Records[joined(joined(OutDir, ".deco"), below(OutDir, Output)) + ".copies"];
  for (const HeaderCopy &C : R.Copies)
    Before.insert(C.Path);
  R = {absolute(Source), std::move(Copies), true};
}

std::map<std::string, std::string> CopyRecords::texts() const {
  std::map<std::string, std::string> Result;
  for (const auto &[Path, R] : Records) {
    if (!R.IsSettled || R.Copies.empty())
      continue;
    std::string &Text = Result[Path] = R.Source + "\n";
    for (const HeaderCopy &C : R.Copies)
      Text += below(OutDir, C.Path).str() + "\t" + C.Header + "\t" + C.Hash + "\n";
  }
  return Result;
}

bool CopyRecords::isCurrent(const Record &R) {
  return llvm::all_of(R.Copies, [](const HeaderCopy &C) {
    auto Header = llvm::MemoryBuffer::getFile(C.Header);
    return Header && hashOf((*Header)->getBuffer()) == C.Hash;
  });
}

std::set<std::string> CopyRecords::leftOver(const std::set<std::string> &InTheWay) const {
  std::set<std::string> Result = Before, Needed;
  for (const std::string &Path : InTheWay)
    if (Known.count(Path))
      Result.insert(Path);
  for (const auto &[Path, R] : Records) {
    bool IsGone = R.Copies.empty() || !fs::exists(R.Source);
    if (IsGone)
      Result.insert(Path);
    bool Needs = R.IsSettled || (!IsGone && isCurrent(R));
    for (const HeaderCopy &C : R.Copies)
      if (Needs)
        Needed.insert(C.Path);
      else if (IsGone)
        Result.insert(C.Path);
  }
  for (const std::string &Path : Needed)
    Result.erase(Path);
  return Result;
}

void removeBelow(llvm::StringRef OutDir, const std::set<std::string> &Files) {
  for (const std::string &File : Files) {
    if (!fs::is_regular_file(File))
      continue;
    fs::remove(File);
    llvm::StringRef Folder = path::parent_path(File);
    while (Folder.size() > OutDir.size() && !fs::remove(Folder)) // only if it is empty
      Folder = path::parent_path(Folder);
  }
}

void removeOldCopies(const std::string &Output, const std::set<std::string> &Now) {
  std::error_code Error;
  for (fs::directory_iterator It(Output + ".deco", Error), End; !Error && It != End; It.increment(Error)) {
    bool IsOurs = llvm::all_of(path::filename(It->path()), llvm::isDigit);
    std::error_code Inner;
    for (fs::directory_iterator Copy(It->path(), Inner), Last; IsOurs && !Inner && Copy != Last; Copy.increment(Inner))
      if (!Now.count(Copy->path()) && fs::is_regular_file(Copy->path()))
        fs::remove(Copy->path());
    if (IsOurs)
      fs::remove(It->path()); // only if it is empty
  }
  if (fs::is_directory(Output + ".deco"))
    fs::remove(Output + ".deco"); // the same
}

} // namespace deco
