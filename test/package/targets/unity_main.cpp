#include <cstdio>
int unity_one();
int unity_two();
int main() { std::printf("%d %d\n", unity_one(), unity_two()); }
