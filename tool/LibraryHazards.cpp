#include "LibraryHazards.h"
#include "StdLibrary.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

static const llvm::StringMap<Hazard> &functions() {
  static const llvm::StringMap<Hazard> Table = [] {
    llvm::StringMap<Hazard> Result;
    auto Add = [&](Hazard H, std::initializer_list<llvm::StringRef> Names) {
      for (llvm::StringRef Name : Names)
        Result[Name] = H;
    };
    Add(Hazard::InputOutput,
        {"printf",  "fprintf",    "vprintf",  "vfprintf", "dprintf",  "puts",   "fputs",  "putchar",
         "fputc",   "putc",       "putw",     "getchar",  "gets",     "scanf",  "fscanf", "vscanf",
         "fopen",   "freopen",    "fdopen",   "fclose",   "fread",    "fwrite", "fgets",  "fgetc",
         "getc",    "ungetc",     "getline",  "getdelim", "fseek",    "fseeko", "ftell",  "ftello",
         "fgetpos", "fsetpos",    "rewind",   "fflush",   "setvbuf",  "setbuf", "feof",   "ferror",
         "wprintf", "fwprintf",   "fputws",   "fputwc",   "putwchar", "fgetws", "fgetwc", "wscanf",
         "perror",  "remove",     "rename",   "system",   "open",     "openat", "creat",  "close",
         "read",    "write",      "pread",    "pwrite",   "readv",    "writev", "lseek",  "fsync",
         "stat",    "fstat",      "lstat",    "access",   "unlink",   "mkdir",  "rmdir",  "chdir",
         "getcwd",  "opendir",    "closedir", "tmpfile",  "mkstemp",  "popen",  "pclose", "fork",
         "pipe",    "dup",        "dup2",     "socket",   "connect",  "accept", "bind",   "listen",
         "send",    "sendto",     "recv",     "recvfrom", "poll",     "select", "ioctl",  "syslog",
         "exit",    "quick_exit", "signal",   "raise",    "kill",     "truncate", "ftruncate", "fdatasync",
         "sync",    "link",       "symlink",  "readlink", "chmod",   "fchmod", "chown",  "fchown",
         "unlinkat", "mkdirat",   "renameat", "fstatat",  "mkfifo",  "mkdtemp", "mkostemp", "msync",
         "sendfile", "copy_file_range", "scandir", "ftw", "nftw",    "glob",   "utime",  "fallocate",
         "posix_fallocate"});
    Add(Hazard::ThreadIdentity,
        {"get_id", "pthread_self", "gettid", "thrd_current", "sched_getcpu", "omp_get_thread_num",
         "omp_get_num_threads", "omp_in_parallel", "omp_get_level", "omp_get_active_level",
         "omp_get_ancestor_thread_num", "omp_get_team_size", "pthread_getspecific",
         "pthread_setspecific", "tss_get", "tss_set"});
    Add(Hazard::NotThreadSafe,
        {"rand",          "srand",     "random",      "srandom",  "initstate", "setstate",
         "drand48",       "lrand48",   "mrand48",     "srand48",  "seed48",    "lcong48",
         "strtok",        "localtime", "gmtime",      "asctime",  "ctime",     "getenv",
         "setenv",        "unsetenv",  "putenv",      "clearenv", "setlocale", "localeconv",
         "strerror",      "strsignal", "tmpnam",      "tempnam",  "mktemp",    "gethostbyname",
         "gethostbyaddr", "getpwnam",  "getpwuid",    "getgrnam", "getgrgid",  "getservbyname",
         "inet_ntoa",     "readdir",   "ttyname",     "ptsname",  "getlogin",  "ecvt",
         "fcvt",          "l64a",      "crypt",       "dlerror",  "hsearch",   "hcreate",
         "hdestroy",      "getopt",    "getopt_long", "mblen",    "mbtowc",    "wctomb",
         "time",          "clock",     "nl_langinfo", "catgets",  "set_terminate",
         "set_new_handler", "set_unexpected", "set_default_resource"});
    Add(Hazard::Lock, {"pthread_mutex_lock", "pthread_mutex_trylock", "pthread_mutex_timedlock",
                       "pthread_spin_lock", "pthread_rwlock_wrlock", "pthread_rwlock_rdlock",
                       "mtx_lock", "mtx_trylock", "mtx_timedlock", "omp_set_lock", "omp_test_lock",
                       "omp_set_nest_lock", "sem_wait", "sem_trywait", "flockfile"});
    Add(Hazard::Unlock,
        {"pthread_mutex_unlock", "pthread_spin_unlock", "pthread_rwlock_unlock", "mtx_unlock",
         "omp_unset_lock", "omp_unset_nest_lock", "sem_post", "funlockfile"});
    return Result;
  }();
  return Table;
}

static bool isFileClass(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"basic_fstream", "basic_ifstream", "basic_ofstream",
                                          "basic_filebuf"};
  return R && isStd(R) && R->getIdentifier() && Names.contains(R->getName());
}

bool opensFile(const FunctionDecl *F) {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(F);
  return Constructor && isFileClass(Constructor->getParent()) && Constructor->getNumParams() > 0 &&
         !Constructor->isCopyOrMoveConstructor();
}

/// The library's templates share names with C functions: std::remove, std::getline.
static Hazard ofTemplate(const FunctionDecl *F) {
  llvm::StringRef Name = F->getName();
  if (!isStd(F))
    return Hazard::None;
  if (Name == "print" || Name == "println")
    return Hazard::InputOutput;
  bool Reads = Name.starts_with("atomic_load") || Name == "atomic_init" ||
               Name == "atomic_is_lock_free" || Name.starts_with("atomic_wait");
  if (Name == "call_once" || (Name.starts_with("atomic_") && !Reads))
    return Hazard::Atomic;
  return Hazard::None;
}

/// Functions of std::filesystem are about files, methods and operators of paths are not.
static bool isFilesystem(const FunctionDecl *F) {
  const auto *N = dyn_cast<NamespaceDecl>(F->getDeclContext()->getEnclosingNamespaceContext());
  while (N && N->isInline())
    N = dyn_cast<NamespaceDecl>(N->getParent());
  if (!N || !N->getIdentifier() || N->getName() != "filesystem" || !isStd(F))
    return false;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(F)) {
    llvm::StringRef Class = Method->getParent()->getName();
    return Class.contains("directory_iterator") || Class == "directory_entry";
  }
  static const llvm::StringSet<> Pure = {"swap", "hash_value", "u8path", "begin", "end"};
  return F->getIdentifier() && !Pure.contains(F->getName());
}

Hazard hazardOf(const FunctionDecl *F) {
  if (!isLibrary(F))
    return Hazard::None;
  if (isFilesystem(F))
    return Hazard::InputOutput;
  if (!F->getIdentifier())
    return Hazard::None;
  llvm::StringRef Name = F->getName();
  if (const auto *Method = dyn_cast<CXXMethodDecl>(F)) {
    if (Method->isStatic() && Name == "global" && isStd(Method) && Method->getParent()->getName() == "locale")
      return Hazard::NotThreadSafe;
    bool Opens = Name == "open" && isFileClass(Method->getParent());
    return Opens ? Hazard::InputOutput : Hazard::None;
  }
  if (F->getPrimaryTemplate())
    return ofTemplate(F);
  if (F->getBuiltinID() != 0 && Name.starts_with("__sync_"))
    return Hazard::Atomic;
  bool Global = F->getDeclContext()->getRedeclContext()->isTranslationUnit() || F->isExternC();
  if (!Global && !isStd(F))
    return Hazard::None;
  auto It = functions().find(Name);
  return It == functions().end() ? Hazard::None : It->second;
}

bool isThreadUnsafe(const FunctionDecl *F) {
  Hazard H = hazardOf(F);
  return H == Hazard::InputOutput || H == Hazard::ThreadIdentity || H == Hazard::NotThreadSafe;
}

bool sharesHiddenMemory(const FunctionDecl *F) {
  return hazardOf(F) == Hazard::NotThreadSafe &&
         (F->getReturnType()->isPointerType() || F->getName().starts_with("getopt"));
}

bool overwritesHiddenMemory(const FunctionDecl *F) {
  return sharesHiddenMemory(F) && F->getName() != "getenv" && !F->getName().starts_with("set_");
}

bool remembersArguments(const FunctionDecl *F) {
  auto IsBuffer = [](const ParmVarDecl *P) {
    return P->getType()->isPointerType() && !P->getType()->getPointeeType().isConstQualified();
  };
  return hazardOf(F) == Hazard::NotThreadSafe && F->getName() != "time" && llvm::any_of(F->parameters(), IsBuffer);
}

bool runsHandler(const FunctionDecl *F) {
  static const llvm::StringSet<> Signals = {"raise", "kill", "pthread_kill", "sigqueue"};
  static const llvm::StringSet<> OfStreams = {"imbue", "copyfmt"};
  if (!F->getIdentifier() || !isLibrary(F))
    return false;
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method ? isStd(F) && OfStreams.contains(F->getName()) : Signals.contains(F->getName()) && !F->getPrimaryTemplate();
}

/// The name of the library's class, or an empty string.
static llvm::StringRef className(QualType T) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && isStd(R) && R->getIdentifier() ? R->getName() : "";
}

bool isSynchronisation(QualType T) {
  static const llvm::StringSet<> Names = {"atomic",
                                          "atomic_flag",
                                          "atomic_ref",
                                          "__atomic_base",
                                          "__atomic_float",
                                          "__atomic_ref",
                                          "mutex",
                                          "shared_mutex",
                                          "recursive_mutex",
                                          "timed_mutex",
                                          "shared_timed_mutex",
                                          "recursive_timed_mutex",
                                          "__mutex_base",
                                          "__recursive_mutex_base",
                                          "once_flag",
                                          "condition_variable",
                                          "condition_variable_any",
                                          "counting_semaphore",
                                          "latch",
                                          "barrier"};
  T = T.getNonReferenceType();
  if (const auto *Named = T->getAs<TypedefType>()) {
    llvm::StringRef Name = Named->getDecl()->getName();
    if (Name == "pthread_mutex_t" || Name == "pthread_spinlock_t" || Name == "pthread_rwlock_t" ||
        Name == "mtx_t" || Name == "omp_lock_t" || Name == "omp_nest_lock_t" || Name == "sem_t")
      return true;
  }
  return T->isAtomicType() || Names.contains(className(T)) ||
         (T->isArrayType() && isSynchronisation(QualType(T->getBaseElementTypeUnsafe(), 0)));
}

bool isLock(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"lock_guard", "unique_lock", "scoped_lock", "shared_lock"};
  return isStd(R) && R->getIdentifier() && Names.contains(R->getName());
}

bool isLock(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && isLock(R);
}

bool holdsLock(QualType T) {
  if (isLock(T))
    return true;
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || isStd(R) || !R->hasDefinition() || R->isDependentContext() || R->hasTrivialDestructor())
    return false;
  return llvm::any_of(R->fields(), [](const FieldDecl *Field) {
    QualType Type = Field->getType();
    bool Refers = Type->isReferenceType() || Type->isPointerType();
    return isLock(Type) || (Refers && isSynchronisation(Type->getPointeeType()));
  });
}

} // namespace deco
