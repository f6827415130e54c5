import CMalloc

/// The C library's allocator, as `mallopt(3)` sets it.
package enum Allocator {
  /// Makes it give back what is free, at the price of system calls for each block of 128 kB or more.
  ///
  /// By itself it makes a heap of its own for each thread that would have to wait for another, up to eight a core; and once a
  /// large block was freed, it keeps twice as much free at the end of each of them, for good.
  package static func giveBack() {
    mallopt(M_ARENA_MAX, 2)
    mallopt(M_MMAP_THRESHOLD, largeBlock)
    mallopt(M_TRIM_THRESHOLD, largeBlock)
  }

  /// What counts as large, in bytes: the library's own measure before it adapts.
  private static let largeBlock: Int32 = 128 * 1_024
}
