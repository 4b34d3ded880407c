#define NEAR 8
