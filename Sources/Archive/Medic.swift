import Foundation
import GRDB

/// Saves what can be read of a damaged archive, once for everybody who finds the damage at the same time.
actor Medic {
  /// How often it was done.
  private(set) var repairs = 0
  /// What happened, for the user.
  private(set) var notices: [String]

  init(_ notices: [String] = []) {
    self.notices = notices
  }

  /// - Parameter seen: ``repairs`` before the damage was found; when there were more since, it may be gone.
  func repair(_ file: URL, after seen: Int) throws(ArchiveError) {
    guard repairs == seen else { return }
    notices.append(try Self.repair(file))
    repairs += 1
  }

  /// - Returns: what was done, as a sentence.
  static func repair(_ file: URL) throws(ArchiveError) -> String {
    do {
      let salvage = try Salvage(of: file)
      return Words.salvaged(file, aside: salvage.aside, lost: salvage.lost)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }
}
