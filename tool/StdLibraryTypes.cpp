// What is known of the library's types; its functions are in StdLibrary.cpp.
#include "LibraryArguments.h"
#include "LibraryHazards.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"
#include <functional>

using namespace clang;

namespace deco {

static const CXXRecordDecl *stdClass(QualType T) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  return R && isStd(R) ? R : nullptr;
}

static bool isMapLike(const CXXRecordDecl *R) {
  return R->getName() == "map" || R->getName() == "unordered_map";
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

/// Whether what the library's class \p R has pointers to is its own, so that its arguments tell all that it may lead to.
/// Of others, such as what std::put_time returns, the members tell.
static bool ownsAllItLeadsTo(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"_Node_handle",
                                          "_Node_insert_return",
                                          "__cow_string",
                                          "__libcpp_refstring",
                                          "array",
                                          "atomic",
                                          "atomic_flag",
                                          "bad_variant_access",
                                          "barrier",
                                          "basic_fstream",
                                          "basic_ifstream",
                                          "basic_istringstream",
                                          "basic_ofstream",
                                          "basic_ostringstream",
                                          "basic_regex",
                                          "basic_stacktrace",
                                          "basic_string",
                                          "basic_stringbuf",
                                          "basic_stringstream",
                                          "bitset",
                                          "condition_variable",
                                          "condition_variable_any",
                                          "counting_semaphore",
                                          "deque",
                                          "expected",
                                          "forward_list",
                                          "gslice",
                                          "id",
                                          "indirect",
                                          "latch",
                                          "list",
                                          "map",
                                          "match_results",
                                          "multimap",
                                          "multiset",
                                          "mutex",
                                          "once_flag",
                                          "optional",
                                          "pair",
                                          "path",
                                          "polymorphic",
                                          "priority_queue",
                                          "queue",
                                          "random_device",
                                          "recursive_mutex",
                                          "recursive_timed_mutex",
                                          "regex_traits",
                                          "set",
                                          "shared_mutex",
                                          "shared_timed_mutex",
                                          "source_location",
                                          "stack",
                                          "sub_match",
                                          "timed_mutex",
                                          "tuple",
                                          "type_index",
                                          "type_info",
                                          "unordered_map",
                                          "unordered_multimap",
                                          "unordered_multiset",
                                          "unordered_set",
                                          "valarray",
                                          "variant",
                                          "vector"};
  return Names.contains(R->getName());
}

static bool areSynchronisation(llvm::ArrayRef<TemplateArgument> Arguments) {
  return llvm::all_of(Arguments, [](const TemplateArgument &A) {
    return A.getKind() == TemplateArgument::Pack ? areSynchronisation(A.pack_elements())
                                                 : A.getKind() == TemplateArgument::Type && isSynchronisation(A.getAsType());
  });
}

/// Whether \p R locks mutexes that are none of the project's.
static bool locksLibraryMutexes(const CXXRecordDecl *R) {
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  return Special && isLock(R) && areSynchronisation(Special->getTemplateArgs().asArray());
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

bool isStashing(QualType T) {
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  static const llvm::StringSet<> Names = {"istream_iterator", "istreambuf_iterator", "regex_iterator",
                                          "regex_token_iterator", "directory_iterator", "recursive_directory_iterator"};
  const auto *Around = R ? dyn_cast<CXXRecordDecl>(R->getDeclContext()) : nullptr; // std::views::istream
  return R && R->getIdentifier() &&
         (Names.contains(R->getName()) || (Around && Around->getIdentifier() && Around->getName() == "basic_istream_view"));
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

bool movesSoleOwner(const CXXConstructorDecl *C) {
  return C->isMoveConstructor() && isSoleOwner(C->getFunctionObjectParameterType());
}

/// Whether the library's class \p R hands out memory that may be in an object of the program.
static bool isMemoryResource(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"polymorphic_allocator", "memory_resource", "monotonic_buffer_resource",
                                          "unsynchronized_pool_resource", "synchronized_pool_resource"};
  return R->getIdentifier() && Names.contains(R->getName());
}

static bool hasAllocate(const CXXRecordDecl *R) {
  return R->hasDefinition() && llvm::any_of(R->methods(), [](const CXXMethodDecl *M) {
           return M->getIdentifier() && M->getName() == "allocate";
         });
}

bool usesOtherMemory(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(stdClass(T.getNonReferenceType()));
  return R && isOwningRange(T) && llvm::any_of(R->getTemplateArgs().asArray(), [](const TemplateArgument &A) {
           if (A.getKind() == TemplateArgument::Type && A.getAsType()->isReferenceType())
             return true; // std::map<int, T &>
           const CXXRecordDecl *Class =
               A.getKind() == TemplateArgument::Type ? A.getAsType()->getAsCXXRecordDecl() : nullptr;
           bool Allocates = Class && (isStd(Class) ? isMemoryResource(Class) : hasAllocate(Class));
           return Allocates && carriesPointers(A.getAsType());
         });
}

/// Whether objects of the library's class \p R may write to a stream buffer, or to characters, that they do not own.
static bool hasStreamBuffer(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {
      "basic_ios",     "basic_istream",    "basic_ostream",     "basic_iostream",   "basic_streambuf",
      "basic_filebuf", "basic_spanbuf",    "basic_ispanstream", "basic_ospanstream", "basic_spanstream",
      "strstreambuf",  "istrstream",       "ostrstream",        "strstream",        "basic_syncbuf",
      "basic_osyncstream"};
  return R->getIdentifier() && Names.contains(R->getName());
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
          "thread",        "jthread",       "generator",        "locale",         "error_code",
          "error_condition", "system_error"};
      if (Reaching.contains(R->getName()) || isMemoryResource(R) || hasStreamBuffer(R))
        return true;
      if (!isViewClass(R) && inArguments(R)) // also of std::ranges::view_interface, which has no members
        return true;
      if (ownsAllItLeadsTo(R) || locksLibraryMutexes(R))
        return false;
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
    if (!Special) // std::map<K, V, Less>::value_compare
      Special = dyn_cast<ClassTemplateSpecializationDecl>(R->getDeclContext());
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
    if (Through.contains(Name) || isMemoryResource(R) || Name.contains("insert_iterator") || Name.contains("ostream") || hasStreamBuffer(R))
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

bool isExceptionPointer(QualType T) {
  const CXXRecordDecl *R = stdClass(T.getNonReferenceType());
  return R && R->getIdentifier() && R->getName() == "exception_ptr";
}

} // namespace deco
