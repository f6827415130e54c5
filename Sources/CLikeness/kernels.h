// The loops, written once; each .c file makes them for one way. It sets LANES, floats side by side, and NAME(x).

#define PANEL (2 * LANES)
#define TILE 6
#define INLINE static inline __attribute__((always_inline))

typedef float NAME(lanes) __attribute__((vector_size(4 * LANES), aligned(4)));
#define VECTOR NAME(lanes)

INLINE VECTOR NAME(load)(const float *from) { return *(const VECTOR *)from; }
INLINE void NAME(store)(float *to, VECTOR value) { *(VECTOR *)to = value; }

INLINE VECTOR NAME(activated)(VECTOR value, cln_activation activation) {
  if (activation == cln_keep) return value;
  VECTOR zero = {0}, six = zero + 6.0f;
  return __builtin_elementwise_min(__builtin_elementwise_max(value, zero), six);
}

static void NAME(floats)(const uint16_t *halves, float *floats, size_t count) {
  // The exponent of a half moved into a float's place is 112 too small; multiplying mends it for the smallest, too.
  const float mend = 0x1p112f;
  for (size_t place = 0; place < count; place++) {
    union {
      uint32_t bits;
      float value;
    } magnitude = {(uint32_t)(halves[place] & 0x7FFF) << 13};
    magnitude.value *= mend;
    magnitude.bits |= (uint32_t)(halves[place] & 0x8000) << 16;
    floats[place] = magnitude.value;
  }
}

// `pixels` side by side times a panel: all sums stay in registers.
INLINE void NAME(tile)(size_t pixels, const float *in, size_t inputs, const float *panel, VECTOR *left, VECTOR *right) {
  for (size_t input = 0; input < inputs; input++) {
    VECTOR weights_left = NAME(load)(panel + input * PANEL);
    VECTOR weights_right = NAME(load)(panel + input * PANEL + LANES);
    for (size_t pixel = 0; pixel < pixels; pixel++) {
      float value = in[pixel * inputs + input];
      left[pixel] += value * weights_left;
      right[pixel] += value * weights_right;
    }
  }
}

INLINE void NAME(dense_pixels)(size_t pixels, const cln_dense *layer, const float *in, float *out, const float *added,
                               const float *panel, size_t first, cln_activation activation) {
  size_t outputs = layer->outputs;
  int is_whole = first + PANEL <= outputs;
  VECTOR left[TILE], right[TILE], zero = {0};
  VECTOR bias_left = NAME(load)(layer->biases + first);
  VECTOR bias_right = is_whole ? NAME(load)(layer->biases + first + LANES) : zero;
  for (size_t pixel = 0; pixel < pixels; pixel++) {
    left[pixel] = bias_left;
    right[pixel] = bias_right;
  }
  NAME(tile)(pixels, in, layer->inputs, panel, left, right);
  for (size_t pixel = 0; pixel < pixels; pixel++) {
    size_t place = pixel * outputs + first;
    if (added) left[pixel] += NAME(load)(added + place);
    NAME(store)(out + place, NAME(activated)(left[pixel], activation));
    if (!is_whole) continue;
    if (added) right[pixel] += NAME(load)(added + place + LANES);
    NAME(store)(out + place + LANES, NAME(activated)(right[pixel], activation));
  }
}

static void NAME(dense_rows)(const cln_dense *layer, cln_map in, cln_map out, const cln_map *added, size_t rows,
                             size_t width, cln_activation activation, float *scratch) {
  for (size_t first = 0; first < layer->outputs; first += PANEL) {
    NAME(floats)(layer->panels + first * layer->inputs, scratch, PANEL * layer->inputs);
    for (size_t row = 0; row < rows; row++) {
      const float *from = in.first + row * in.row;
      float *to = out.first + row * out.row;
      const float *plus = added ? added->first + row * added->row : NULL;
      size_t x = 0;
      for (; x + TILE <= width; x += TILE)
        NAME(dense_pixels)(TILE, layer, from + x * layer->inputs, to + x * layer->outputs,
                           plus ? plus + x * layer->outputs : NULL, scratch, first, activation);
      for (; x < width; x++)
        NAME(dense_pixels)(1, layer, from + x * layer->inputs, to + x * layer->outputs,
                           plus ? plus + x * layer->outputs : NULL, scratch, first, activation);
    }
  }
}

INLINE void NAME(depthwise_pixels)(size_t pixels, size_t side, size_t stride, const cln_depthwise *layer,
                                   const float *in, size_t row, float *out, size_t channel) {
  size_t channels = layer->channels;
  VECTOR left[TILE], right[TILE];
  for (size_t pixel = 0; pixel < pixels; pixel++) {
    left[pixel] = NAME(load)(layer->biases + channel);
    right[pixel] = NAME(load)(layer->biases + channel + LANES);
  }
  const float *weights = layer->weights + channel;
  for (size_t down = 0; down < side; down++) {
    for (size_t across = 0; across < side; across++, weights += channels) {
      VECTOR weights_left = NAME(load)(weights), weights_right = NAME(load)(weights + LANES);
      const float *from = in + down * row + across * channels + channel;
      for (size_t pixel = 0; pixel < pixels; pixel++) {
        left[pixel] += NAME(load)(from + pixel * stride * channels) * weights_left;
        right[pixel] += NAME(load)(from + pixel * stride * channels + LANES) * weights_right;
      }
    }
  }
  for (size_t pixel = 0; pixel < pixels; pixel++) {
    NAME(store)(out + pixel * channels + channel, NAME(activated)(left[pixel], cln_relu6));
    NAME(store)(out + pixel * channels + channel + LANES, NAME(activated)(right[pixel], cln_relu6));
  }
}

INLINE void NAME(depthwise_of)(size_t side, size_t stride, const cln_depthwise *layer, cln_map in, cln_map out,
                               size_t rows, size_t width) {
  for (size_t row = 0; row < rows; row++) {
    const float *from = in.first + row * stride * in.row;
    float *to = out.first + row * out.row;
    for (size_t channel = 0; channel < layer->channels; channel += PANEL) {
      size_t x = 0;
      for (; x + TILE <= width; x += TILE)
        NAME(depthwise_pixels)(TILE, side, stride, layer, from + x * stride * layer->channels, in.row,
                               to + x * layer->channels, channel);
      for (; x < width; x++)
        NAME(depthwise_pixels)(1, side, stride, layer, from + x * stride * layer->channels, in.row,
                               to + x * layer->channels, channel);
    }
  }
}

static void NAME(depthwise_rows)(const cln_depthwise *layer, cln_map in, cln_map out, size_t rows, size_t width) {
  if (layer->side == 3 && layer->stride == 1) NAME(depthwise_of)(3, 1, layer, in, out, rows, width);
  else if (layer->side == 3) NAME(depthwise_of)(3, 2, layer, in, out, rows, width);
  else if (layer->stride == 1) NAME(depthwise_of)(5, 1, layer, in, out, rows, width);
  else NAME(depthwise_of)(5, 2, layer, in, out, rows, width);
}

static int32_t NAME(dot)(const int8_t *one, const int8_t *other, size_t count) {
  int32_t sum = 0;
  for (size_t place = 0; place < count; place++) sum += (int32_t)one[place] * other[place];
  return sum;
}

static void NAME(dots)(const int8_t *one, const int8_t *others, size_t vectors, size_t count, int32_t *products) {
  for (size_t vector = 0; vector < vectors; vector++)
    products[vector] = NAME(dot)(one, others + vector * count, count);
}

static void NAME(hamming_nearest)(const uint8_t *queries, size_t query_count, const uint8_t *codes, size_t stride,
                                  size_t count, uint16_t *distances) {
  uint64_t code[4], query[4];
  for (size_t place = 0; place < count; place++) {
    memcpy(code, codes + place * stride, sizeof code);
    unsigned nearest = 256;
    for (size_t one = 0; one < query_count; one++) {
      memcpy(query, queries + one * sizeof query, sizeof query);
      unsigned distance = 0;
      for (int word = 0; word < 4; word++) distance += (unsigned)__builtin_popcountll(code[word] ^ query[word]);
      if (distance < nearest) nearest = distance;
    }
    distances[place] = (uint16_t)nearest;
  }
}

const cln_kernels NAME(kernels) = {
  PANEL, NAME(floats), NAME(dense_rows), NAME(depthwise_rows), NAME(dot), NAME(dots), NAME(hamming_nearest),
};
