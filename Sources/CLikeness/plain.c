// Four floats at a time: what every x86-64 and every ARM of 64 bits has.
#include "ways.h"

#define LANES 4
#define NAME(x) cln_plain_##x
#include "kernels.h"
