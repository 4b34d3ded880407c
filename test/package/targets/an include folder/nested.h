#define NESTED 6
