import Glibc

/// Somebody who reads what is on the screen: a key that was typed ahead of its price asks first.
enum Reader {
  static func reads() { usleep(150_000) }
}
