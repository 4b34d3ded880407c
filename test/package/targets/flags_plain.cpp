#ifdef OF_THE_SOURCE
#error "this is a property of another source"
#endif
int plain();
int plain() { return FORCED; }
