// Its target does not use deco.
#include "plain.h"

int main() { return plain_status(); }
