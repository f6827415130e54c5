#include <string.h>

#include "clikeness.h"

// The loops of one way.
typedef struct {
  size_t panel;
  void (*floats)(const uint16_t *, float *, size_t);
  void (*dense_rows)(const cln_dense *, cln_map, cln_map, const cln_map *, size_t, size_t, cln_activation, float *);
  void (*depthwise_rows)(const cln_depthwise *, cln_map, cln_map, size_t, size_t);
  int32_t (*dot)(const int8_t *, const int8_t *, size_t);
  void (*dots)(const int8_t *, const int8_t *, size_t, size_t, int32_t *);
  void (*hamming_nearest)(const uint8_t *, size_t, const uint8_t *, size_t, size_t, uint16_t *);
} cln_kernels;

extern const cln_kernels cln_plain_kernels;
extern const cln_kernels cln_avx2_kernels;
