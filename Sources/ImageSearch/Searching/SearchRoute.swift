import Catalog
import Queries

/// How what is searched by gets to a vendor.
enum SearchRoute: Sendable {
  case photo(QueryPhoto, PhotoRoute)
  /// Words go with the question itself: nothing is made known before.
  case words(SearchWords, at: any WordsProvider)
  /// The vendor is not asked by such words.
  case none(because: SearchError.Reason)

  /// - Parameter others: the providers among which another one of the same account may be asked instead.
  init(_ words: SearchWords, to provider: any ImageSearchProvider, among others: [any ImageSearchProvider]) {
    let account = type(of: provider).account
    let other = others.first { type(of: $0).account == account && $0 is any WordsProvider }.map { type(of: $0).name }
    if let reason = type(of: provider).capabilities.reason(againstAskingBy: words, otherwise: other) {
      self = .none(because: reason)
    } else if let able = provider as? any WordsProvider {
      self = .words(words, at: able)
    } else {
      self = .none(because: .noWords(instead: other))
    }
  }

  var isNone: Bool {
    switch self {
    case .photo(_, let route): route.isNone
    case .words: false
    case .none: true
    }
  }

  /// The call that comes before the search when the vendor does not know the photo yet.
  var introduction: CallKind? {
    if case .photo(_, let route) = self { route.call } else { nil }
  }

  /// The call that the search itself is.
  var search: CallKind {
    switch self {
    case .photo, .none: .search
    case .words: .words
    }
  }
}
