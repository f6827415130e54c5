import Catalog
import Wording

/// How it is said what was seen before.
protocol SeenPhrases: CommonPhrases {
  var seenTitle: String { get }
  var seenNote: String { get }
  var lookingForSeen: String { get }
  var nothingSeen: String { get }
  var noPageKnown: String { get }
  func decided(_ decision: Decision) -> String
}

extension English: SeenPhrases {
  var seenTitle: String { "Seen before" }
  var seenNote: String { "match, decision, when, price then" }
  var lookingForSeen: String { "Comparing the photo with everything seen before" }
  var nothingSeen: String { "Nothing like it was seen before. Offers are remembered while pictures are on" }
  var noPageKnown: String { "Its page is not known" }
  func decided(_ decision: Decision) -> String {
    switch decision {
    case .picked: "picked"
    case .rejected: "rejected"
    }
  }
}
