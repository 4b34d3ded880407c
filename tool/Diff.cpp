#include "Diff.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <vector>

namespace deco {

namespace {

/// Lines with their ends, so that a missing last one shows.
std::vector<llvm::StringRef> splitLines(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Lines;
  while (!Text.empty()) {
    size_t Size = std::min(Text.find('\n'), Text.size() - 1) + 1;
    Lines.push_back(Text.take_front(Size));
    Text = Text.drop_front(Size);
  }
  return Lines;
}

/// Which lines a shortest script deletes and inserts. Lines are numbers here; equal lines have equal
/// ones.
class Script {
public:
  Script(const std::vector<int> &A, const std::vector<int> &B)
      : Deleted(A.size()), Inserted(B.size()), A(A), B(B), Forward(2 * (A.size() + B.size()) + 4),
        Backward(Forward.size()) {
    compare(0, A.size(), 0, B.size());
  }

  std::vector<bool> Deleted, Inserted;

private:
  void compare(int A0, int A1, int B0, int B1) {
    while (A0 < A1 && B0 < B1 && A[A0] == B[B0])
      ++A0, ++B0;
    while (A0 < A1 && B0 < B1 && A[A1 - 1] == B[B1 - 1])
      --A1, --B1;
    if (A0 == A1 || B0 == B1) {
      std::fill(Deleted.begin() + A0, Deleted.begin() + A1, true);
      std::fill(Inserted.begin() + B0, Inserted.begin() + B1, true);
      return;
    }
    // At least two differences are left, so that both parts are smaller.
    auto [X, Y] = middle(A0, A1, B0, B1);
    compare(A0, X, B0, Y);
    compare(X, A1, Y, B1);
  }

  /// A point in the middle of a shortest path: searches from both ends meet there.
  std::pair<int, int> middle(int A0, int A1, int B0, int B1) {
    int N = A1 - A0, M = B1 - B0, Delta = N - M;
    int *F = &Forward[N + M + 1], *R = &Backward[N + M + 1];
    F[1] = R[1] = 0;
    for (int D = 0;; ++D) {
      for (int K = -D; K <= D; K += 2) {
        int X = step(F, K, D), Y = X - K;
        while (X < N && Y < M && A[A0 + X] == B[B0 + Y])
          ++X, ++Y;
        F[K] = X;
        if (Delta % 2 != 0 && std::abs(Delta - K) < D && meet(X, Y, R[Delta - K], N, M, Delta - K))
          return {A0 + X, B0 + Y};
      }
      for (int K = -D; K <= D; K += 2) {
        int X = step(R, K, D), Y = X - K;
        while (X < N && Y < M && A[A1 - 1 - X] == B[B1 - 1 - Y])
          ++X, ++Y;
        R[K] = X;
        if (Delta % 2 == 0 && std::abs(Delta - K) <= D && meet(X, Y, F[Delta - K], N, M, Delta - K))
          return {A1 - X, B1 - Y};
      }
    }
  }

  /// The furthest start on diagonal \p K after one more difference.
  static int step(const int *V, int K, int D) {
    return K == -D || (K != D && V[K - 1] < V[K + 1]) ? V[K + 1] : V[K - 1] + 1;
  }

  /// Whether two searches meet; a search may have run out of the square.
  static bool meet(int X, int Y, int OtherX, int N, int M, int OtherK) {
    return X <= N && Y <= M && OtherX <= N && OtherX - OtherK <= M && X + OtherX >= N;
  }

  const std::vector<int> &A, &B;
  std::vector<int> Forward, Backward; ///< the furthest point on each diagonal
};

/// Prints the differences in hunks.
class Printer {
public:
  Printer(llvm::raw_ostream &OS, std::vector<llvm::StringRef> Old,
          std::vector<llvm::StringRef> New, const Script &S)
      : OS(OS), Old(std::move(Old)), New(std::move(New)), S(S) {}

  void print() {
    size_t I = 0, J = 0;
    while (skip(I, J)) {
      size_t Lead = std::min<size_t>({Context, I, J});
      size_t FirstOld = I - Lead, FirstNew = J - Lead;
      size_t EndOld = I, EndNew = J, Same = 0;
      // To the first run of equal lines that is longer than two contexts.
      for (size_t X = I, Y = J; X < Old.size() || Y < New.size();) {
        if (isChange(X, Y)) {
          // All deletions of a change stand in front of its insertions.
          isDeleted(X) ? ++X : ++Y;
          Same = 0;
          EndOld = X;
          EndNew = Y;
        } else {
          ++X, ++Y;
          if (++Same > 2 * Context)
            break;
        }
      }
      size_t Tail = std::min({Context, Old.size() - EndOld, New.size() - EndNew});
      hunk(FirstOld, EndOld + Tail, FirstNew, EndNew + Tail);
      I = EndOld + Tail;
      J = EndNew + Tail;
    }
  }

private:
  static constexpr size_t Context = 3;

  bool isDeleted(size_t I) const { return I < Old.size() && S.Deleted[I]; }
  bool isInserted(size_t J) const { return J < New.size() && S.Inserted[J]; }
  bool isChange(size_t I, size_t J) const { return isDeleted(I) || isInserted(J); }

  /// Moves on to the next change.
  bool skip(size_t &I, size_t &J) const {
    while (I < Old.size() && J < New.size() && !isChange(I, J))
      ++I, ++J;
    return I < Old.size() || J < New.size();
  }

  void hunk(size_t I, size_t EndOld, size_t J, size_t EndNew) {
    OS << "@@ -" << range(I, EndOld) << " +" << range(J, EndNew) << " @@\n";
    while (I < EndOld || J < EndNew) {
      if (isDeleted(I))
        line('-', Old[I++]);
      else if (isInserted(J))
        line('+', New[J++]);
      else
        line(' ', Old[I++]), ++J;
    }
  }

  static std::string range(size_t Begin, size_t End) {
    size_t Size = End - Begin;
    std::string First = std::to_string(Size == 0 ? Begin : Begin + 1);
    return Size == 1 ? First : First + "," + std::to_string(Size);
  }

  void line(char Mark, llvm::StringRef Text) {
    OS << Mark << Text;
    if (!Text.ends_with("\n"))
      OS << "\n\\ No newline at end of file\n";
  }

  llvm::raw_ostream &OS;
  std::vector<llvm::StringRef> Old, New;
  const Script &S;
};

} // namespace

std::string unifiedDiff(llvm::StringRef Old, llvm::StringRef New, llvm::StringRef OldName,
                        llvm::StringRef NewName) {
  if (Old == New)
    return "";
  std::vector<llvm::StringRef> OldLines = splitLines(Old), NewLines = splitLines(New);
  llvm::StringMap<int> Numbers;
  auto Number = [&](const std::vector<llvm::StringRef> &Lines) {
    std::vector<int> Result;
    for (llvm::StringRef Line : Lines)
      Result.push_back(Numbers.try_emplace(Line, Numbers.size()).first->second);
    return Result;
  };
  std::vector<int> A = Number(OldLines), B = Number(NewLines);
  Script S(A, B);
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << "--- " << OldName << "\n+++ " << NewName << "\n";
  Printer(OS, std::move(OldLines), std::move(NewLines), S).print();
  return OS.str();
}

} // namespace deco
