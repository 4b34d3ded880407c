//===- Rewriter.cpp - runs deco-rewrite for one compilation -------------------------------===//

#include "Rewriter.h"

#include "Depfile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace deco {
namespace {

Error failure(const Twine &Message) { return createStringError(inconvertibleErrorCode(), Message); }

Error failure(const Twine &What, std::error_code EC) { return failure(What + ": " + EC.message()); }

/// deco-rewrite's dependencies without the rule's target.
std::vector<std::string> readDependencies(StringRef Depfile) {
  std::vector<std::string> Names;
  if (auto File = MemoryBuffer::getFile(Depfile))
    for (MakeRule &Rule : parseDepfile((*File)->getBuffer()))
      Names.insert(Names.end(), Rule.Prerequisites.begin(), Rule.Prerequisites.end());
  return Names;
}

} // namespace

Expected<std::string> findRewriter(StringRef Self) {
  if (auto Given = sys::Process::GetEnv("DECO_REWRITE"); Given && !Given->empty()) {
    if (auto Path = sys::findProgramByName(*Given); Path && sys::fs::can_execute(*Path))
      return *Path;
    return failure("DECO_REWRITE names no program: '" + *Given +
                   "': set it to the path of deco-rewrite, or unset it");
  }
  SmallString<256> Sibling(sys::path::parent_path(Self));
  sys::path::append(Sibling, "deco-rewrite");
  if (sys::fs::can_execute(Sibling))
    return Sibling.str().str();
  if (auto Path = sys::findProgramByName("deco-rewrite"))
    return *Path;
  return failure("cannot find deco-rewrite next to '" + Self +
                 "' or in PATH: install it there, or set DECO_REWRITE to its path");
}

Expected<std::string> chooseFolder(StringRef Output, bool &Temporary) {
  sys::fs::file_status Status;
  Temporary = !sys::fs::status(Output, Status) && !sys::fs::is_regular_file(Status);
  SmallString<256> Folder(Output);
  if (Temporary) {
    if (std::error_code EC = sys::fs::createUniqueDirectory("deco", Folder))
      return failure("cannot create a temporary folder: set TMPDIR to a writable one", EC);
  } else {
    Folder += ".deco";
    if (std::error_code EC = sys::fs::create_directory(Folder))
      return failure("cannot create the folder '" + Folder + "' for the rewritten source", EC);
  }
  return Folder.str().str();
}

Expected<RewriteResult> rewrite(const RewriteJob &Job) {
  SmallString<256> File(Job.Folder);
  sys::path::append(File, sys::path::filename(Job.Source));
  std::string Depfile = (File + ".d").str();

  std::vector<std::string> Args = {Job.Tool};
  Args.insert(Args.end(), Job.Options.begin(), Job.Options.end());
  Args.insert(Args.end(), {"--for-launcher", Job.Source, "-o", File.str().str(), "--depfile", Depfile, "--"});
  Args.insert(Args.end(), Job.ParseFlags.begin(), Job.ParseFlags.end());

  std::string Includes = (File + ".includes").str();
  sys::fs::remove(Includes); // of an earlier run

  RewriteResult Result;
  Expected<int> Status = runProgram(Args);
  if (!Status)
    return Status.takeError();
  if ((Result.ExitStatus = *Status)) {
    sys::fs::remove(Job.Folder); // only if there is nothing in it
    return Result;
  }

  auto Before = MemoryBuffer::getFile(Job.Source), After = MemoryBuffer::getFile(File);
  if (!Before)
    return failure("cannot read '" + Job.Source + "'", Before.getError());
  if (!After)
    return failure("deco-rewrite has not written '" + File + "'", After.getError());
  bool Differs = (*Before)->getBuffer() != (*After)->getBuffer();
  Result.Includes = readForcedIncludes(Includes);
  Result.Changed = Differs || !Result.Includes.empty();
  Result.File = Differs ? File.str().str() : Job.Source;
  Result.Dependencies = readDependencies(Depfile);
  if (!Result.Changed)
    sys::fs::remove_directories(Job.Folder);
  return Result;
}

Expected<int> runProgram(ArrayRef<std::string> Args) {
  auto Program = sys::findProgramByName(Args.front());
  if (!Program)
    return failure("cannot find the program '" + Args.front() +
                   "': check its name and that it is in PATH");
  SmallVector<StringRef, 64> Refs(Args.begin(), Args.end());
  std::string Message;
  bool NotStarted = false;
  int Status = sys::ExecuteAndWait(*Program, Refs, /*Env=*/std::nullopt, /*Redirects=*/{},
                                   /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Message, &NotStarted);
  if (NotStarted)
    return failure("cannot run '" + *Program + "': " + Message);
  if (Status < 0) {
    errs() << "deco-c++: error: '" << *Program << "' was stopped: " << Message << "\n";
    return 1;
  }
  return Status;
}

} // namespace deco
