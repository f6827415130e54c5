package import Catalog
package import Photos

/// What a vendor's API can do. The service and the screen decide by this, never by a vendor's name.
package struct Capabilities: Sendable, Hashable {
  /// How the vendor can be given a photo.
  package var intake: PhotoIntake
  package var paging: Paging
  /// Codes of the languages that titles can be translated into, the default first.
  package var languages: [String]
  /// Orders beside the vendor's own (``SortOrder/vendor``), which every vendor has.
  package var sorts: Set<SortOrder>
  package var filters: Set<FilterName>
  package var excludes: Set<FilterName>
  /// Single-valued options that the vendor takes.
  package var options: Set<QueryOption>
  /// How many calls the vendor is asked at the same time.
  package var concurrency: Int

  /// Whether the vendor can be asked for the details of an offer, whoever found it.
  package var details: Bool

  /// What the vendor can do when it is asked by words; `nil` when it cannot be.
  package var words: WordsCapabilities?

  /// What the vendor can do when it is asked what sending an offer costs; `nil` when it cannot be.
  package var freight: FreightCapabilities?

  package init(
    intake: PhotoIntake, paging: Paging, languages: [String], sorts: Set<SortOrder> = [], filters: Set<FilterName> = [],
    excludes: Set<FilterName> = [], options: Set<QueryOption> = [], concurrency: Int = 2, details: Bool = false,
    words: WordsCapabilities? = nil, freight: FreightCapabilities? = nil
  ) {
    self.words = words
    self.freight = freight
    self.details = details
    self.intake = intake
    self.paging = paging
    self.languages = languages
    self.sorts = sorts
    self.filters = filters
    self.excludes = excludes
    self.options = options
    self.concurrency = concurrency
  }
}

extension Capabilities {
  /// The same vendor asked by words, which is another call with other options; `nil` when it cannot be.
  package var byWords: Capabilities? {
    words.map { words in
      Capabilities(
        intake: intake, paging: words.paging, languages: words.languages, sorts: words.sorts, filters: words.filters,
        options: words.options, concurrency: concurrency, details: details, words: words,
        freight: freight)
    }
  }

  package func takes(filter name: FilterName) -> Bool { Self.takes(name, among: filters) }
  package func takes(exclude name: FilterName) -> Bool { Self.takes(name, among: excludes) }

  /// A vendor's own value is sent to each vendor that has filters at all; which values those are, only they know.
  private static func takes(_ name: FilterName, among names: Set<FilterName>) -> Bool {
    names.contains(name) || (name.vendorValue != nil && !names.isEmpty)
  }
}

/// What a vendor's search by words can do.
package struct WordsCapabilities: Sendable, Hashable {
  package enum Language: Sendable, Hashable {
    case any
    /// What holds no Chinese character is not asked.
    case chinese
  }

  /// The language that words must be in.
  package var takes: Language
  package var paging: Paging
  /// Codes of the languages that titles can be translated into, the default first.
  package var languages: [String]
  package var sorts: Set<SortOrder>
  package var filters: Set<FilterName>
  package var options: Set<QueryOption>

  package init(
    takes: Language, paging: Paging, languages: [String], sorts: Set<SortOrder> = [], filters: Set<FilterName> = [],
    options: Set<QueryOption> = []
  ) {
    self.takes = takes
    self.paging = paging
    self.languages = languages
    self.sorts = sorts
    self.filters = filters
    self.options = options
  }
}

/// What of a question about freight a vendor takes, beside the offer, the province and the number of pieces.
package struct FreightCapabilities: Sendable, Hashable {
  package enum Option: Sendable, Hashable {
    /// Which city or district of the province.
    case place
    /// Which variant is sent.
    case variant
    /// What all of it weighs.
    case weight
  }

  package var options: Set<Option>

  package init(options: Set<Option> = []) {
    self.options = options
  }

  /// A question without what the vendor does not take: what differs in nothing else is one question.
  package func fitted(_ question: FreightQuestion) -> FreightQuestion {
    var fitted = question
    if !options.contains(.place) { fitted.destination = question.destination.inGeneral }
    if !options.contains(.variant) { fitted.variant = nil }
    if !options.contains(.weight) { fitted.weight = nil }
    return fitted
  }
}

/// How a vendor is given a photo.
package enum PhotoIntake: Sendable, Hashable {
  /// By its bytes: JPEG within the limits, in a call of its own.
  case bytes(PhotoLimits)
  /// Only by an address that the vendor can fetch; a local photo is hosted first, within the limits.
  case address(PhotoLimits)

  /// What a photo must keep to.
  package var limits: PhotoLimits {
    switch self {
    case .bytes(let limits), .address(let limits): limits
    }
  }
}

/// How a vendor hands out its results.
package enum Paging: Sendable, Hashable {
  /// Page by page, each a call of its own, with at most so many results on one.
  case pages(maximumSize: Int)
  /// One list in one call, of which pages are cut on our side without another call.
  case oneList(maximumSize: Int)

  package var maximumSize: Int {
    switch self {
    case .pages(let size), .oneList(let size): size
    }
  }
}

/// Options of a query that a vendor either takes or does not.
package enum QueryOption: String, Sendable, Hashable, CaseIterable {
  case priceRange = "price-range"
  case region
  case category
  case keyword
  case auxiliaryText = "auxiliary-text"
  case includeTags = "include-tags"
  case memberID = "member-id"
  case imageID = "image-id"
}
