// With -DBROKEN the lines marked "error" do not compile; see line_error_test.sh.
#ifdef BROKEN
#define CHECK(line) static_assert(line != __LINE__, "expected")
#else
#define CHECK(line)
#endif

[[deco::concurrent]] int work(int x) { return x; }

[[deco::synchronized]]
int go(int *a, int n) {
  a[0] = work(n);
  CHECK(13);                                // error
  for (int i = 1; i < n; ++i)
    a[i] = work(i);
  CHECK(16);                                // error
  if (n > 2) { a[0] = 1; CHECK(17); }       // error
  a[1] = a[0];
  CHECK(19);                                // error
  return a[1];
}
CHECK(22);                                  // error

int main() {
  int a[4];
  return go(a, 4) - 1;
}
