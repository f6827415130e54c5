import Queries
import Wording

/// How it is said whether results meet the filters.
extension Words {
  /// Before a result's price.
  static func mark(of verdict: FilterVerdict) -> String {
    switch verdict {
    case .holds: " "
    case .unknown: "?"
    case .fails: "/"
    }
  }

  static let nothingHidden = "every result here meets the filters, or may meet them"

  static func hidden(_ failing: Int) -> String {
    "\(resultsAre(failing)) hidden: \(failing == 1 ? "it does" : "they do") not meet the filters – . shows \(failing == 1 ? "it" : "them")"
  }

  static func hiddenShown(_ failing: Int) -> String {
    "\(resultsAre(failing)) marked /: \(failing == 1 ? "it does" : "they do") not meet the filters – . hides \(failing == 1 ? "it" : "them")"
  }

  /// What of the results is hidden or marked, in short; empty when all of them meet the filters.
  static func filtered(_ list: ListView) -> [String] {
    var parts: [String] = []
    if list.failing > 0 {
      parts.append(
        "\(Wording.count(list.failing)) \(list.showsFailing ? "marked /" : "hidden"): do not meet the filters")
    }
    if list.unsaid > 0 { parts.append("\(Wording.count(list.unsaid)) more where the vendor does not say") }
    return parts
  }

  private static func resultsAre(_ count: Int) -> String {
    count == 1 ? "1 result is" : "\(Wording.count(count)) results are"
  }
}
