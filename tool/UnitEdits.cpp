#include "UnitEdits.h"
#include "HeaderFunctions.h"
#include "UnnamedTypes.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

UnitEdits::UnitEdits(ASTContext &Context, const PipelineOptions &Options, Findings &Out)
    : Context(Context), SM(Context.getSourceManager()), Options(Options), Out(Out) {
  if (Options.Included)
    for (FileID File : Options.Included->files())
      file(File).Edits.References = Options.Included->in(File);
}

FileInUnit &UnitEdits::file(FileID File) {
  auto [It, IsNew] = Files.try_emplace(File);
  FileInUnit &F = It->second;
  if (!IsNew)
    return F;
  F.Text = std::make_unique<Renderer>(Context, File, Options.Lines, Options.Macros);
  SourceLocation Start = SM.getLocForStartOfFile(File);
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  F.Edits.What = !Entry                         ? FileEdits::CommandLine
                 : File == SM.getMainFileID()   ? FileEdits::Source
                 : SM.isInSystemHeader(Start)   ? FileEdits::System
                                                : FileEdits::Header;
  if (Entry)
    F.Edits.Path = pathOf(*Entry);
  F.Edits.Name = SM.getFilename(Start).str();
  if (F.Edits.What == FileEdits::Source || F.Edits.What == FileEdits::Header)
    F.Edits.Original = SM.getBufferData(File).str();
  return F;
}

FileInUnit &UnitEdits::at(SourceLocation Loc) { return file(SM.getFileID(SM.getExpansionLoc(Loc))); }

void UnitEdits::addBody(const SynchronizedFunction &F, std::vector<Edit> Edits) {
  SourceLocation Begin = SM.getExpansionLoc(F.Body->getBeginLoc());
  FileInUnit &File = at(Begin);
  if (!Edits.empty() && File.Edits.What != FileEdits::Source) {
    Changed.try_emplace(File.Edits.Path, F.Decl);
    SourceLocation Tag = Options.InPlace ? SourceLocation() : tagPlace(F.Decl);
    if (Tag.isValid()) {
      FileInUnit &First = at(Tag);
      Edit E{SM.getFileOffset(Tag), 0, "[[gnu::abi_tag(\"deco\")]] ", 0};
      if (!llvm::is_contained(First.Edits.Others, E))
        First.Edits.Others.push_back(E);
      if (First.Edits.What == FileEdits::Header)
        Changed.try_emplace(First.Edits.Path, F.Decl);
    }
  }
  // A macro may make several functions of one place.
  std::vector<Edit> &Body = File.Edits.Bodies[SM.getFileOffset(Begin)];
  Body.insert(Body.end(), Edits.begin(), Edits.end());
}

void UnitEdits::addVersions(const std::vector<RecordedVersion> &Versions) {
  for (const RecordedVersion &V : Versions)
    addVersion(V);
}

void UnitEdits::addVersion(const RecordedVersion &V) {
  const FunctionDecl *F = V.written(), *First = F->getFirstDecl();
  std::string Recorded;
  for (unsigned I : V.Parameters)
    Recorded += I == OwnObject ? " members" : " " + std::to_string(I);
  auto Name = [&](SourceLocation Loc, const char *What) { return std::to_string(SM.getFileOffset(Loc)) + What + Recorded; };
  auto Mark = [&](FileInUnit &Of) {
    if (Of.Edits.What == FileEdits::Header)
      Changed.try_emplace(Of.Edits.Path, F);
  };
  FileInUnit &Own = at(F->getBeginLoc());
  Own.Edits.Versions.try_emplace(Name(F->getLocation(), " definition"), Own.Text->renderRecorded(V, Out));
  Mark(Own);
  // The class has one access to a member, whichever functions record it.
  FileInUnit &Class = at(First->getBeginLoc());
  if (!V.Members.empty())
    Class.Edits.Versions.try_emplace(std::to_string(SM.getFileOffset(V.Members.front()->getParent()->getLocation())) + " end",
                                     Class.Text->openEndOfClass(V));
  for (const FieldDecl *M : V.Members) {
    Class.Edits.Versions.try_emplace(std::to_string(SM.getFileOffset(M->getLocation())) + " access",
                                     Class.Text->renderAccess(V, M));
    Mark(Class);
  }
  // Who calls it in front of its definition, and its class, need a declaration.
  FileInUnit &Other = at(First->getBeginLoc());
  bool InClass = isa<CXXMethodDecl>(F) && F->isOutOfLine();
  if (First == F || !(InClass || &Own == &Other))
    return;
  if (std::optional<Edit> E = Other.Text->declareRecorded(V, Out)) {
    Other.Edits.Versions.try_emplace(Name(First->getLocation(), " declaration"), *E);
    Mark(Other);
  }
}

/// The files that have to be copied, each with the one that it includes.
std::map<std::string, std::string> UnitEdits::copied() {
  std::set<std::string> Roots;
  for (const auto &[Path, F] : Changed)
    Roots.insert(Path);
  return copiedWith(Roots);
}

std::map<std::string, std::string> UnitEdits::copiedWith(const std::set<std::string> &Roots) const {
  if (!Options.InPlace) {
    std::vector<FileEdits> All;
    for (const auto &[File, F] : Files) {
      All.emplace_back();
      All.back().Path = F.Edits.Path;
      All.back().References = F.Edits.References;
    }
    return includersOf(Roots, All);
  }
  std::map<std::string, std::string> Result;
  for (const std::string &Path : Roots)
    Result[Path];
  return Result;
}

/// Whether \p F, which is to be copied, cannot be.
bool UnitEdits::isUnwritable(const FileEdits &F, const std::map<std::string, std::string> &Copied) const {
  bool UsesNext = F.What == FileEdits::Header && !Options.InPlace &&
                  llvm::any_of(F.References, [&](const FileReference &R) {
                    return R.How == FileReference::Next && !Copied.count(R.Target);
                  });
  return F.What == FileEdits::System || (F.What == FileEdits::CommandLine && !Options.ForLauncher) || UsesNext;
}

bool UnitEdits::canChange(SourceLocation Loc) {
  FileID File = SM.getFileID(SM.getExpansionLoc(Loc));
  if (File == SM.getMainFileID())
    return true;
  auto [It, IsNew] = Changeable.try_emplace(File, false);
  if (!IsNew || !Options.Included || !Options.WritesHeaders || file(File).Edits.What != FileEdits::Header)
    return It->second;
  std::map<std::string, std::string> Copied = copiedWith({file(File).Edits.Path});
  It->second = llvm::none_of(Files, [&](const auto &F) {
    return Copied.count(F.second.Edits.Path) && isUnwritable(F.second.Edits, Copied);
  });
  return It->second;
}

/// Reports that \p F includes a header that is to be copied, and cannot be copied itself.
void UnitEdits::refuse(const FileEdits &F, const std::map<std::string, std::string> &Through) {
  std::string Path = F.Path;
  for (auto It = Through.find(Path); It != Through.end() && !It->second.empty(); It = Through.find(Path))
    Path = It->second;
  auto Root = Changed.find(Path);
  if (Root == Changed.end())
    return;
  std::string Why = F.What == FileEdits::System
                        ? "the system header '" + F.Name + "' includes it, and system headers are not rewritten"
                    : F.What == FileEdits::CommandLine
                        ? "an option of the compiler (-include, or a precompiled header) includes it; compile with deco-c++, "
                          "which takes a copy of it, or include it in the source"
                        : "'" + F.Name + "' on the way to it uses #include_next";
  Out.add({Rule::UnsupportedFunction, Root->second->getLocation(), {},
           "'" + Root->second->getNameAsString() + "' cannot be synchronized in this header: " + Why, {}, {}});
}

void UnitEdits::finishHeader(FileID File, FileInUnit &F, bool IsCopied, bool Recorded) {
  bool HasBodies = llvm::any_of(F.Edits.Bodies, [](const auto &B) { return !B.second.empty(); });
  bool IsMain = F.Edits.What == FileEdits::Source;
  if (!IsMain && !IsCopied)
    return;
  F.Text->renderAttributes(F.Edits.Others);
  unsigned Place = Options.Included ? Options.Included->runtimePlace(File) : 0;
  bool HasVersions = !F.Edits.Versions.empty();
  if (HasBodies || HasVersions || (IsMain && IsCopied))
    F.Text->renderPrologue(Place, IsMain ? Recorded : HasVersions, IsMain && hasMembersOfUnnamedTypes(Context, File),
                           F.Edits.Others);
  else if (IsCopied)
    F.Text->renderOrigin(F.Edits.Others);
}

void UnitEdits::finish(bool Recorded) {
  file(SM.getMainFileID());
  std::map<std::string, std::string> Copied = copied();
  for (auto &[File, F] : Files) {
    bool IsCopied = Copied.count(F.Edits.Path);
    if (IsCopied && isUnwritable(F.Edits, Copied))
      refuse(F.Edits, Copied);
    finishHeader(File, F, IsCopied, Recorded);
  }
  if (Options.Files)
    gather();
}

/// Hands out the edits, those of several inclusions of one file together.
void UnitEdits::gather() {
  std::map<std::string, size_t> Known;
  auto Add = [&](FileID File, FileEdits &E) {
    auto [It, IsNew] = Known.try_emplace(E.Path, Options.Files->size());
    if (IsNew)
      Options.Files->push_back(E);
    else if (!merge((*Options.Files)[It->second], E))
      Out.add({Rule::UnsupportedFunction, SM.getLocForStartOfFile(File), {},
               "this file is included several times, and its synchronized functions would have to be rewritten "
               "differently each time",
               {}, {}});
  };
  FileID Main = SM.getMainFileID();
  Add(Main, file(Main).Edits);
  for (auto &[File, F] : Files)
    if (File != Main)
      Add(File, F.Edits);
}

std::optional<std::string> UnitEdits::mainText() {
  std::string Main;
  for (auto &[File, F] : Files) {
    std::vector<Edit> Edits = F.Edits.all();
    if (Edits.empty() && File != SM.getMainFileID())
      continue;
    auto Result = apply(SM.getBufferData(File), std::move(Edits));
    if (!Result)
      Out.add({Rule::UnsupportedUse, SM.getLocForStartOfFile(File), {},
               "the edits of this file overlap: " + llvm::toString(Result.takeError()), {}, {}});
    else if (File == SM.getMainFileID())
      Main = std::move(*Result);
  }
  return Out.hasErrors() ? std::nullopt : std::optional<std::string>(Main);
}

} // namespace deco
