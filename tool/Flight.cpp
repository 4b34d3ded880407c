#include "Flight.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

static std::vector<const Stmt *> loopsAround(const Anchor *Place) {
  std::vector<const Stmt *> Loops;
  for (const Stmt *S : Place->Around)
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S))
      Loops.push_back(S);
  return Loops;
}

Relation sameTurn(const Anchor *Place) {
  Relation R{loopsAround(Place), 0};
  R.Carried = R.Common.size();
  return R;
}

Flights::Flights(const SynchronizedFunction &F, const Anchors &Places) {
  for (const Spawn &S : F.Spawns) {
    const Anchor *Home = Places.of(S.Call);
    Instances.push_back({Size, Home ? loopsAround(Home) : std::vector<const Stmt *>()});
    Size += Instances.back().Loops.size() + 1;
    SpawnOf.resize(Size, S.Id);
    for (auto [Level, Loop] : llvm::enumerate(Instances.back().Loops))
      Within[Loop].push_back({S.Id, Level});
  }
}

bool Flights::landOlder(State &S, unsigned Spawn, const Stmt *Loop) const {
  const Instance &I = Instances[Spawn];
  size_t Level = llvm::find(I.Loops, Loop) - I.Loops.begin();
  if (Level == I.Loops.size())
    return false;
  bool Any = false;
  for (unsigned Bit = I.First; Bit < I.First + Level; ++Bit)
    if (S.test(Bit)) {
      S.reset(Bit);
      Any = true;
    }
  return Any;
}

void Flights::turn(State &S, const Stmt *Loop) const {
  auto Inside = Within.find(Loop);
  if (Inside == Within.end())
    return;
  for (auto [Spawn, Level] : Inside->second) {
    const Instance &I = Instances[Spawn];
    // What stems from this turn of it, or from earlier turns of inner loops, is now of an earlier one.
    for (size_t Inner = Level + 1; Inner <= I.Loops.size(); ++Inner)
      if (S.test(I.First + Inner)) {
        S.reset(I.First + Inner);
        S.set(I.First + Level);
      }
  }
}

std::vector<unsigned> Flights::spawns(const State &S) const {
  std::vector<unsigned> Ids;
  for (unsigned Bit : S)
    if (Ids.empty() || Ids.back() != SpawnOf[Bit])
      Ids.push_back(SpawnOf[Bit]);
  return Ids;
}

std::vector<Relation> Flights::relations(const State &S, unsigned Spawn,
                                         const Anchor *Place) const {
  const Instance &I = Instances[Spawn];
  std::vector<const Stmt *> Here = loopsAround(Place);
  Relation Base;
  for (auto [A, B] : llvm::zip(I.Loops, Here)) {
    if (A != B)
      break;
    Base.Common.push_back(A);
  }
  std::vector<Relation> Result;
  for (unsigned Level = 0; Level <= I.Loops.size(); ++Level)
    if (S.test(I.First + Level)) {
      Base.Carried = std::min<size_t>(Level, Base.Common.size());
      if (Result.empty() || Result.back().Carried != Base.Carried)
        Result.push_back(Base);
    }
  return Result;
}

} // namespace deco
