//===- OwnObject.h - the object of a call that records members of it ---------===//
//
//   h[i % 2].add(sample);     is evaluated twice: for the call, and to find the members
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_OWNOBJECT_H
#define DECO_TOOL_OWNOBJECT_H

#include "Effects.h"
#include "Model.h"

namespace deco {

/// Whether the object of \p S is an object of the function's own class, and its name can be evaluated twice: that does
/// nothing, and leads to the same object.
bool namesObjectPlainly(const Spawn &S, const Effects &Of);

/// The name of the object of a call that records members of it: a variable, or `this`, that stands for one object in
/// all turns of a loop around the call.
bool isObjectOfAllTurns(const Spawn &S);

/// Whether \p S records members of its own object.
bool recordsMembers(const Spawn &S);

/// Drops from \p Task what the call does to a member of its own object.
void dropMember(const Spawn &S, const clang::FieldDecl *Member, const Effects &Of, std::vector<Access> &Task);

} // namespace deco

#endif
