//===- Recorder.h - which arguments are recorded, and what is watched --------===//
//
// Where calls conflict over an argument that they write, the writes are recorded in the tasks and happen
// at the barrier, if the called functions allow it and no call reads what another in flight may write.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RECORDER_H
#define DECO_TOOL_RECORDER_H

#include "Barriers.h"
#include "RecordedUses.h"

namespace deco {

class Recorder {
public:
  Recorder(Summaries &Known, Writable CanWrite) : Known(Known), CanWrite(std::move(CanWrite)) {}

  /// Schedules \p F, with as many arguments recorded as that makes calls overlap.
  Schedule schedule(SynchronizedFunction &F, clang::ASTContext &Context, const Effects &Of,
                    bool StrictExceptions);

  /// The second versions of functions that the tasks of \p F call.
  std::vector<RecordedVersion> versions(const SynchronizedFunction &F);

private:
  bool record(SynchronizedFunction &F, const Schedule &S, const Effects &Of);
  bool record(Spawn &S, const clang::ParmVarDecl *P, const Footprint &Touched, const Effects &Of);
  std::string obstacleOfObject(const Spawn &S, const Footprint &Touched, const RecordedUses &Uses,
                               const Effects &Of) const;
  bool undo(SynchronizedFunction &F, const Schedule &S);
  std::string obstacle(const Spawn &S, const Recording &Uses, const Footprint &Touched,
                       const Effects &Of) const;
  using Parameters = std::set<unsigned>;
  using Key = std::pair<const clang::FunctionDecl *, Parameters>;
  const RecordedUses &usesOf(const clang::FunctionDecl *F, const Parameters &Of);

  Summaries &Known;
  Writable CanWrite;
  std::optional<NamedFunctions> Named; ///< of the unit
  std::map<Key, RecordedUses> Cache;
  std::map<Key, RecordedVersion> Texts; ///< by the function as it is written
};

/// Notes for each task what its [[deco::disjoint]] parameters lead to.
void watchDisjoint(SynchronizedFunction &F, const Schedule &S);

} // namespace deco

#endif
