#include "LibraryArguments.h"
#include "Callbacks.h"
#include "StdLibrary.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

/// The parameter of the template that \p F was made from, packs included.
static QualType patternType(const FunctionDecl *F, unsigned Index) {
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  if (!Pattern || Pattern->getNumParams() == 0)
    return F->getParamDecl(Index)->getType();
  QualType T = Pattern->getParamDecl(std::min(Index, Pattern->getNumParams() - 1))->getType();
  if (const auto *Pack = T->getAs<PackExpansionType>())
    T = Pack->getPattern();
  return T;
}

/// Whether the parameter is a `T &&` that takes whatever it is given, and is given an lvalue.
static bool forwardsLvalue(const FunctionDecl *F, unsigned Index) {
  QualType T = patternType(F, Index);
  return F->getParamDecl(Index)->getType()->isLValueReferenceType() && T->isRValueReferenceType() &&
         T->getPointeeType()->isTemplateTypeParmType();
}

static bool hasReferenceParameter(const FunctionDecl *Constructor) {
  return llvm::any_of(Constructor->parameters(), [](const ParmVarDecl *P) {
    QualType T = P->getType();
    return T->isLValueReferenceType() && !T->getPointeeType().isConstQualified();
  });
}

/// Whether making an object of class \p R of lvalues may change them or keep a way to do so.
static bool adoptsLvalues(const CXXRecordDecl *R) {
  if (!R)
    return false;
  if (isStd(R)) {
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
    return Special && llvm::any_of(Special->getTemplateArgs().asArray(), [](const auto &A) {
             return A.getKind() == TemplateArgument::Type &&
                    adoptsLvalues(A.getAsType()->getAsCXXRecordDecl());
           });
  }
  if (!R->hasDefinition())
    return true;
  for (const FieldDecl *Field : R->fields())
    if (Field->getType()->isReferenceType())
      return true;
  for (const Decl *D : R->decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
        Template && isa<CXXConstructorDecl>(Template->getTemplatedDecl()))
      return true;
  return llvm::any_of(R->ctors(), hasReferenceParameter);
}

/// Whether an object of class \p R may take over what a pointer that it is made of leads to.
static bool mayOwn(const CXXRecordDecl *R) {
  if (!R || !isStd(R))
    return R;
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  return (R->getIdentifier() && R->getName().contains("_ptr")) ||
         (Special && llvm::any_of(Special->getTemplateArgs().asArray(), [](const auto &A) {
            return A.getKind() == TemplateArgument::Type &&
                   mayOwn(A.getAsType()->getAsCXXRecordDecl());
          }));
}

static bool movesElements(QualType Iterator) {
  const CXXRecordDecl *R = Iterator->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == "move_iterator";
}

/// A name of the library's functions that are about their arguments' values.
static llvm::StringRef nameOf(const FunctionDecl *F) {
  if (F->getIdentifier())
    return F->getName();
  // The function objects of std::ranges: __find_fn.
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (F->getOverloadedOperator() != OO_Call || !Method->getParent()->getIdentifier())
    return "";
  llvm::StringRef Name = Method->getParent()->getName();
  return Name.consume_back("_fn") ? Name.ltrim('_') : "";
}

static bool copiesItsInput(llvm::StringRef Name) {
  static const llvm::StringSet<> Names = {"copy",
                                          "copy_if",
                                          "copy_n",
                                          "copy_backward",
                                          "transform",
                                          "merge",
                                          "set_union",
                                          "set_intersection",
                                          "set_difference",
                                          "remove_copy",
                                          "remove_copy_if",
                                          "replace_copy",
                                          "replace_copy_if",
                                          "reverse_copy",
                                          "rotate_copy",
                                          "unique_copy",
                                          "partial_sum",
                                          "inclusive_scan",
                                          "exclusive_scan",
                                          "adjacent_difference",
                                          "set_symmetric_difference",
                                          "uninitialized_copy",
                                          "uninitialized_copy_n",
                                          "transform_inclusive_scan",
                                          "transform_exclusive_scan"};
  return Names.contains(Name);
}

static bool onlyReads(llvm::StringRef Name) {
  static const llvm::StringSet<> Names = {"find",
                                          "find_if",
                                          "find_if_not",
                                          "find_end",
                                          "find_first_of",
                                          "find_last",
                                          "search",
                                          "search_n",
                                          "count",
                                          "count_if",
                                          "all_of",
                                          "any_of",
                                          "none_of",
                                          "equal",
                                          "mismatch",
                                          "includes",
                                          "contains",
                                          "max",
                                          "min",
                                          "minmax",
                                          "max_element",
                                          "min_element",
                                          "minmax_element",
                                          "is_sorted",
                                          "is_sorted_until",
                                          "is_heap",
                                          "is_partitioned",
                                          "is_permutation",
                                          "partition_point",
                                          "lower_bound",
                                          "upper_bound",
                                          "equal_range",
                                          "binary_search",
                                          "adjacent_find",
                                          "distance",
                                          "lexicographical_compare",
                                          "starts_with",
                                          "ends_with",
                                          "fold_left",
                                          "fold_right",
                                          "begin",
                                          "end",
                                          "cbegin",
                                          "cend",
                                          "size",
                                          "ssize",
                                          "empty",
                                          "data",
                                          "cdata",
                                          "next",
                                          "prev",
                                          "accumulate",
                                          "tie",
                                          "ref",
                                          "strchr",
                                          "strrchr",
                                          "strstr",
                                          "strpbrk",
                                          "memchr"};
  return Names.contains(Name);
}

/// Whether \p F makes an object of the arguments, or puts one into a container.
static bool makesOf(const FunctionDecl *F, llvm::StringRef Name) {
  static const llvm::StringSet<> Methods = {"emplace",          "emplace_back",  "emplace_front",
                                            "emplace_hint",     "emplace_after", "try_emplace",
                                            "insert_or_assign", "value_or"};
  if (isa<CXXMethodDecl>(F))
    return Methods.contains(Name);
  return Name.starts_with("make_") || Name == "allocate_shared" || Name == "forward_as_tuple" ||
         Name == "format" || Name == "format_to" || Name == "bind" || Name == "bind_front";
}

/// Views only refer to their range.
static bool makesView(const FunctionDecl *F) {
  if (F->getOverloadedOperator() == OO_Pipe)
    return true;
  const auto *N = dyn_cast<NamespaceDecl>(F->getDeclContext()->getEnclosingNamespaceContext());
  return N && N->getIdentifier() && N->getName() == "views";
}

bool isLazyIterator(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  const auto *View = R && isStd(R) && R->getIdentifier() ? dyn_cast<CXXRecordDecl>(R->getDeclContext()) : nullptr;
  if (!View || !View->getIdentifier() || !View->getName().ends_with("_view"))
    return false;
  static const llvm::StringSet<> Names = {"_Iterator",  "_OuterIter",      "_InnerIter",      // in libstdc++
                                          "__iterator", "__outer_iterator", "__inner_iterator"}; // in libc++
  return Names.contains(R->getName());
}

/// Whether an object of type \p T, or the one that it refers to, wraps code that its type does not tell.
static bool wrapsCode(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T.getNonReferenceType()->getAsCXXRecordDecl());
  if (!R || !isStd(R) || !R->getIdentifier())
    return false;
  bool Refers = R->getName() == "reference_wrapper" && R->getTemplateArgs()[0].getKind() == TemplateArgument::Type;
  return Refers ? wrapsCode(R->getTemplateArgs()[0].getAsType()) : isOpaqueCallable(T);
}

bool runsArguments(const FunctionDecl *F, QualType Given) {
  const auto *Made = dyn_cast<CXXConstructorDecl>(F);
  llvm::StringRef Class = Made && Made->getParent()->getIdentifier() ? Made->getParent()->getName() : "";
  if (Class == "thread" || Class == "jthread")
    return true;
  bool Applies = F->getIdentifier() && F->getName() == "apply"; // of std::valarray
  bool Stores = isa<CXXMethodDecl>(F) && !F->getPrimaryTemplate() && !Applies; // push_back and the like
  return !Made && !Stores && !makesOf(F, nameOf(F)) && !makesView(F) && wrapsCode(Given);
}

bool leavesArgument(const FunctionDecl *F, unsigned Index) {
  if (!isLibrary(F) || Index >= F->getNumParams())
    return false;
  if (isStd(F) && runsArguments(F, F->getParamDecl(Index)->getType()))
    return false;
  bool Forwards = forwardsLvalue(F, Index);
  bool ByValue = !F->getParamDecl(Index)->getType()->isReferenceType();
  llvm::StringRef Name = nameOf(F);
  if (!isStd(F))
    return isStandard(F) && onlyReads(Name);
  if (onlyReads(Name) || (Forwards && makesView(F)))
    return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  const CXXRecordDecl *Made =
      Method ? Method->getParent() : F->getReturnType()->getAsCXXRecordDecl();
  QualType Given = F->getParamDecl(Index)->getType().getNonReferenceType();
  if ((Given->isPointerType() && mayOwn(Made)) || movesElements(Given))
    return false;
  if (isa<CXXConstructorDecl>(F))
    return ByValue || (Forwards && !adoptsLvalues(Made));
  if (Method && ByValue && (Name == "insert" || Name == "assign" || Name == "append"))
    return true;
  if (Forwards && makesOf(F, Name))
    return !adoptsLvalues(Made);
  if (!copiesItsInput(Name))
    return false;
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  return Forwards ||
         (ByValue && !Method && Pattern &&
          Pattern->getReturnType().getCanonicalType() != patternType(F, Index).getCanonicalType());
}

} // namespace deco
