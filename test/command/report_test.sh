#!/bin/sh
# DECO_STATS, DECO_TRACE and --report with a whole program.
#   report_test.sh DECO_REWRITE VERSION RUNTIME_INCLUDE CXX...
. "$(dirname "$0")/support.sh"
begin "$1"
runtime=$3
shift 3
cat > main.cpp << 'END'
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>
[[deco::concurrent]] double slow(int n) {
  double sum = 0;
  for (int i = 0; i < 20000; ++i)
    sum += std::sin(n + i); // <script> & "quotes"
  return sum;
}
[[deco::synchronized]] void fill(std::vector<double> &out) {
  for (int i = 0; i < 200; ++i)
    out[i] = slow(i);
}
int main(int count, char **) {
  std::vector<double> out(200);
  fill(out);
  std::printf("%.3f\n", out[7]);
  if (count > 1)
    std::exit(3);
}
END
run 'rewriting' main.cpp -o out.cpp -- -std=c++17
status_is 0
for cxx in "$@"; do
  title=$cxx
  "$cxx" -std=c++17 -O1 -fopenmp -I"$runtime" out.cpp -o program || { fail "does not compile"; continue; }
  OMP_NUM_THREADS=2 ./program > plain
  OMP_NUM_THREADS=2 DECO_TASKS=1 DECO_STATS=1 DECO_TRACE=trace.json ./program > watched 2> stats
  cmp plain watched || fail "other output"
  grep -q -E '^ *slow  main.cpp:13 +200 +200 +0 ' stats || fail "not 200 tasks: $(cat stats)"
  has 'main.cpp:14 .*slow (line 13)' stats
  has 'advice: ' stats
  python3 -m json.tool trace.json > /dev/null || fail "the trace is no JSON"
  DECO_SERIAL=1 DECO_STATS=1 ./program > watched 2> stats
  cmp plain watched || fail "other output"
  has 'fill  main.cpp:11 .*serial: one thread' stats
  DECO_STATS=1 ./program early > watched 2> stats
  [ $? = 3 ] || fail "exit() has another status"
  has 'deco: statistics' stats
  DECO_TRACE=/nowhere/trace.json ./program > watched 2> stats || fail "exit status"
  cmp plain watched || fail "other output"
  has "cannot write the trace '/nowhere/trace.json'" stats
done

run '--report' --report=page.html --report-data=trace.json main.cpp -- -std=c++17
status_is 0
no_output
has 'becomes a task' page.html
has 'a barrier stands' page.html
has '&lt;script&gt; &amp; &quot;quotes&quot;' page.html
has '<rect class="task"' page.html
has_not 'https*://' page.html
run '--report of a source alone' --report=alone.html main.cpp -- -std=c++17
status_is 0
has 'DECO_TRACE=FILE.json' alone.html
echo '{' > broken.json
run '--report-data that is no trace' --report=p.html --report-data=broken.json main.cpp -- -std=c++17
status_is 2
has 'is not what DECO_TRACE writes' "$log/err"
usage '--report-data goes with --report' 'data alone' --report-data=trace.json main.cpp --

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -z "$browser" ]; then
  echo "chromium is not installed: the page is not looked at"
else
  title='the page in a browser'
  timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" \
    --dump-dom "file://$PWD/page.html" > dom 2> /dev/null || fail "the browser fails"
  has 'id="timeline"' dom
  has 'id="L13" class="spawn' dom
  [ "$(grep -c '<rect class="task"' dom)" -gt 100 ] || fail "no bars"
  timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" \
    --screenshot="$PWD/shot.png" "file://$PWD/page.html" > /dev/null 2>&1
  [ -s shot.png ] || fail "no picture"
fi
finish
