import Foundation
import GRDB
import Queries

/// Saves what can be read of a damaged archive, once for everybody who finds the damage at the same time.
actor Medic {
  /// How often it was done.
  private(set) var repairs = 0
  /// What happened, for the user.
  private(set) var news: [ArchiveNews]

  init(_ news: [ArchiveNews] = []) {
    self.news = news
  }

  /// - Parameter seen: ``repairs`` before the damage was found; when there were more since, it may be gone.
  func repair(_ file: URL, after seen: Int) throws(ArchiveError) {
    guard repairs == seen else { return }
    news.append(try Self.repair(file))
    repairs += 1
  }

  /// - Returns: what was done.
  static func repair(_ file: URL) throws(ArchiveError) -> ArchiveNews {
    do {
      let salvage = try Salvage(of: file)
      return .salvaged(file, aside: salvage.aside, lost: salvage.lost)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }
}
