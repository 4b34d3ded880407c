#include "Outputs.h"
#include "OldCopies.h"
#include "Output.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace deco {

std::string mirrored(llvm::StringRef Source, llvm::StringRef OutDir) {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  std::string Full = absolute(Source);
  llvm::StringRef Relative = Full;
  if (!(Relative.consume_front(Here) && Relative.consume_front("/")))
    Relative = llvm::sys::path::relative_path(Full);
  llvm::SmallString<256> Result(OutDir);
  llvm::sys::path::append(Result, Relative);
  return Result.str().str();
}

/// How a file in the folder of \p From names \p To in quotes.
static std::string nameFrom(llvm::StringRef From, llvm::StringRef To) {
  namespace path = llvm::sys::path;
  std::string Folder = absolute(path::parent_path(absolute(From))), Target = absolute(To);
  auto A = path::begin(Folder), AEnd = path::end(Folder);
  auto B = path::begin(Target), BEnd = path::end(Target);
  while (A != AEnd && B != BEnd && *A == *B)
    ++A, ++B;
  std::string Name;
  for (; A != AEnd; ++A)
    Name += "../";
  for (bool First = true; B != BEnd; ++B, First = false)
    Name += (First ? "" : "/") + B->str();
  return Name;
}

namespace {

/// The files of one output tree: those of one source, or of all sources.
class Tree {
public:
  explicit Tree(const Options &O) : O(O) {}

  /// \returns an error message, or an empty string.
  std::string add(const Job &J) {
    for (const FileEdits &F : J.Result.Files) {
      bool IsSource = F.What == FileEdits::Source;
      if (IsSource)
        Places[F.Path] = J.Output;
      auto [It, IsNew] = Known.try_emplace(F.Path, Files.size());
      if (IsNew)
        Files.push_back(F);
      else if (!merge(Files[It->second], F))
        return "the header '" + F.Name + "' would have to be rewritten differently for '" + J.Source +
               "' than for another source; rewrite them one at a time with -o, or with deco-c++";
      if (IsSource)
        Files[It->second].What = FileEdits::Source;
    }
    return "";
  }

  std::string write(std::vector<OutputFile> &Out) {
    std::set<std::string> Changed;
    for (const FileEdits &F : Files)
      if (F.What == FileEdits::Header && F.isChanged())
        Changed.insert(F.Path);
    for (const auto &[Path, Through] : InPlace() ? std::map<std::string, std::string>() : includersOf(Changed, Files))
      Changed.insert(Path);
    for (const FileEdits &F : Files)
      if (Changed.count(F.Path) && !Places.count(F.Path))
        if (std::string Message = choosePlace(F); !Message.empty())
          return Message;
    for (const FileEdits &F : Files)
      if (auto It = Places.find(F.Path); It != Places.end()) {
        OutputFile File{It->second, F.Name, F.Original, "", F.What != FileEdits::Source};
        std::string Message;
        if (F.What == FileEdits::CommandLine)
          File.Text = forcedIncludes(F);
        else
          Message = text(F, It->second, File.Text);
        if (!Message.empty())
          return Message;
        Out.push_back(std::move(File));
      }
    // No source may be there without its headers.
    llvm::stable_sort(Out, [](const OutputFile &A, const OutputFile &B) { return A.IsHeader > B.IsHeader; });
    return "";
  }

  /// The copies of headers that the source of \p J includes.
  std::set<HeaderCopy> copiesFor(const Job &J) const {
    std::set<HeaderCopy> Copies;
    for (const FileEdits &F : J.Result.Files)
      if (auto It = Places.find(F.Path); It != Places.end() && F.What == FileEdits::Header)
        Copies.insert({It->second, absolute(F.Path), hashOf(F.Original)});
    return Copies;
  }

  /// The files beside the outputs that a source would include instead of headers that are not copied; with those headers.
  std::map<std::string, std::string> shadows() const {
    std::map<std::string, std::string> Result;
    for (const FileEdits &F : Files) {
      auto Place = Places.find(F.Path);
      if (F.What != FileEdits::Source || Place == Places.end())
        continue;
      for (const FileReference &R : F.References) {
        llvm::SmallString<256> Found(llvm::sys::path::parent_path(Place->second));
        llvm::sys::path::append(Found, R.Name);
        llvm::sys::path::remove_dots(Found, true);
        if (R.How == FileReference::Quoted && !Places.count(R.Target) && isAnother(Found, R.Target))
          Result[Found.str().str()] = R.Target;
      }
    }
    return Result;
  }

private:
  static bool isAnother(llvm::StringRef File, llvm::StringRef Than) {
    bool IsSame = false;
    if (!llvm::sys::fs::is_regular_file(File) || (!llvm::sys::fs::equivalent(File, Than, IsSame) && IsSame))
      return false;
    auto A = llvm::MemoryBuffer::getFile(File), B = llvm::MemoryBuffer::getFile(Than);
    return !A || !B || (*A)->getBuffer() != (*B)->getBuffer();
  }

  bool InPlace() const { return O.InPlace || O.Diff; }

  std::string choosePlace(const FileEdits &F) {
    namespace path = llvm::sys::path;
    if (F.What == FileEdits::CommandLine) { // what the launcher reads to name the copies in the options
      Places[F.Path] = O.OutputFile + ".includes";
      return "";
    }
    if (F.What != FileEdits::Header)
      return "'" + F.Name + "' includes a header that is rewritten, and cannot be rewritten itself";
    if (InPlace()) {
      Places[F.Path] = F.Path;
    } else if (!O.OutDir.empty()) {
      Places[F.Path] = mirrored(F.Path, O.OutDir);
    } else if (!O.OutputFile.empty() && (!llvm::sys::fs::exists(O.OutputFile) ||
                                         llvm::sys::fs::is_regular_file(O.OutputFile))) {
      llvm::SmallString<256> Place(O.OutputFile + ".deco");
      path::append(Place, std::to_string(Count++), path::filename(F.Path));
      Places[F.Path] = Place.str().str();
    } else {
      return "the header '" + F.Name + "' is rewritten, too, and needs a place: use -o FILE, --out-dir DIR or -i";
    }
    return "";
  }

  /// For each header behind -include that is copied, its name and the copy's, a line each.
  std::string forcedIncludes(const FileEdits &F) const {
    std::string Text;
    for (const FileReference &R : F.References)
      if (auto Copy = Places.find(R.Target); Copy != Places.end())
        Text += R.Name + "\n" + absolute(Copy->second) + "\n";
    return Text;
  }

  /// The edit that makes a copy of \p F name the right file, if it needs one.
  std::string redirect(const FileEdits &F, const FileReference &R, llvm::StringRef Place,
                       std::vector<Edit> &Edits) {
    auto Copy = Places.find(R.Target);
    bool IsCopied = Copy != Places.end();
    if (!IsCopied && (R.ToSystem || F.What == FileEdits::Source || R.How == FileReference::Angled))
      return "";
    if (!IsCopied && R.How == FileReference::Next)
      return "the copy of '" + F.Name + "' cannot use #include_next";
    std::string Name = IsCopied ? nameFrom(Place, Copy->second) : R.Target;
    std::string Text = (R.How == FileReference::Asked ? "\"" : "include \"") + Name + "\"";
    for (const Edit &E : Edits)
      if (E.Offset == R.Offset && E.Length == R.Length && E.Text != Text)
        return "an #include in '" + F.Name + "' stands for several files, one of which is rewritten";
    Edit E{R.Offset, R.Length, Text, 0};
    if (!llvm::is_contained(Edits, E))
      Edits.push_back(E);
    return "";
  }

  std::string text(const FileEdits &F, llvm::StringRef Place, std::string &Text) {
    std::vector<Edit> Edits = F.all();
    if (!InPlace())
      for (const FileReference &R : F.References)
        if (std::string Message = redirect(F, R, Place, Edits); !Message.empty())
          return Message;
    auto Applied = deco::apply(F.Original, std::move(Edits));
    if (!Applied)
      return "the edits of '" + F.Name + "' overlap: " + llvm::toString(Applied.takeError());
    Text = std::move(*Applied);
    return "";
  }

  const Options &O;
  std::vector<FileEdits> Files;
  std::map<std::string, size_t> Known;
  std::map<std::string, std::string> Places;
  unsigned Count = 0;
};

} // namespace

/// The copies that each source needs, and those that none needs any more.
/// \returns a message if something else is in the way of a header.
static std::string settleCopies(const Run &All, const Options &O, const Tree &T, std::vector<OutputFile> &Out,
                                std::set<std::string> &LeftOver) {
  CopyRecords Records(O.OutDir);
  for (const Job &J : All.Jobs)
    if (J.Result.State == Status::Clean)
      Records.settle(J.Source, J.Output, T.copiesFor(J));
  for (auto &[Path, Text] : Records.texts())
    Out.push_back({Path, Path, "", Text});
  std::map<std::string, std::string> Shadows = T.shadows();
  std::set<std::string> InTheWay;
  for (const auto &[Found, Header] : Shadows)
    InTheWay.insert(Found);
  LeftOver = Records.leftOver(InTheWay);
  for (const auto &[Found, Header] : Shadows)
    if (!LeftOver.count(Found))
      return "'" + Found + "' would be included instead of '" + Header + "'; remove it";
  return "";
}

std::string outputs(const Run &All, const Options &O, std::vector<OutputFile> &Out, std::set<std::string> &LeftOver) {
  Tree T(O);
  for (const Job &J : All.Jobs)
    if (J.Result.State == Status::Clean)
      if (std::string Message = T.add(J); !Message.empty())
        return Message;
  if (std::string Message = T.write(Out); !Message.empty())
    return Message;
  if (O.OutDir.empty() || O.Diff)
    return "";
  return settleCopies(All, O, T, Out, LeftOver);
}

} // namespace deco
