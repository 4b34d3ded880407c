// Check: findings from facts, with their notes. What each rule covers is in test/lint.

#include "Check.h"
#include "Entries.h"
#include "Contracts.h"
#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

const char Work[] = "[[deco::concurrent]] int work(int x) { return x; }\n"
                    "[[deco::concurrent]] void fill(int &x) { ++x; }\n";

TEST(Check, AMisuseStandsAtTheAssignmentOrTheCall) {
  Snippet Code(std::string(Work) + R"cpp([[deco::synchronized]] int go(int x) {
  x = work(1);
  return
      work(2);
}
)cpp");
  checkMisuses(collect(Code.context(), Code.Known), Code.Report);
  EXPECT_THAT(Code.found(), ElementsAre("deco-target-not-indexable 4", "deco-unsupported-use 6"));
}

TEST(Check, AFindingOfTheContractNotesItsWay) {
  Snippet Code(R"cpp(int global;
static void helper() { global = 1; }
[[deco::concurrent]] void direct() { global = 2; }
[[deco::concurrent]] void indirect() { helper(); }
)cpp");
  checkContracts(collect(Code.context(), Code.Known), Code.Known, Code.Report);
  ASSERT_THAT(Code.found(), ElementsAre("deco-global-write 3", "deco-global-write 4"));
  const Finding &Indirect = Code.Report.all()[1];
  std::vector<unsigned> Lines;
  for (const Remark &N : Indirect.Notes)
    Lines.push_back(Code.lineOf(N.Where));
  EXPECT_THAT(Lines, testing::Contains(2u)) << "a note shows the callee that writes";
  EXPECT_THAT(Indirect.Text, HasSubstr("'global'"));
}

TEST(Check, SpawnsThatWaitForEachOtherInALoopAreToldWithTheReason) {
  Scheduled S(std::string(Work) + R"cpp([[deco::synchronized]] void go(int &total, int n) {
  for (int i = 0; i < n; ++i)
    fill(total);
}
)cpp");
  checkSchedule(S.Function, S.Result, S.Code.Report);
  ASSERT_THAT(S.Code.found(), ElementsAre("deco-serialized 5"));
  const Finding &F = S.Code.Report.all().front();
  ASSERT_FALSE(F.Notes.empty());
  EXPECT_THAT(F.Notes.front().Text, HasSubstr("'total'"));
}

TEST(Check, SpawnsThatOverlapAreNotTold) {
  Scheduled S(std::string(Work) + R"cpp([[deco::synchronized]] void go(int *out, int n) {
  for (int i = 0; i < n; ++i)
    out[i] = work(i);
}
)cpp");
  checkSchedule(S.Function, S.Result, S.Code.Report);
  EXPECT_THAT(S.Code.found(), IsEmpty());
}

TEST(Check, ARemarkForEverySpawnAndBarrier) {
  Scheduled S(std::string(Work) + R"cpp([[deco::synchronized]] int go(int *out) {
  out[0] = work(1);
  out[1] = work(2);
  return out[0];
}
)cpp");
  checkSchedule(S.Function, S.Result, S.Code.Report);
  std::string Text;
  for (const Entry &E : entries(S.Code.Report, S.Code.context().getLangOpts(), {true, false}))
    Text += E.Rendered;
  EXPECT_THAT(Text, HasSubstr("input.cc:4:12: remark:"));
  EXPECT_THAT(Text, HasSubstr("input.cc:5:12: remark:"));
  EXPECT_THAT(Text, HasSubstr("input.cc:6:")) << "the barrier in front of the return";
  EXPECT_EQ(Text.find("warning"), std::string::npos) << Text;
}

TEST(Check, ASynchronizedFunctionWithoutASpawn) {
  Snippet Code(std::string(Work) + R"cpp([[deco::synchronized]] int idle() { return 0; }
[[deco::synchronized]] void busy(int *out) { out[0] = work(1); }
[[deco::synchronized]] int wrong() { return work(1); }
)cpp");
  checkUnused(collect(Code.context(), Code.Known), Code.Report);
  EXPECT_THAT(Code.found(), ElementsAre("deco-unused 3"));
}

} // namespace
