//===- DefaultArguments.h - arguments whose text is elsewhere ---------------===//
//
//   double f(int i, double scale = settings.scale);
//   out[i] = f(i);    =>    task([i, deco_a1 = ::settings.scale] { return f(i, deco_a1); }, ...)
//
// The call evaluates its default arguments, so in the task. Where that could be too late, they are
// evaluated at the spawn, if they can be spelt there.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_DEFAULTARGUMENTS_H
#define DECO_TOOL_DEFAULTARGUMENTS_H

#include "Effects.h"
#include "Model.h"
#include <string>

namespace deco {

/// What it means to evaluate a default argument at another time and place.
struct DefaultArgument {
  bool Writes = false; ///< memory that is there behind it
  bool Reads = false;  ///< memory that may change
  bool Place = false;  ///< it asks where it is evaluated
};
DefaultArgument lookAt(const clang::Expr *Default, const Effects &Of);

/// The text of \p Default for any place behind its declaration, or nothing if there is none.
std::optional<std::string> spellDefault(const clang::Expr *Default, const clang::ASTContext &Context);

/// Whether an argument may be added to calls of \p F: no other function could be meant then.
bool takesSpeltDefaults(const clang::FunctionDecl *F);

/// The default arguments that are evaluated with the deferred effect of \p S, constants left out.
std::vector<const clang::Expr *> deferredDefaults(const Spawn &S);

} // namespace deco

#endif
