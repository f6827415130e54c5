package import Queries

/// The parts that spending is shown by.
package enum SpendGrouping: String, Sendable, CaseIterable {
  case vendor, day, photo
}

/// What was spent on one day, or for one photo.
package struct SpendGroup: Sendable, Hashable {
  /// A day as `2026-11-20`, or a photo's names, the newest first; none is a photo that was forgotten, or all together.
  package let names: [String]
  package let report: SpendReport
}
