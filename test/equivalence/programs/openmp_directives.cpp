// flags: -fopenmp
// Directives of OpenMP in helpers, in called functions and in the body: what they stand over is seen, and their
// parallel regions have the threads that they ask for.
#include <cstdio>
#include <omp.h>
static int global[8] = {1, 1, 1, 1, 1, 1, 1, 1};
static void slow(int n) {
  for (volatile int k = 0; k < n; ++k) {
  }
}
[[deco::concurrent]] int f(int i) noexcept {
  slow(40000 / (i + 1));
  return i + 1;
}
[[deco::concurrent]] int reads(int i) {
  slow(40000 / (i + 1));
  return global[i];
}
[[deco::concurrent]] void writes(int *a, int i) {
  slow(40000 / (i + 1));
#pragma omp simd
  for (int k = 0; k < 8; ++k)
    a[k] = a[k] * 3 + i;
}
[[deco::concurrent]] int has_region(int i) noexcept {
  int s = 0;
#pragma omp parallel num_threads(3) reduction(+ : s)
  s += i;
  return s;
}
int sum(const int *a) {
  int s = 0;
#pragma omp simd reduction(+ : s)
  for (int i = 0; i < 8; ++i)
    s += a[i];
  return s;
}
void scale(int *a) {
#pragma omp parallel for
  for (int i = 0; i < 8; ++i)
    a[i] *= 5;
}
void parts(int *p) {
#pragma omp parallel num_threads(3)
  p[omp_get_thread_num()] = 7;
}

[[deco::synchronized]] int helper_reads() {
  int a[8] = {};
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
  int r = sum(a);
  return r;
}
[[deco::synchronized]] int helper_writes() {
  int a[8] = {};
  for (int i = 0; i < 8; ++i)
    a[i] = reads(i);
  scale(global);
  int r = 0;
  for (int x : a)
    r += x;
  return r;
}
[[deco::synchronized]] int calls_write() {
  int a[8] = {};
  for (int i = 0; i < 4; ++i)
    writes(a, i);
  int r = 0;
  for (int x : a)
    r += x;
  return r;
}
[[deco::synchronized]] int body_writes() {
  int a[8] = {};
  writes(a, 0);
  int r = a[2];
  writes(a, 1);
  a[2] += 7;
  return r + a[2];
}
[[deco::synchronized]] int region_in_helper() {
  int a[8], p[3] = {};
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
  parts(p);
  return p[0] + p[1] * 10 + p[2] * 100 + a[1];
}
[[deco::synchronized]] int region_in_call() {
  int b[8];
  for (int i = 0; i < 8; ++i)
    b[i] = has_region(i);
  return b[3];
}
[[deco::synchronized]] int in_body() {
  int a[8], b[8], t = 0;
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
#pragma omp parallel for
  for (int i = 0; i < 8; ++i)
    b[i] = a[i] * 2;
#pragma omp parallel for reduction(+ : t)
  for (int i = 0; i < 8; ++i)
    t += b[i];
  for (int i = 0; i < 8; ++i)
    a[i] = f(i + 1);
#pragma omp simd reduction(+ : t)
  for (int i = 0; i < 8; ++i)
    t += a[i];
#pragma omp critical
  t *= 3;
  return t;
}
[[deco::synchronized]] int asks() {
  int a[8];
  for (int i = 0; i < 8; ++i)
    a[i] = f(i);
  int r = omp_in_parallel() * 100 + omp_get_level() * 10 + omp_get_num_threads();
  return r + a[1];
}
int main() {
  std::printf("%d %d %d %d\n", helper_reads(), helper_writes(), calls_write(), body_writes());
  std::printf("%d %d %d %d\n", region_in_helper(), region_in_call(), in_body(), asks());
}
