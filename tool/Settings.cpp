#include "Settings.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"

namespace {

/// A list of globs: one string with commas, or a sequence.
struct Globs {
  std::string Text;
  std::vector<std::string> Items;
  /// What a map is read into: every key of one is an error.
  struct Map {
  } Nothing;
};

} // namespace

namespace llvm::yaml {

template <> struct PolymorphicTraits<Globs> {
  static NodeKind getKind(const Globs &G) {
    return G.Items.empty() ? NodeKind::Scalar : NodeKind::Sequence;
  }
  static std::string &getAsScalar(Globs &G) { return G.Text; }
  static std::vector<std::string> &getAsSequence(Globs &G) { return G.Items; }
  static Globs::Map &getAsMap(Globs &G) { return G.Nothing; }
};

template <> struct MappingTraits<Globs::Map> {
  static void mapping(IO &, Globs::Map &) {}
};

template <> struct ScalarEnumerationTraits<deco::Format> {
  static void enumeration(IO &Io, deco::Format &Value) {
    for (const char *Name : {"text", "json", "sarif", "github", "gitlab"})
      Io.enumCase(Value, Name, *deco::formatNamed(Name));
  }
};

template <> struct MappingTraits<deco::Settings> {
  static void mapping(IO &Io, deco::Settings &S) {
    Globs Checks, AsErrors;
    Io.mapOptional("Checks", Checks);
    Io.mapOptional("WarningsAsErrors", AsErrors);
    S.Checks = Checks.Items.empty() ? Checks.Text : join(Checks.Items, ",");
    S.WarningsAsErrors = AsErrors.Items.empty() ? AsErrors.Text : join(AsErrors.Items, ",");
    Io.mapOptional("StrictExceptions", S.StrictExceptions);
    Io.mapOptional("ExtraArgs", S.ExtraArgs);
    Io.mapOptional("ExtraArgsBefore", S.ExtraArgsBefore);
    Io.mapOptional("Format", S.As);
    Io.mapOptional("Baseline", S.Baseline);
  }
};

} // namespace llvm::yaml

namespace deco {

std::string readSettings(const std::string &File, Settings &Out) {
  auto Buffer = llvm::MemoryBuffer::getFile(File, /*IsText=*/true);
  if (!Buffer)
    return "cannot read '" + File + "': " + Buffer.getError().message();
  std::string Error;
  auto Keep = [](const llvm::SMDiagnostic &D, void *Context) {
    auto &First = *static_cast<std::string *>(Context);
    if (First.empty())
      First = std::to_string(D.getLineNo()) + ":" + std::to_string(D.getColumnNo() + 1) + ": " +
              D.getMessage().str();
  };
  llvm::yaml::Input In((*Buffer)->getBuffer(), nullptr, Keep, &Error);
  In >> Out;
  if (In.error())
    return File + ":" + (Error.empty() ? " " + In.error().message() : Error);
  if (!Out.Baseline.empty() && llvm::sys::path::is_relative(Out.Baseline)) {
    llvm::SmallString<256> Path(llvm::sys::path::parent_path(File));
    llvm::sys::path::append(Path, Out.Baseline);
    Out.Baseline = Path.str().str();
  }
  return "";
}

std::string findSettings(llvm::StringRef Source) {
  llvm::SmallString<256> Folder(Source);
  llvm::sys::fs::make_absolute(Folder);
  llvm::sys::path::remove_dots(Folder, true);
  while (llvm::sys::path::has_parent_path(Folder)) {
    llvm::sys::path::remove_filename(Folder);
    llvm::SmallString<256> File(Folder);
    llvm::sys::path::append(File, ".deco.yaml");
    if (llvm::sys::fs::exists(File))
      return File.str().str();
  }
  return "";
}

} // namespace deco
