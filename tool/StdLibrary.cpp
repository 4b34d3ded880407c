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

static const CXXRecordDecl *stdClass(QualType T) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  return R && isStd(R) ? R : nullptr;
}

static bool isMapLike(const CXXRecordDecl *R) {
  return R->getName() == "map" || R->getName() == "unordered_map";
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
  switch (F->getOverloadedOperator()) {
  case OO_Subscript:
    return Method && isMapLike(Method->getParent()) ? LibraryRole::InsertingPart
                                                    : LibraryRole::Part;
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
  if (Method ? Parts.contains(Name)
             : Parts.contains(Name) && F->getNumParams() == 1)
    return LibraryRole::Part;
  if (Readers.contains(Name) || (!Method && Parts.contains(Name)))
    return LibraryRole::ReadAll;
  return LibraryRole::Signature;
}

static bool isViewClass(const CXXRecordDecl *R) {
  if (!R->getIdentifier())
    return false;
  static const llvm::StringSet<> Views = {"span", "basic_string_view", "mdspan", "reference_wrapper", "atomic_ref",
                                          "initializer_list", "_Bit_reference", "__bit_reference", "reference",
                                          "slice_array", "gslice_array", "mask_array", "indirect_array",
                                          "_Iterator", "_OuterIter", "_InnerIter"};
  llvm::StringRef Name = R->getName();
  return Views.contains(Name) || Name.contains("iterator") || Name.contains("_wrap_iter") || Name.starts_with("__atomic_ref") ||
         Name.ends_with("_view") || Name == "subrange";
}

/// Parts of the library's own classes, which have pointers or references as fields: of subsets of a valarray, and of
/// expressions of valarrays that are still to be computed; in libstdc++ and libc++.
static bool hasPointersAsFields(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {
      "_Array",      "_Expr",       "_UnClos",     "_UnBase",       "_BinClos",     "_BinBase",        "_BinBase1",
      "_BinBase2",   "_FunBase",    "_ValFunClos", "_RefFunClos",   "_SClos",       "_SBase",          "_GClos",
      "_GBase",      "_IClos",      "_IBase",      "__val_expr",    "_UnaryOp",     "_BinaryOp",       "__slice_expr",
      "__mask_expr", "__indirect_expr", "__shift_expr", "__cshift_expr"};
  return Names.contains(R->getName());
}

bool isView(QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    return true;
  const CXXRecordDecl *R = stdClass(T);
  return R && isViewClass(R);
}

bool isCheckedHandle(QualType T) {
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  if (!R || !R->getIdentifier())
    return false;
  static const llvm::StringSet<> Names = {"span", "basic_string_view", "shared_ptr", "unique_ptr",
                                          "vector"};
  return Names.contains(R->getName());
}

bool isSequence(QualType T) {
  T = T.getNonReferenceType();
  if (T->isArrayType())
    return true;
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T));
  if (!R || !R->getIdentifier() || R->getTemplateArgs().size() == 0 ||
      R->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return false;
  static const llvm::StringSet<> Names = {"array", "basic_string", "deque", "valarray", "vector"};
  QualType Element = R->getTemplateArgs()[0].getAsType();
  if (R->getName() == "unique_ptr")
    return Element->isArrayType();
  return Names.contains(R->getName()) && !(R->getName() == "vector" && Element->isBooleanType());
}

bool hasDistinctKeys(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T.getNonReferenceType()));
  if (!R || !R->getIdentifier() || !isMapLike(R))
    return false;
  // A comparison or hash of the author's may take different integers for one key.
  static const llvm::StringSet<> Usual = {"less", "greater", "hash", "equal_to", "allocator"};
  for (const TemplateArgument &A : llvm::drop_begin(R->getTemplateArgs().asArray(), 2)) {
    const auto *Given = A.getKind() == TemplateArgument::Type
                            ? dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(A.getAsType()))
                            : nullptr;
    if (!Given || !Given->getIdentifier() || !Usual.contains(Given->getName()))
      return false;
  }
  return true;
}

bool isOwningRange(QualType T) {
  if (isSequence(T))
    return true;
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  static const llvm::StringSet<> Names = {
      "list",          "forward_list",       "map",           "multimap",          "set",
      "unordered_map", "unordered_multimap", "unordered_set", "unordered_multiset", "multiset"};
  return R && R->getIdentifier() && Names.contains(R->getName());
}

bool ownsPlainElements(QualType T) {
  auto IsPlain = [](QualType E) {
    bool Bytes = E->isCharType() || E->isStdByteType();
    return (E->isScalarType() && !Bytes) || ownsPlainElements(E);
  };
  if (const Type *Element = T->getArrayElementTypeNoTypeQual())
    return IsPlain(QualType(Element, 0));
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T));
  if (!R || !R->getIdentifier() || !isOwningRange(T) || R->getName() == "unique_ptr")
    return false;
  static const llvm::StringSet<> Parameters = {"less", "greater", "hash", "equal_to", "allocator", "char_traits"};
  return llvm::all_of(R->getTemplateArgs().asArray(), [&](const TemplateArgument &A) {
    if (A.getKind() != TemplateArgument::Type)
      return true;
    const CXXRecordDecl *Class = stdClass(A.getAsType());
    return (Class && Class->getIdentifier() && Parameters.contains(Class->getName())) || IsPlain(A.getAsType()) ||
           (R->getName() == "basic_string" && A.getAsType()->isCharType());
  });
}

bool isElementIterator(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T.getNonReferenceType()));
  if (!R || !R->getIdentifier())
    return false;
  // In libstdc++ and libc++. Not those of std::vector<bool>, whose elements share memory.
  static const llvm::StringSet<> Names = {
      "__normal_iterator",   "_Deque_iterator",         "_List_iterator",       "_List_const_iterator",
      "_Fwd_list_iterator",  "_Fwd_list_const_iterator", "_Rb_tree_iterator",   "_Rb_tree_const_iterator",
      "_Node_iterator",      "_Node_const_iterator",    "__wrap_iter",          "__deque_iterator",
      "__list_iterator",     "__list_const_iterator",   "__forward_list_iterator",
      "__forward_list_const_iterator", "__tree_iterator", "__tree_const_iterator", "__map_iterator",
      "__map_const_iterator", "__hash_iterator",        "__hash_const_iterator", "__hash_map_iterator",
      "__hash_map_const_iterator"};
  if (R->getName() != "reverse_iterator")
    return Names.contains(R->getName());
  const TemplateArgument &Base = R->getTemplateArgs()[0];
  return Base.getKind() == TemplateArgument::Type &&
         (Base.getAsType()->isPointerType() || isElementIterator(Base.getAsType()));
}

bool isPosition(QualType T) {
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  return T->isPointerType() || (isElementIterator(T) && R->getName() != "reverse_iterator");
}

bool isShared(QualType T) {
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  static const llvm::StringSet<> Names = {"shared_ptr", "__shared_ptr", "__shared_ptr_access",
                                          "weak_ptr", "__weak_ptr", "any", "function"};
  return R && R->getIdentifier() && Names.contains(R->getName());
}

bool isSoleOwner(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T.getNonReferenceType()));
  if (!R || !R->getIdentifier() || R->getName() != "unique_ptr" || R->getTemplateArgs().size() < 2 ||
      R->getTemplateArgs()[1].getKind() != TemplateArgument::Type)
    return false;
  const CXXRecordDecl *Deleter = stdClass(R->getTemplateArgs()[1].getAsType());
  return Deleter && Deleter->getIdentifier() && Deleter->getName() == "default_delete";
}

namespace {

/// Walks a type for pointers to memory that it does not own.
class PointerSearch {
public:
  explicit PointerSearch(bool OnlyMutable) : OnlyMutable(OnlyMutable) {}

  bool in(QualType T) {
    T = T.getCanonicalType();
    if (T->isDependentType() || T->isUndeducedType())
      return true;
    if (const auto *Signature = T->getAs<FunctionProtoType>()) // as in std::bind's result
      return in(Signature->getReturnType()) ||
             llvm::any_of(Signature->param_types(), [this](QualType P) { return in(P); });
    if (T->isFunctionPointerType() || T->isFunctionType() || T->isMemberPointerType())
      return false;
    if (T->isPointerType() || T->isReferenceType()) {
      QualType Pointee = T->getPointeeType();
      return !OnlyMutable || !Pointee.isConstQualified() || in(Pointee);
    }
    if (const auto *Array = T->getAsArrayTypeUnsafe())
      return in(Array->getElementType());
    if (const CXXRecordDecl *R = T->getAsCXXRecordDecl())
      return inRecord(R);
    return T->isObjCObjectPointerType() || T->isBlockPointerType();
  }

private:
  bool inRecord(const CXXRecordDecl *R) {
    if (!Seen.insert(R->getCanonicalDecl()).second)
      return false;
    if (isStd(R) && R->getIdentifier()) {
      static const llvm::StringSet<> Reaching = {
          "function",      "any",           "shared_ptr",       "weak_ptr",       "move_only_function",
          "__shared_ptr",  "__weak_ptr",    "unique_ptr",       "exception_ptr",  "__shared_ptr_access",
          "function_ref",  "packaged_task", "nested_exception", "promise",        "copyable_function",
          "future",        "shared_future", "__basic_future", "stop_source",      "stop_token",     "stop_callback",
          "thread",        "jthread",       "generator"};
      if (Reaching.contains(R->getName()))
        return true;
      if (!isViewClass(R) && !hasPointersAsFields(R))
        return inArguments(R);
    }
    if (!R->hasDefinition())
      return true;
    R = R->getDefinition();
    for (const CXXBaseSpecifier &Base : R->bases())
      if (in(Base.getType()))
        return true;
    for (const FieldDecl *Field : R->fields())
      if (in(Field->getType()) || isStorage(Field))
        return true;
    return false;
  }

  /// Whether \p Field, of the project's, is memory in which objects are made.
  static bool isStorage(const FieldDecl *Field) {
    QualType T = Field->getType();
    const Type *Element = T->isArrayType() ? T->getBaseElementTypeUnsafe() : nullptr;
    return Element && (Element->isCharType() || Element->isStdByteType()) && Field->hasAttr<AlignedAttr>() &&
           !isLibrary(Field);
  }

  /// An owning library type reaches what its type arguments reach.
  bool inArguments(const CXXRecordDecl *R) {
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
    return Special && inList(Special->getTemplateArgs().asArray());
  }

  bool inList(llvm::ArrayRef<TemplateArgument> Arguments) {
    for (const TemplateArgument &A : Arguments) {
      if (A.getKind() == TemplateArgument::Type && in(A.getAsType()))
        return true;
      if (A.getKind() == TemplateArgument::Pack && inList(A.pack_elements()))
        return true;
    }
    return false;
  }

  bool OnlyMutable;
  llvm::SmallPtrSet<const CXXRecordDecl *, 16> Seen;
};

} // namespace

static bool leadToPointers(llvm::ArrayRef<TemplateArgument> Arguments) {
  return llvm::any_of(Arguments, [](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Pack)
      return leadToPointers(A.pack_elements());
    if (A.getKind() != TemplateArgument::Type)
      return false;
    QualType T = A.getAsType().getNonReferenceType();
    return isView(T) ? leadsToPointers(T) : carriesPointers(T);
  });
}

bool leadsToPointers(QualType View) {
  if (View->isPointerType()) {
    QualType Pointee = View->getPointeeType();
    return Pointee->isVoidType() || Pointee->isCharType() || Pointee->isStdByteType() ||
           carriesPointers(Pointee);
  }
  // Iterators and spans name their elements or their container in their arguments, but for those of views.
  if (isLazyIterator(View))
    return true;
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(View->getAsCXXRecordDecl());
  return !R || leadToPointers(R->getTemplateArgs().asArray());
}

bool refersToPointers(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T));
  std::function<bool(const TemplateArgument &)> Refers = [&](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Pack)
      return llvm::any_of(A.pack_elements(), Refers);
    return A.getKind() == TemplateArgument::Type && A.getAsType()->isReferenceType() &&
           carriesPointers(A.getAsType().getNonReferenceType());
  };
  return R && llvm::any_of(R->getTemplateArgs().asArray(), Refers);
}

bool keepsReferences(QualType T) {
  T = T.getNonReferenceType();
  const CXXRecordDecl *R = stdClass(T);
  return refersToPointers(T) || (R && R->getIdentifier() && R->getName() == "reference_wrapper");
}

bool carriesPointers(QualType T) { return PointerSearch(false).in(T); }
bool carriesMutablePointers(QualType T) { return PointerSearch(true).in(T); }

namespace {

/// Walks a type for handles through which an assignment or a destructor writes.
class OwnerSearch {
public:
  bool in(QualType T) {
    T = T.getCanonicalType();
    if (T->isReferenceType() || T->isDependentType() || T->isUndeducedType())
      return true;
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R || !Seen.insert(R->getCanonicalDecl()).second)
      return false;
    if (!R->hasDefinition())
      return true;
    R = R->getDefinition();
    return isStd(R) ? inLibrary(R) : isLibrary(R) || inProject(R);
  }

private:
  bool inLibrary(const CXXRecordDecl *R) {
    static const llvm::StringSet<> Through = {
        "any",         "function",          "move_only_function", "copyable_function",
        "function_ref", "packaged_task",    "future",             "shared_future",     "__basic_future",
        "unique_ptr",  "shared_ptr",        "__shared_ptr",       "reference_wrapper",
        "_Bit_reference", "__bit_reference", "reference",          "_Bit_iterator",
        "slice_array", "gslice_array",      "mask_array",         "indirect_array"};
    llvm::StringRef Name = R->getIdentifier() ? R->getName() : "";
    if (Through.contains(Name) || Name.contains("insert_iterator") || Name.contains("ostream"))
      return true;
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
    return Special && !isViewClass(R) && inArguments(Special->getTemplateArgs().asArray());
  }

  bool inArguments(llvm::ArrayRef<TemplateArgument> Arguments) {
    return llvm::any_of(Arguments, [this](const TemplateArgument &A) {
      if (A.getKind() == TemplateArgument::Pack)
        return inArguments(A.pack_elements());
      return A.getKind() == TemplateArgument::Type && in(A.getAsType());
    });
  }

  bool inProject(const CXXRecordDecl *R) {
    const CXXDestructorDecl *Destructor = R->getDestructor();
    bool Own = Destructor && Destructor->isUserProvided();
    for (const CXXMethodDecl *M : R->methods())
      Own |= M->isUserProvided() && (M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator());
    for (const CXXConstructorDecl *C : R->ctors())
      Own |= C->isUserProvided() && C->isCopyOrMoveConstructor();
    return Own ||
           llvm::any_of(R->bases(), [this](const auto &Base) { return in(Base.getType()); }) ||
           llvm::any_of(R->fields(), [this](const FieldDecl *F) { return in(F->getType()); });
  }

  llvm::SmallPtrSet<const CXXRecordDecl *, 16> Seen;
};

} // namespace

bool ownsOrRefers(QualType T) { return OwnerSearch().in(T.getNonReferenceType()); }

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

bool isExceptionPointer(QualType T) {
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  return R && R->getIdentifier() && R->getName() == "exception_ptr";
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

bool returnsFreshMemory(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {"make_unique", "make_shared", "allocate_shared", "malloc",
                                          "calloc",      "aligned_alloc"};
  return F->getIdentifier() && isLibrary(F) && Names.contains(F->getName());
}

} // namespace deco
