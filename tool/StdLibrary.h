//===- StdLibrary.h - what is known of the standard library ---------------===//
//
// Bodies in system headers are not analysed; this is what a C++ programmer knows about them.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_STDLIBRARY_H
#define DECO_TOOL_STDLIBRARY_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Type.h"

namespace deco {

/// What a library function does to its object, or to its first argument if it has none.
enum class LibraryRole {
  Forward,       ///< returns its argument: move, forward, as_const
  Part,          ///< returns a reference, pointer or iterator into it; reads its header only
  InsertingPart, ///< the same, and may insert: operator[] of maps
  Header,        ///< reads its header only: size, empty
  ReadAll,       ///< reads what its arguments reach, and changes none of it: accumulate, find
  Signature,     ///< no more is known than the types of its parameters tell
};

/// Whether \p D comes with the compiler or the system.
bool isLibrary(const clang::Decl *D);
/// Whether \p D is in namespace std (or an implementation's namespace beside it).
bool isStd(const clang::Decl *D);

/// Whether \p D is in namespace deco: the runtime, which does nothing in the serial program.
bool isRuntime(const clang::Decl *D);

/// Whether \p F belongs to the C or C++ library, to POSIX or to the compiler.
bool isStandard(const clang::FunctionDecl *F);

LibraryRole roleOf(const clang::FunctionDecl *F);

/// A handle that does not own what it reaches: raw pointers, iterators, spans, string_views.
bool isView(clang::QualType T);
/// Whether there may be pointers in the memory that a view leads to. There may be some in bytes.
bool leadsToPointers(clang::QualType View);

/// A handle whose memory the runtime can see: a smart pointer, or a contiguous view.
bool isCheckedHandle(clang::QualType T);

/// Whether distinct subscripts of an object of the type are distinct memory, its own: arrays and owning
/// sequences, but for std::vector<bool>.
bool isSequence(clang::QualType T);
/// Whether the type is a map whose elements are distinct where the integers are that they are looked up
/// with.
bool hasDistinctKeys(clang::QualType T);
/// Whether a range-for over an object of the type visits distinct memory in each turn, its own.
bool isOwningRange(clang::QualType T);
/// Whether the elements of such a container may be in an object of the program: its allocator says where, or they are
/// references.
bool usesOtherMemory(clang::QualType T);
/// Whether it is an array or such a container, of numbers, enumerators or pointers or of others like it, whose
/// memory holds nothing else: no bytes, and with an allocator of the library's.
bool ownsPlainElements(clang::QualType T);
/// Whether \p T is an iterator of one of the library's containers, or of a span, that leads to another
/// object in memory with every step.
bool isElementIterator(clang::QualType T);
/// Whether \p T is an iterator that has its element in itself, or in the view that it belongs to, and reads the next one
/// there.
bool isStashing(clang::QualType T);
/// Whether \p T is a pointer, or such an iterator that counts upwards: no std::reverse_iterator.
bool isPosition(clang::QualType T);
/// A handle of which several may lead to one object.
bool isShared(clang::QualType T);

/// A handle whose object no other such handle leads to: std::unique_ptr with its usual deleter.
bool isSoleOwner(clang::QualType T);
/// Whether \p C moves such a handle, and nothing else: what it owns stays as it is.
bool movesSoleOwner(const clang::CXXConstructorDecl *C);

/// Whether a library type refers to pointers that an assignment to it changes: std::tie's result.
bool refersToPointers(clang::QualType T);
/// Whether a library type keeps the addresses of what it is made from, pointers and views included: tuples of references,
/// std::reference_wrapper.
bool keepsReferences(clang::QualType T);

/// Whether a value of the type can reach memory that it does not own. Owning containers reach what
/// their elements reach. Incomplete and dependent types do.
bool carriesPointers(clang::QualType T);
/// The same, for memory that may be written through it.
bool carriesMutablePointers(clang::QualType T);

/// Whether to assign, move or end an object of the type may change memory that it leads to: it owns that
/// memory or is a reference to it. Pointers, views and containers of such only hand them on.
bool ownsOrRefers(clang::QualType T);

/// A handle of an exception object, whatever its type is.
bool isExceptionPointer(clang::QualType T);
/// Whether \p F is std::bit_cast.
bool castsBits(const clang::FunctionDecl *F);
/// Whether \p F, of the library, throws what it is given or leads to: std::rethrow_exception and the like.
bool throwsAgain(const clang::FunctionDecl *F);

/// Whether \p F, of the library, assigns to what its object refers to: a const operator= or += of a subset of a
/// valarray, of a tuple of references, and the like.
bool assignsThrough(const clang::FunctionDecl *F);

/// Whether \p F calls what its object, of a type of the library, wraps: std::function, std::bind's result.
bool runsWrappedCode(const clang::FunctionDecl *F);
/// Whether \p F, of the library, goes on with a coroutine, or ends it.
bool runsCoroutine(const clang::FunctionDecl *F);

/// A function that does not return and may run code that was registered for the program's end. Those
/// that end it at once, such as a failing assertion, are none.
bool mayExit(const clang::FunctionDecl *F);
/// The same, or another end of the program, or of its code, that runs nothing of what is still to come.
bool endsProgram(const clang::FunctionDecl *F);

/// A library function whose result is memory that nothing else reaches: make_unique, malloc.
bool returnsFreshMemory(const clang::FunctionDecl *F);

} // namespace deco

#endif
