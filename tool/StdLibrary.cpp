#include "StdLibrary.h"
#include "LibraryArguments.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include <functional>
#include <utility>

using namespace clang;

namespace deco {

bool isLibrary(const Decl *D) {
  const SourceManager &SM = D->getASTContext().getSourceManager();
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    if (F->getBuiltinID() != 0)
      return true;
  return D->getLocation().isInvalid() || SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation()));
}

/// The name of the outermost namespace around \p D, or an empty string.
static llvm::StringRef outermostNamespace(const Decl *D) {
  llvm::StringRef Name;
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (const auto *N = dyn_cast<NamespaceDecl>(C))
      Name = N->getName();
  return Name;
}

bool isStd(const Decl *D) {
  llvm::StringRef Name = outermostNamespace(D);
  return Name == "std" || Name == "__gnu_cxx";
}

/// Whether the file at \p Path is one of the C library or POSIX.
static bool isCHeader(llvm::StringRef Path) {
  static const llvm::StringSet<> Files = {
      "alloca.h",  "assert.h",  "complex.h", "ctype.h",   "dirent.h",   "dlfcn.h",   "endian.h",
      "err.h",     "errno.h",   "execinfo.h", "fcntl.h",  "fenv.h",     "fnmatch.h", "getopt.h",
      "glob.h",    "grp.h",     "iconv.h",   "inttypes.h", "langinfo.h", "libgen.h", "locale.h",
      "malloc.h",  "math.h",    "netdb.h",   "omp.h",     "poll.h",     "pthread.h", "pwd.h",
      "regex.h",   "sched.h",   "search.h",  "semaphore.h", "setjmp.h", "signal.h",  "spawn.h",
      "stdio.h",   "stdlib.h",  "string.h",  "strings.h", "syslog.h",   "termios.h", "threads.h",
      "time.h",    "uchar.h",   "unistd.h",  "utime.h",   "wchar.h",    "wctype.h",  "wordexp.h"};
  static const llvm::StringSet<> Folders = {"arpa", "asm", "asm-generic", "bits", "gnu",
                                            "linux", "net", "netinet", "sys"};
  return Files.contains(llvm::sys::path::filename(Path)) ||
         Folders.contains(llvm::sys::path::filename(llvm::sys::path::parent_path(Path)));
}

bool isStandard(const FunctionDecl *F) {
  if (!isLibrary(F))
    return false;
  OverloadedOperatorKind Operator = F->getOverloadedOperator();
  bool Allocates = Operator == OO_New || Operator == OO_Array_New || Operator == OO_Delete ||
                   Operator == OO_Array_Delete;
  if (F->getBuiltinID() != 0 || F->getLocation().isInvalid() || isStd(F) || Allocates)
    return true;
  const SourceManager &SM = F->getASTContext().getSourceManager();
  return isCHeader(SM.getFilename(SM.getExpansionLoc(F->getLocation())));
}

bool isRuntime(const Decl *D) {
  // All of it is in an inline namespace; a project may have a namespace of that name, too.
  const NamespaceDecl *Outermost = nullptr, *Inner = nullptr;
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (const auto *N = dyn_cast<NamespaceDecl>(C))
      Inner = std::exchange(Outermost, N);
  return Inner && Outermost->getName() == "deco" && Inner->isInline() && Inner->getName().starts_with("abi_");
}

static bool isMap(const CXXRecordDecl *R) { return R->getName() == "map" || R->getName() == "unordered_map"; }

/// Whether \p F only asks whether its object, a smart pointer or the like, holds anything: `if (p)`, `p == nullptr`.
static bool asksWhetherNull(const FunctionDecl *F) {
  static const llvm::StringSet<> Holders = {"unique_ptr",    "shared_ptr",         "__shared_ptr",      "optional",
                                            "function",      "move_only_function", "copyable_function", "expected",
                                            "exception_ptr"};
  auto IsHolder = [](QualType T) {
    const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
    return R && isStd(R) && R->getIdentifier() && Holders.contains(R->getName());
  };
  if (const auto *Conversion = dyn_cast<CXXConversionDecl>(F))
    return Conversion->getConversionType()->isBooleanType() && IsHolder(Conversion->getFunctionObjectParameterType());
  bool Compares = F->getOverloadedOperator() == OO_EqualEqual || F->getOverloadedOperator() == OO_ExclaimEqual;
  return Compares && isStd(F) && F->getNumParams() == 2 && IsHolder(F->getParamDecl(0)->getType()) &&
         F->getParamDecl(1)->getType().getNonReferenceType()->isNullPtrType();
}

LibraryRole roleOf(const FunctionDecl *F) {
  static const llvm::StringSet<> Forwards = {"move", "forward", "as_const", "launder",
                                             "move_if_noexcept"};
  static const llvm::StringSet<> Parts = {
      "at",    "front", "back",   "top",   "data",  "begin", "end",    "cbegin",      "cend",
      "rbegin", "rend", "crbegin", "crend", "value", "get",   "find",   "lower_bound", "upper_bound",
      "base",  "c_str", "equal_range", "addressof", "get_if", "subspan", "first", "last", "row"};
  static const llvm::StringSet<> Headers = {"size",  "empty",     "length",    "capacity", "ssize",
                                            "max_size", "has_value", "rows"};
  static const llvm::StringSet<> Readers = {
      "accumulate",  "reduce",      "count",       "count_if",       "find_if",     "find_if_not",
      "all_of",      "any_of",      "none_of",     "max_element",    "min_element", "minmax_element",
      "equal",       "distance",    "inner_product", "mismatch",     "search",      "adjacent_find",
      "binary_search", "is_sorted", "strlen",      "memcmp",
      "strcmp",      "lexicographical_compare", "transform_reduce",  "includes",    "strncmp"};
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (asksWhetherNull(F))
    return LibraryRole::Header;
  switch (F->getOverloadedOperator()) {
  case OO_Subscript:
    return Method && isMap(Method->getParent()) ? LibraryRole::InsertingPart : LibraryRole::Part;
  case OO_Star:
  case OO_Arrow:
    return F->getNumParams() == 0 || !Method ? LibraryRole::Part : LibraryRole::Signature;
  default:
    break;
  }
  if (!F->getIdentifier())
    return LibraryRole::Signature;
  llvm::StringRef Name = F->getName();
  if (!Method && Forwards.contains(Name) && F->getNumParams() == 1)
    return LibraryRole::Forward;
  if (Headers.contains(Name))
    return LibraryRole::Header;
  if (Name == "find" && Method && Method->getParent()->getName().starts_with("basic_string"))
    return LibraryRole::ReadAll; // a number, unlike that of a map
  if (Name == "get" && Method && F->getNumParams() > 0)
    return LibraryRole::Signature; // of a stream
  if (Method ? Parts.contains(Name)
             : Parts.contains(Name) && F->getNumParams() == 1)
    return LibraryRole::Part;
  if (Readers.contains(Name) || (!Method && Parts.contains(Name)))
    return LibraryRole::ReadAll;
  return LibraryRole::Signature;
}

/// Whether an argument of a class template is code: a signature, a pointer to a function or member, a
/// class of the project.
static bool isCode(const TemplateArgument &A) {
  if (A.getKind() == TemplateArgument::Pack)
    return llvm::any_of(A.pack_elements(), isCode);
  if (A.getKind() != TemplateArgument::Type)
    return false;
  QualType T = A.getAsType().getNonReferenceType();
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return T->isFunctionType() || T->isFunctionPointerType() || T->isMemberPointerType() ||
         (R && !isLibrary(R));
}

bool castsBits(const FunctionDecl *F) { return F->getIdentifier() && isStd(F) && F->getName() == "bit_cast"; }

bool throwsAgain(const FunctionDecl *F) {
  return F->isNoReturn() || (F->getIdentifier() && isStd(F) && F->getName() == "rethrow_if_nested");
}

/// Whether \p Method, of std::atomic_ref, only reads what that refers to.
static bool readsAtomic(const CXXMethodDecl *Method) {
  static const llvm::StringSet<> Readers = {"load", "wait", "is_lock_free", "notify_one", "notify_all"};
  return isa<CXXConversionDecl>(Method) || (Method->getIdentifier() && Readers.contains(Method->getName()));
}

bool assignsThrough(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method || !Method->isConst() || !isStd(Method))
    return false;
  const CXXRecordDecl *R = Method->getParent();
  bool Atomic = R->getIdentifier() && (R->getName() == "atomic_ref" || R->getName().starts_with("__atomic_ref"));
  return CXXOperatorCallExpr::isAssignmentOp(Method->getOverloadedOperator()) || (Atomic && !readsAtomic(Method));
}

/// Whether \p Method may run, or wait for, a callable that its object got when it was made: std::async's may be
/// deferred until somebody asks for the result.
static bool runsShared(const CXXMethodDecl *Method) {
  static const llvm::StringSet<> Classes = {"future", "shared_future", "__basic_future", "stop_source",
                                            "thread", "jthread",       "packaged_task"};
  static const llvm::StringSet<> Functions = {"get",  "wait", "wait_for", "wait_until", "request_stop",
                                              "join", "make_ready_at_thread_exit"};
  const CXXRecordDecl *R = Method->getParent();
  return R->getIdentifier() && Classes.contains(R->getName()) && Method->getIdentifier() &&
         Functions.contains(Method->getName());
}

bool runsWrappedCode(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method || !isStd(Method))
    return false;
  if (Method->getOverloadedOperator() != OO_Call)
    return runsShared(Method);
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent());
  return Special && llvm::any_of(Special->getTemplateArgs().asArray(), isCode);
}

bool runsCoroutine(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  const CXXRecordDecl *R = Method && isStd(Method) ? Method->getParent() : nullptr;
  bool OfHandle = R && R->getIdentifier() && R->getName() == "coroutine_handle";
  return OfHandle && (Method->getOverloadedOperator() == OO_Call ||
                      (F->getIdentifier() && (F->getName() == "resume" || F->getName() == "destroy")));
}

bool mayExit(const FunctionDecl *F) {
  if (!F->isNoReturn() || !F->getIdentifier())
    return false;
  return !isLibrary(F) || F->getName() == "exit" || F->getName() == "quick_exit";
}

bool endsProgram(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"abort",  "_exit", "_Exit",  "terminate", "execl",   "execlp",
                                          "execle", "execv", "execvp", "execve",    "execvpe", "fexecve"};
  return mayExit(F) || (F->getIdentifier() && isLibrary(F) && !isa<CXXMethodDecl>(F) && Names.contains(F->getName()));
}

bool returnsFreshMemory(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"make_unique", "make_shared", "allocate_shared", "malloc",
                                          "calloc",      "aligned_alloc"};
  return F->getIdentifier() && isLibrary(F) && Names.contains(F->getName());
}

} // namespace deco
