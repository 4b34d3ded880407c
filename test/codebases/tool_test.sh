#!/bin/sh
# The tool's own sources, with and without an annotated function in them.
#
#   tool_test.sh REWRITE TOOL WORK FLAG...

rewrite=$1 sources=$2 work=$3
shift 3
fail() {
  echo "FAIL: $1" >&2
  exit 1
}
rm -rf "$work" && mkdir -p "$work" && cd "$work" || fail "cannot use $work"
for name in Captures Emit Model RenderExpansions Subscript; do
  cp "$sources/$name.cpp" "$name.cpp"
  "$rewrite" "$name.cpp" -o same.cpp -- "$@" >log 2>&1 || fail "$name: exit status $?
$(head -n 40 log)"
  cmp "$name.cpp" same.cpp || fail "$name was changed"
done
cat >>Emit.cpp <<'END'
[[deco::concurrent]] std::string decoApplied(llvm::StringRef Text, std::vector<deco::Edit> Edits) {
  auto Result = deco::apply(Text, std::move(Edits));
  return Result ? *Result : llvm::toString(Result.takeError());
}
[[deco::synchronized]] void decoAll(std::vector<std::string> &Out, const std::vector<std::vector<deco::Edit>> &Edits) {
  for (size_t I = 0; I < Edits.size(); ++I)
    Out[I] = decoApplied("text", Edits[I]);
}
END
"$rewrite" Emit.cpp -o rewritten.cpp -- "$@" >log 2>&1 || fail "annotated: exit status $?
$(head -n 40 log)"
grep -q 'pragma omp task' rewritten.cpp || fail "the annotated function has no task"
