//===- ErasedTypes.h - what is held by objects whose type does not tell ----===//
//
// std::function<void()>, std::any, std::shared_ptr<Base> and the like hold objects of classes that their own type does
// not name, and std::exception_ptr and futures keep exceptions. Which classes these may be, the translation unit says:
// it instantiates the constructors that take them, and it throws them. Objects that other translation units make are
// not known.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_ERASEDTYPES_H
#define DECO_TOOL_ERASEDTYPES_H

#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/SetVector.h"
#include <map>

namespace deco {

/// Whether values of the type are called without their type telling what runs: pointers to functions, std::function,
/// what std::mem_fn makes.
bool isOpaqueCallable(clang::QualType T);

/// Not thread-safe: it remembers what it has found.
class ErasedTypes {
public:
  using Classes = llvm::SmallSetVector<const clang::CXXRecordDecl *, 4>;

  /// The project's classes, those of callables and deleters included, of which an object of the library's class \p R
  /// may hold one; none if the type of what it holds is not erased.
  const Classes &in(const clang::CXXRecordDecl *R);

  /// Whether an object of the library's class \p R may run code that no type tells when it lets go of what it owns: a
  /// deleter that is a pointer to a function.
  bool runPointers(const clang::CXXRecordDecl *R);

  /// Whether objects of class \p R are called, as std::function is.
  static bool areCalled(const clang::CXXRecordDecl *R);
  /// Whether copies of objects of class \p R copy what they hold, rather than share it.
  static bool areCopied(const clang::CXXRecordDecl *R);

private:
  struct Held {
    Classes Of;
    bool Pointers = false; ///< to functions
  };
  class Search;
  const Held &find(const clang::CXXRecordDecl *R);
  const Held &thrown(clang::ASTContext &Context);

  std::map<const clang::CXXRecordDecl *, Held> Known; ///< references to what it has stay valid
  bool ThrownKnown = false;
  Held Thrown;
};

} // namespace deco

#endif
