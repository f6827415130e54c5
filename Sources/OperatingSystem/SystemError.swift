import Foundation

/// Why a call to the operating system failed, by the number that it left in `errno`.
package struct SystemError: Error, Sendable, Hashable {
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// The system's own words.
  package var reason: String { String(cString: strerror(number)) }
}
