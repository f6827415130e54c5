import Catalog
package import Foundation
package import Queries

/// A question with the vendors that it goes to: what a search does, and what is counted before it is paid for.
package struct SearchPlan: Sendable, Hashable {
  package let query: ImageQuery
  package let subject: PlanSubject
  /// The photo's path or address as the user gave it, or the words.
  package let source: String
  package let targets: [SearchTarget]
  package let freshness: Freshness
  /// Whether vendors that had stopped or rest are asked, because the user wants it.
  package let insists: Bool
  /// The question's number in the history; `nil` when it has none yet.
  package let number: SearchNumber?

  package init(
    query: ImageQuery, subject: PlanSubject, source: String = "", targets: [SearchTarget],
    freshness: Freshness = .any, insists: Bool = false, number: SearchNumber? = nil
  ) {
    self.query = query
    self.subject = subject
    self.source = source
    self.targets = targets
    self.freshness = freshness
    self.insists = insists
    self.number = number
  }
}

extension SearchPlan {
  /// What is searched by, for people: what the photo is called without the folders or the host before it, or the words.
  package var shortName: String { subject.shortName(of: source) }
}

/// What is searched by: a photo that was loaded, or words.
package enum PlanSubject: Hashable, Sendable {
  case photo(PhotoID)
  case words(SearchWords)

  package var photo: PhotoID? {
    if case .photo(let photo) = self { photo } else { nil }
  }

  package var words: SearchWords? {
    if case .words(let words) = self { words } else { nil }
  }

  func shortName(of source: String) -> String { words?.text ?? PhotoName.short(source) }
}

/// Which known answers are taken for a question.
package enum Freshness: Sendable, Hashable {
  /// Those that are young enough by the configuration.
  case any
  /// Those that came since the question was asked anew.
  case since(Date)
  /// None: all is asked anew.
  case anew

  /// The moment before which answers are not taken.
  package func since(_ now: Date) -> Date? {
    switch self {
    case .any: nil
    case .since(let date): date
    case .anew: now
    }
  }
}
