import Catalog
import Exports
import Foundation
import OperatingSystem
import Sourcing

/// The picks as a file for the buyer.
enum SheetWriting {
  /// Writes the sheet whole, or not at all, and says which. The disk may be one that does not answer: no thread that
  /// others need waits for it.
  static func write(_ picks: [Pick], to path: String, replacing: Bool, sparing own: OwnFiles) async -> Report {
    await aside { writeNow(picks, to: path, replacing: replacing, sparing: own) }
  }

  /// The same of offers that were compared; a file that is there is left alone.
  static func write(_ offers: [ComparedOffer], to path: String, sparing own: OwnFiles) async -> Report {
    await aside { writeNow(offers, to: path, sparing: own) }
  }

  private static func aside(_ write: @escaping @Sendable () -> Report) async -> Report {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: write()) }
    }
  }

  private static func writeNow(_ offers: [ComparedOffer], to path: String, sparing own: OwnFiles) -> Report {
    if let refusal = SheetName.refusal(of: path) { return .comparisonFailed(path: refusal.name, .named(refusal)) }
    do throws(WholeFileError) {
      let sheet = PicksSheet.csv(compared: offers.map { ($0.listing, $0.decision) })
      try WholeFile.write(sheet, to: FileNames.expanded(path), replacing: false, sparing: own, onlyFiles: true)
      return .comparisonWritten(path: path, count: offers.count)
    } catch {
      return .comparisonFailed(path: path, .file(error))
    }
  }

  private static func writeNow(_ picks: [Pick], to path: String, replacing: Bool, sparing own: OwnFiles) -> Report {
    if let refusal = SheetName.refusal(of: path) { return .sheetFailed(path: refusal.name, .named(refusal)) }
    do throws(WholeFileError) {
      let file = FileNames.expanded(path)
      try WholeFile.write(PicksSheet.csv(picks), to: file, replacing: replacing, sparing: own, onlyFiles: true)
      return .sheetWritten(path: path, count: picks.count)
    } catch .exists {
      return .sheetExists(path: path)
    } catch {
      return .sheetFailed(path: path, .file(error))
    }
  }
}
