//===- Attributes.h - the [[deco::*]] attributes --------------------------===//
//
// Makes `[[deco::concurrent]]`, `[[deco::synchronized]]` and `[[deco::disjoint]]` real attributes of
// the tool's Clang, answers which declaration carries them, and finds the text that spells them.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_ATTRIBUTES_H
#define DECO_TOOL_ATTRIBUTES_H

#include "clang/AST/Decl.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringRef.h"
#include <vector>

namespace deco {

enum class Attribute { Concurrent, Synchronized, Disjoint };

/// The spelling after `deco::`.
llvm::StringRef spelling(Attribute A);

/// The spelling that \p Word is likely to be meant for: it begins with it, or differs in every third
/// letter at most. Empty if there is none.
llvm::StringRef nearestSpelling(llvm::StringRef Word);

/// Whether any declaration of \p F (or of the template pattern it comes from) carries \p A.
bool hasAttribute(const clang::FunctionDecl *F, Attribute A);

/// Whether the parameter carries `[[deco::disjoint]]`.
bool isDisjoint(const clang::ParmVarDecl *P);

/// Character ranges of the file \p File to delete so that no deco attribute is left in it: a whole
/// `[[...]]` where nothing else is in it, else only the attribute and one comma. They are found in
/// the token stream, so that attributes in macro definitions and in code that a preprocessor
/// condition leaves out go as well; a second rewriting then finds nothing.
std::vector<clang::CharSourceRange> attributeRanges(clang::FileID File,
                                                    const clang::SourceManager &SM,
                                                    const clang::LangOptions &Lang);

/// Makes the attributes known to Clang. Before the first source is parsed on any thread. Thread-safe.
void registerAttributes();

} // namespace deco

#endif
