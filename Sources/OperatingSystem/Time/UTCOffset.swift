import Glibc

/// How far the local time is from the world's.
package enum UTCOffset {
  /// Seconds east of Greenwich now, daylight saving included, as the C library reckons: it reads one small file, where
  /// Foundation's calendar reads all that it knows about time zones.
  package static var now: Int {
    var (moment, parts) = (time(nil), tm())
    return localtime_r(&moment, &parts) == nil ? 0 : parts.tm_gmtoff
  }
}
