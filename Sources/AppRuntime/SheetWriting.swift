import AppCore
import Archive
import Catalog
import Exports
import Foundation

/// The picks as a file for the buyer.
enum SheetWriting {
  /// Writes the sheet whole, or not at all, and says which.
  static func write(_ picks: [Pick], to path: String, replacing: Bool) -> Action {
    let file = FileNames.expanded(path)
    if !replacing, FileManager.default.fileExists(atPath: file) { return .sheetExists(path: path) }
    do throws(WholeFileError) {
      try WholeFile.write(PicksSheet.csv(picks), to: file)
      return .sheetWritten(path: path, count: picks.count)
    } catch {
      return .sheetFailed(path: path, error.sentence)
    }
  }
}
