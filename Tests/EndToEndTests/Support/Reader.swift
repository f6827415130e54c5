import Glibc

/// Somebody who reads what is on the screen: a key that was typed ahead of its price asks first.
enum Reader {
  static func reads() { usleep(150_000) }

  /// Sees which row is selected. A key that picks or rejects sooner would be meant for the row that stood there before.
  static func seesRow() { usleep(450_000) }
}
