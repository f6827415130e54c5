#ifndef CLIKENESS_H
#define CLIKENESS_H

#include <stddef.h>
#include <stdint.h>

// The inner loops of the network, and those that compare what it makes. A map is rows of pixels, a pixel is its channels side
// by side, 32-bit floats; what stands between the rows of a map (its margin) belongs to the caller. Counts of a map are of
// floats, not of bytes.

// A way to compute: the same loops for other processors.
typedef enum { cln_plain, cln_avx2 } cln_way;

// The fastest way that this processor can go.
cln_way cln_fastest_way(void);

// How many outputs stand side by side in a panel of packed weights.
size_t cln_panel(cln_way way);

// What is done with a sum before it is stored.
typedef enum { cln_keep, cln_relu6 } cln_activation;

// A map, from its first pixel.
typedef struct {
  float *first;
  // From a row to the next.
  size_t row;
} cln_map;

// Weights as they are stored, in half precision.
typedef struct {
  // Panels of outputs; in each, input by input, the weights of the panel's outputs, zeros past the last.
  const uint16_t *panels;
  const float *biases;
  size_t inputs;
  // A multiple of eight.
  size_t outputs;
} cln_dense;

// Weights of a convolution of each channel by itself: place by place, from the top left, one of each channel.
typedef struct {
  const float *weights;
  const float *biases;
  // A multiple of sixteen.
  size_t channels;
  // Of the square of places.
  size_t side;
  size_t stride;
} cln_depthwise;

// Sets each pixel of the output to its sums over the pixel of the input, and adds what stands at `added`, if anything.
//
// - scratch: has room for a panel: its inputs times its outputs.
void cln_dense_rows(cln_way way, const cln_dense *layer, cln_map in, cln_map out, const cln_map *added, size_t rows,
                    size_t width, cln_activation activation, float *scratch);

// Sets rows of the output to sums over squares of the input, then ReLU6. The input begins with its margin.
void cln_depthwise_rows(cln_way way, const cln_depthwise *layer, cln_map in, cln_map out, size_t rows, size_t width);

// Half precision (IEEE 754, no infinities) as floats.
void cln_floats(const uint16_t *halves, float *floats, size_t count);

// The sum of the products of two vectors of signed bytes.
int32_t cln_dot(cln_way way, const int8_t *one, const int8_t *other, size_t count);

// The same of one vector and each of many that stand one after the other.
void cln_dots(cln_way way, const int8_t *one, const int8_t *others, size_t vectors, size_t count, int32_t *products);

// Sets each distance to the number of bits in which a code differs from the nearest of some queries (Hamming distance), 256
// where there are none. A code is 32 bytes, at any address; queries stand one after the other.
//
// - stride: bytes from a code to the next.
void cln_hamming_nearest(cln_way way, const uint8_t *queries, size_t query_count, const uint8_t *codes, size_t stride,
                         size_t count, uint16_t *distances);

#endif
