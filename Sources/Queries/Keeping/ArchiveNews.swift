package import Foundation

/// What happened to the archive's file that the user should know.
package enum ArchiveNews: Sendable, Hashable {
  /// It was damaged. What could be read was saved but for so many parts, and the damaged file is kept aside.
  case salvaged(URL, aside: URL, lost: Int)
  /// It was deleted while it was in use, and written anew.
  case deleted(URL)
  /// Another file took its name while it was in use; what was in it is kept aside.
  case replaced(URL, aside: URL)
}
