// Eight floats at a time with AVX2 and FMA, and POPCNT for bits; elsewhere the plain loops stand in.
#include "ways.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma,popcnt"))), apply_to = function)
#define LANES 8
#define NAME(x) cln_avx2_##x
#include "kernels.h"
#pragma clang attribute pop
#endif
