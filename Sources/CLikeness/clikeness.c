#include "ways.h"

static const cln_kernels *kernels(cln_way way) {
#if defined(__x86_64__)
  if (way == cln_avx2) return &cln_avx2_kernels;
#endif
  return &cln_plain_kernels;
}

cln_way cln_fastest_way(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("popcnt"))
    return cln_avx2;
#endif
  return cln_plain;
}

size_t cln_panel(cln_way way) { return kernels(way)->panel; }

void cln_dense_rows(cln_way way, const cln_dense *layer, cln_map in, cln_map out, const cln_map *added, size_t rows,
                    size_t width, cln_activation activation, float *scratch) {
  kernels(way)->dense_rows(layer, in, out, added, rows, width, activation, scratch);
}

void cln_depthwise_rows(cln_way way, const cln_depthwise *layer, cln_map in, cln_map out, size_t rows, size_t width) {
  kernels(way)->depthwise_rows(layer, in, out, rows, width);
}

void cln_floats(const uint16_t *halves, float *floats, size_t count) {
  cln_plain_kernels.floats(halves, floats, count);
}

int32_t cln_dot(cln_way way, const int8_t *one, const int8_t *other, size_t count) {
  return kernels(way)->dot(one, other, count);
}

void cln_dots(cln_way way, const int8_t *one, const int8_t *others, size_t vectors, size_t count, int32_t *products) {
  kernels(way)->dots(one, others, vectors, count, products);
}

void cln_hamming_nearest(cln_way way, const uint8_t *queries, size_t query_count, const uint8_t *codes, size_t stride,
                         size_t count, uint16_t *distances) {
  kernels(way)->hamming_nearest(queries, query_count, codes, stride, count, distances);
}
