//===- Render.h - Plan -> edits ---------------------------------------------===//
//
// Writes the C++ that stands for each decision. The only file with "#pragma omp".
//
//   results[lat][lon] = process(lat, lon, data);
// becomes
//   { if (auto *deco_1 = deco_s.task({"process", 5}, [lat, lon, &data]() -> decltype(auto) {
//         return process(lat, lon, data); }, [&results, lat, lon](auto &deco_r) {
//         results[lat][lon] = deco_r(); }))
//   #pragma omp task default(none) firstprivate(deco_1)
//     deco_1->run(); }
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RENDER_H
#define DECO_TOOL_RENDER_H

#include "Emit.h"
#include "Findings.h"
#include "MacroText.h"
#include "Plan.h"
#include "RecordedUses.h"
#include "clang/AST/PrettyPrinter.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace deco {

/// Whether \p S names `this`, in writing or not, outside of \p Except.
bool mentionsThis(const clang::Stmt *S, const llvm::SmallPtrSetImpl<const clang::Stmt *> &Except =
                                            llvm::SmallPtrSet<const clang::Stmt *, 1>());

/// Whether what the call \p S writes through \p O is recorded.
bool isRecorded(const Spawn &S, const Operand &O);

/// Renders plans into edits of one file. What lies in a macro's arguments: RenderExpansions.cpp.
class Renderer {
public:
  /// With \p Lines the output has #line directives that name the original.
  /// Spawns in the arguments of macros need \p Macros.
  Renderer(const clang::ASTContext &Context, clang::FileID File, bool Lines,
           const MacroText *Macros = nullptr);

  /// Appends the edits for one function. A place that lies in a macro body is reported in \p Out.
  /// \p Version tells the function from those of other objects; empty: there are none.
  void render(const FunctionPlan &P, std::vector<Edit> &Edits, Findings &Out,
              const std::string &Version = "");

  /// Appends what makes the copy of a header say where its lines come from.
  void renderOrigin(std::vector<Edit> &Edits) const;

  /// The second version of a function, behind the first.
  Edit renderRecorded(const RecordedVersion &V, Findings &Out);
  /// Its declaration, behind the function's first one; nothing if that has no place.
  std::optional<Edit> declareRecorded(const RecordedVersion &V, Findings &Out);
  /// The beginning of what is added at the end of the class of \p V.
  Edit openEndOfClass(const RecordedVersion &V) const;
  /// What finds the member \p M for calls of \p V that record it, in its class.
  Edit renderAccess(const RecordedVersion &V, const clang::FieldDecl *M) const;

  /// What stands for a spawn of the function that was rendered last, or of another instantiation of it.
  std::string taskText(const Spawn &S);

  /// Appends the inclusion of the runtime in front of \p Offset, and the first #line. \p UnnamedTypes: what
  /// hasMembersOfUnnamedTypes() says of the file.
  void renderPrologue(unsigned Offset, bool Recorded, bool UnnamedTypes, std::vector<Edit> &Edits) const;

  /// Appends the removal of the attributes.
  void renderAttributes(std::vector<Edit> &Edits) const;

private:
  /// The same for the text from \p From on, up to \p To; offsets count from there.
  void renderAttributes(unsigned From, unsigned To, std::vector<Edit> &Edits) const;
  enum Rank { CloseLoop, CloseBrace, OpenBrace, Guard, Wait, OpenLoop, CloseBody };

  void wrapBody(const FunctionPlan &P, std::vector<Edit> &Edits);
  void spawn(const Spawn &S, std::vector<Edit> &Edits);
  void countedLoop(const Spawn &S, std::vector<Edit> &Edits);
  std::string firstValue(const clang::VarDecl *Counter);
  std::string loopHead(const Spawn &S);
  std::string elementwise(const Spawn &S) const;
  std::string elementClosure(const Spawn &S) const;
  std::string task(const std::string &Node, unsigned Line, const std::string &Indent) const;
  void barrier(const Barrier &B, std::vector<Edit> &Edits);
  void tryBlock(const clang::CXXTryStmt *T, std::vector<Edit> &Edits);
  void guard(const clang::Stmt *Before, unsigned Id, std::vector<Edit> &Edits);

  void finishTails(std::vector<Edit> &Edits);

  std::string callClosure(const Spawn &S);
  static std::string recorder(const Spawn &S);
  std::string closure(const clang::Expr *Text, const std::vector<Operand> &Operands, char Prefix,
                      const clang::Expr *Result, bool Discard, const Spawn *Calls);
  std::string membersOf(const Spawn &S) const;
  std::string membersInFront(const Spawn &S) const;
  void addMembers(const clang::FunctionDecl *F, const RecordedVersion &V, std::vector<Edit> &Edits) const;
  Edit atEndOf(const clang::FunctionDecl *Member, const std::string &Text) const;
  Edit lineBehind(unsigned Behind, const std::string &Text) const;
  std::string memberStep(const RecordedVersion &V, const clang::MemberExpr *M) const;
  std::string recordedType(const clang::ParmVarDecl *P) const;
  unsigned beginOf(const clang::FunctionDecl *F);
  void editUses(const RecordedVersion &V, std::vector<Edit> &Edits) const;
  std::string copyOf(const clang::FunctionDecl *F, unsigned Begin, unsigned End,
                     const RecordedVersion &V, std::vector<Edit> Inner) const;
  std::string captureOf(const Operand &O, const std::string &Name) const;
  std::string serialCopy(const FunctionPlan &P);
  bool knowsItsFunction(const FunctionPlan &P) const;
  std::string serialVersion(const FunctionPlan &P, const std::string &Apart, const std::string &Arrow, bool Void);
  std::string extentList(const FunctionPlan &P) const;

  std::string text(const Operand &O) const;
  std::string text(const clang::Expr *E) const;
  std::string text(unsigned Begin, unsigned End) const;
  bool isInTask(const FunctionPlan &P, clang::SourceLocation At) const;
  std::string bindNames(const FunctionPlan &P);
  std::string returnTypeText(const clang::FunctionDecl *Pattern) const;
  std::string typeName(clang::QualType T) const;
  std::string line(unsigned Number) const;
  static std::string literal(llvm::StringRef Text);
  std::string mark(const Spawn &S) const;
  std::string spot(const clang::FunctionDecl *F) const;
  bool range(clang::SourceRange R, unsigned &Begin, unsigned &End) const;
  clang::SourceRange withFolds(clang::SourceRange R) const;
  unsigned endOf(const clang::Stmt *S, bool Expanded = false);
  unsigned offsetOf(clang::SourceLocation Loc);
  unsigned behindBrace(const clang::CompoundStmt *Block);
  unsigned frontOf(clang::SourceLocation Loc);
  bool endsInsideMacro(const clang::Stmt *S) const;
  unsigned inMacro(clang::SourceLocation Loc);
  bool placeOf(clang::SourceRange R, unsigned &Begin, unsigned &End);
  bool isExpanded(unsigned Offset) const { return Offset > Original.size(); }
  std::optional<std::pair<unsigned, unsigned>> inExpansion(clang::SourceRange R);
  unsigned behindSemicolon(unsigned Offset);
  std::pair<unsigned, unsigned> invocation(unsigned Offset) const;
  void writeExpansions(std::vector<Edit> &Edits);
  unsigned lineOf(unsigned Offset) const;
  std::string indentation(unsigned Offset, bool &OnlyBlank) const;
  void inFront(unsigned Offset, const std::string &Lines, int Rank, bool Open,
               std::vector<Edit> &Edits) const;

  const clang::ASTContext &Context;
  const clang::SourceManager &SM;
  const clang::LangOptions &Lang;
  clang::FileID File;
  llvm::StringRef Original;
  std::string FileName;
  bool Lines;
  const MacroText *Macros;
  mutable std::optional<std::vector<std::pair<unsigned, unsigned>>> Attributes; ///< offsets and lengths, in order
  /// Expansions that stand for invocations with edits in them. Offsets in them lie behind the file's.
  struct Expansion {
    const ExpandedMacro *Of;
    unsigned Begin;             ///< the offset of its first character
    unsigned FileBegin, FileEnd; ///< what it stands for
  };
  std::vector<Expansion> Expanded;
  std::set<unsigned> Ordered; ///< of the current function
  std::string Version; ///< of the current function
  unsigned Levels = 0; ///< Spawn::MacroLevels of what is rendered
  Findings *Out = nullptr;
  std::vector<clang::SourceRange> Folds; ///< of the current function
  std::vector<Edit> Names; ///< of the current function: `__func__` and its like, as they are spelt
  std::vector<Edit> NameEdits; ///< the same at their places
  std::vector<std::pair<size_t, unsigned>> Tails; ///< edit of a spawn, end of its statement
};

} // namespace deco

#endif
