#include "Contracts.h"
#include "Attributes.h"
#include "Conduct.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

using namespace clang;

namespace deco {

namespace {

/// An offence that a call may lead to, and the calls on the way, the first one excluded.
struct Found {
  const Offence *What;
  const FunctionDecl *By;
  std::vector<std::pair<const FunctionDecl *, const Onward *>> Way; ///< who calls, and where
};

/// Follows the calls of one concurrent function.
class ContractCheck {
public:
  ContractCheck(const FunctionDecl *Root, Conducts &All, Findings &Out)
      : Root(Root), All(All), Out(Out) {}

  void run() {
    const Conduct &Own = All.of(Root);
    for (const Offence &O : Own.Offences)
      report(O, O.Where, O.Highlight, nullptr, nullptr);
    for (const Onward &Call : Own.Calls)
      for (const Found &F : reached(Call))
        report(*F.What, Call.Where, Call.Highlight, &Call, &F);
  }

private:
  struct Visit {
    const FunctionDecl *Function;
    const Onward *By; ///< null for the first
    size_t From;      ///< index of the visit that calls this one
    bool Locked;
  };

  /// Breadth first, so that each offence is found on a shortest way; each function is looked at
  /// once, or twice if it is called both under a lock and without one.
  std::vector<Found> reached(const Onward &First) {
    std::vector<Found> Result;
    std::vector<Visit> Visits;
    std::set<std::pair<const FunctionDecl *, bool>> Seen;
    auto Enter = [&](const Onward &Call, const Onward *By, size_t From, bool Locked) {
      bool New = Seen.insert({Call.To, Locked}).second;
      if (Root->Encloses(Call.To) || Call.To == Root)
        return;
      if (New)
        Visits.push_back({Call.To, By, From, Locked});
      collect(Call, Visits, New ? Visits.size() - 1 : From, By, New, Locked, Result);
    };
    Enter(First, nullptr, 0, First.Locked);
    for (size_t I = 0; I < Visits.size(); ++I)
      for (const Onward &Call : All.of(Visits[I].Function).Calls)
        Enter(Call, &Call, I, Visits[I].Locked || Call.Locked);
    return Result;
  }

  /// Adds the offences of the function that \p Call runs. Those that depend on what it is given to
  /// call are looked at for each call, the others for the first one.
  void collect(const Onward &Call, const std::vector<Visit> &Visits, size_t At, const Onward *By,
               bool New, bool Locked, std::vector<Found> &Result) {
    for (const Offence &O : All.of(Call.To).Offences) {
      if (O.Callable ? isKnownFor(O, Call) : !New)
        continue;
      if (Out.silences(O.Id, O.Where))
        continue;
      if (O.Id == Rule::GlobalWrite && Locked)
        continue; // the lock is reported
      Found F{&O, Call.To, {}};
      if (!New && By)
        F.Way.emplace_back(Visits[At].Function, By);
      for (size_t I = At; Visits[I].By; I = Visits[I].From)
        F.Way.emplace_back(Visits[Visits[I].From].Function, Visits[I].By);
      std::reverse(F.Way.begin(), F.Way.end());
      Result.push_back(std::move(F));
    }
  }

  /// Whether the callable that the offence calls is one that \p Call passes and that is followed.
  static bool isKnownFor(const Offence &O, const Onward &Call) {
    return O.Callable->getDeclContext() == Call.To &&
           Call.Callables.count(O.Callable->getFunctionScopeIndex());
  }

  void report(const Offence &O, SourceLocation Where, SourceRange Highlight, const Onward *First,
              const Found *F) {
    if (!Reported.emplace(Where.getRawEncoding(), O.Id, O.Does).second)
      return;
    Finding Result{O.Id, Where, Highlight, "", {}, {}};
    Result.Text = "the concurrent function " + nameForReader(Root) + " " + O.Does;
    if (First) {
      Result.Text += ", through " + nameForReader(First->To);
      note(Root, *First, Result.Notes);
      for (auto &[Caller, Call] : F->Way)
        note(Caller, *Call, Result.Notes);
      Result.Notes.push_back({O.Where, nameForReader(F->By) + " " + O.Does + " here"});
    }
    Result.Notes.insert(Result.Notes.end(), O.Notes.begin(), O.Notes.end());
    if (O.Object)
      Result.Notes.push_back({O.Object->getLocation(), "declared here"});
    Result.Text += O.More + advice(O.Id);
    Out.add(std::move(Result));
  }

  static void note(const FunctionDecl *Caller, const Onward &Call, std::vector<Remark> &Notes) {
    Notes.push_back(
        {Call.Where, nameForReader(Caller) + " calls " + nameForReader(Call.To) + " here" +
                         (Call.Through ? ", through the library's " + nameForReader(Call.Through)
                                       : std::string())});
  }

  static const char *advice(Rule Id) {
    switch (Id) {
    case Rule::GlobalWrite:
      return "; return the value instead, or take the object as a parameter";
    case Rule::OrderDependent:
      return "; its result may depend on the order of the calls";
    case Rule::UnverifiedCallee:
      return ", so that it cannot be checked";
    default:
      return "";
    }
  }

  const FunctionDecl *Root;
  Conducts &All;
  Findings &Out;
  std::set<std::tuple<unsigned, Rule, std::string>> Reported;
};

} // namespace

void checkContracts(const Model &M, Summaries &Known, Findings &Out) {
  Conducts All(Known);
  std::set<const FunctionDecl *> Checked;
  auto Check = [&](const FunctionDecl *F) {
    const FunctionDecl *Definition = nullptr;
    if (F->hasBody(Definition) && Definition->getBody() && !Definition->isDependentContext() &&
        Checked.insert(Definition).second)
      ContractCheck(Definition, All, Out).run();
  };
  for (const FunctionDecl *F : M.Concurrent) {
    Check(F);
    // A call through the base runs the overrides.
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    if (Method && Method->isVirtual())
      for (const FunctionDecl *Override : All.Known.overrides(Method))
        Check(Override);
  }
}

} // namespace deco
