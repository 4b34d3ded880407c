// Nothing annotated: 	 byte for byte, with a carriage return 
// and no end of line behind the last one.
#include <cstdio>
#define CALL( x )  x

int main( ) { CALL( std::printf("%d\n", __LINE__) ); }