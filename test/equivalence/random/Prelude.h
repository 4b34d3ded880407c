//===- Prelude.h - what every generated program begins with ---------------===//
#ifndef DECO_RANDOM_PRELUDE_H
#define DECO_RANDOM_PRELUDE_H

namespace gen {

extern const char *const Prelude; ///< types, helper functions, printing
extern const char *const Perturb; ///< perturb.h: not seen by deco-rewrite

} // namespace gen

#endif
