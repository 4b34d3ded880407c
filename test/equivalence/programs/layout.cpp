// Text: comments, macros, line breaks, raw strings and parentheses in and around the calls.
#pragma GCC diagnostic ignored "-Wmisleading-indentation"
#include <cstdio>
#include <string>
#include <vector>

#define SIZE 20
#define INDEX(i) ((i) % SIZE)
#define NUMBER(x) (x + 1)
#define LOOP for (int i = 0; i < SIZE; ++i)

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]] /* in front */ int // behind
f(int n,
  const std::string &s = R"(raw ) " string)") {
  return static_cast<int>(churn(n + s.size()) % 1000) + 1;
}

[[deco::synchronized]] std::vector<int> run() { std::vector<int> r(SIZE), s(SIZE);
  for (int i = 0; i < SIZE; ++i) r[i] = f(i); for (int i = 0; i < SIZE; ++i) s[i] = f(r[i]);
  LOOP r[INDEX(i)] += f(NUMBER(i)); // a comment; with f(1);
  LOOP {
    /* r[0] = f(1); */ r[i] /* target */ = /* value */ f(i, // argument
                                              "text ) \" // no comment") /* done */; // end
    s[i]
        +=
        f(i,
#ifdef SIZE
          R"x(a ")" b)x"
#else
          "never"
#endif
          );
    (s[i]) -= f((i));
    s[(i)] ^= (f)(i);
    s[i] = (f(s[i]));
    s[i] %= f \
      (i, "a line \
continued");
  }
  return s; }

int main() {
  for (int x : run()) std::printf("%d ", x);
  std::printf("\n");
}
