//===- MacroText.h - what the project's macros expand to -------------===//
//
//   #define CHECK(x) do { x; ++checks; } while (0)
//   CHECK(out[i] = f(i));      =>      do { TASK; ++checks; } while (0);
//
// A directive cannot stand in the arguments of a macro, and a comma or `#x` would see what is put there.
// So an invocation with edits in its arguments is replaced by its expansion, in which they are made.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_MACROTEXT_H
#define DECO_TOOL_MACROTEXT_H

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Token.h"
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clang {
class Preprocessor;
} // namespace clang

namespace deco {

/// One invocation of a macro and its expansion.
struct ExpandedMacro {
  clang::SourceLocation Begin, End; ///< first and last token of the invocation
  std::string Text;
  /// The place of each token in Text: offset and length.
  std::map<clang::SourceLocation, std::pair<unsigned, unsigned>> Tokens;
  clang::Token Last[2] = {clang::Token(), clang::Token()}; ///< the last token but one, and the last one
  bool HasPragma = false; ///< what a pragma operator does is not in Text

  /// The offsets of \p R, or nothing if its tokens are not here.
  std::optional<std::pair<unsigned, unsigned>> find(clang::SourceRange R) const;
};

/// Watches the preprocessor.
class MacroText {
public:
  /// Must outlive the preprocessing.
  void attach(clang::Preprocessor &PP);

  /// The outermost invocation that the token at \p Loc comes from, or null.
  const ExpandedMacro *of(clang::SourceLocation Loc, const clang::SourceManager &SM) const;

private:
  void add(const clang::Token &T, clang::Preprocessor &PP);

  std::map<clang::SourceLocation, ExpandedMacro> All;
  friend class PragmaWatch;
};

/// Whether all tokens of \p R are spelt in the arguments of one macro invocation.
/// \returns through how many macros they are passed; 0 if they are not.
unsigned argumentLevels(clang::SourceRange R, const clang::SourceManager &SM);

/// Whether the statement that begins at \p Loc is spelt in an argument of a macro from its first token on; that
/// may be a macro itself.
bool beginsInArgument(clang::SourceLocation Loc, const clang::SourceManager &SM);

/// \p R as it is spelt in the arguments, \p Levels macros further out.
clang::SourceRange spelt(clang::SourceRange R, unsigned Levels, const clang::SourceManager &SM);

} // namespace deco

#endif
