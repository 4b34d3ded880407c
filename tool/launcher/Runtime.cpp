//===- Runtime.cpp - what rewritten code needs from the compiler --------------------------===//

#include "Runtime.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace deco {
namespace {

bool hasRuntimeHeader(StringRef Folder) {
  SmallString<256> Header(Folder);
  sys::path::append(Header, "deco", "deco.h");
  return sys::fs::exists(Header);
}

/// Whether \p File, an object or an archive, refers to OpenMP's runtime: libgomp's or libomp's.
bool refersToOpenMP(StringRef File) {
  auto Buffer = MemoryBuffer::getFile(File, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return false; // the linker will say so
  StringRef Bytes = (*Buffer)->getBuffer();
  return Bytes.contains("GOMP_") || Bytes.contains("__kmpc_");
}

} // namespace

Expected<std::vector<std::string>> missingRuntimeFlags(const CommandLine &Line, StringRef Self) {
  std::vector<std::string> Flags;
  if (!Line.OpenMP)
    Flags.push_back("-fopenmp");
  if (any_of(Line.IncludeDirs, hasRuntimeHeader))
    return Flags;

  SmallString<256> Installed(sys::path::parent_path(sys::path::parent_path(Self)));
  sys::path::append(Installed, "include");
  StringRef Folder = Installed;
  if (!hasRuntimeHeader(Folder))
    return createStringError(inconvertibleErrorCode(),
                             "cannot find deco/deco.h in '" + Installed +
                                 "': install deco's "
                                 "headers there, or add their folder with -I");
  // Searched last, so that it changes what no other include finds.
  Flags.insert(Flags.end(), {"-idirafter", Folder.str()});
  return Flags;
}

bool linksOpenMP(const CommandLine &Line) { return any_of(Line.LinkInputs, refersToOpenMP); }

bool includesRuntime(ArrayRef<std::string> Files) {
  return any_of(Files, [](StringRef File) {
    return sys::path::filename(sys::path::parent_path(File)) == "deco" &&
           hasRuntimeHeader(sys::path::parent_path(sys::path::parent_path(File)));
  });
}

} // namespace deco
