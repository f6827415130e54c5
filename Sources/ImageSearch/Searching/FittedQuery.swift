import Photos
import Queries

/// A query as one vendor can be asked it, and what had to be left out for that.
struct FittedQuery: Sendable, Hashable {
  /// Holds only what the vendor can do. Its region is in pixels of the photo as it is shown.
  private(set) var query: ImageQuery
  /// The part of the photo that is given to the vendor instead of the whole.
  private(set) var crop: PixelRegion?
  /// What of it the vendor cannot do, and what is done instead.
  private(set) var shortfalls: [Shortfall] = []

  /// - Parameter capabilities: of the vendor when it is asked by such a subject.
  init(_ query: ImageQuery, subject: SearchSubject, to capabilities: Capabilities) {
    self.query = query
    fitPage(to: capabilities)
    fitWords(to: capabilities)
    fitFilters(to: capabilities)
    fitOptions(to: capabilities)
    switch subject {
    case .photo(let photo): fitRegion(of: photo, to: capabilities)
    case .words: fitNoRegion()
    }
    // The same choice is the same question, in whatever order it was made.
    self.query.filters = Self.inOrder(self.query.filters)
    self.query.excludes = Self.inOrder(self.query.excludes)
    self.query.includeTags = Set(self.query.includeTags).sorted()
  }

  private static func inOrder(_ names: [FilterName]) -> [FilterName] {
    Set(names).sorted { $0.rawValue < $1.rawValue }
  }

  private mutating func fitPage(to capabilities: Capabilities) {
    let maximum = capabilities.paging.maximumSize
    if query.pageSize > maximum { shortfalls.append(.pageSize(maximum: maximum)) }
    query.pageSize = max(1, min(query.pageSize, maximum))
  }

  private mutating func fitWords(to capabilities: Capabilities) {
    if !capabilities.languages.contains(query.language), let instead = capabilities.languages.first {
      shortfalls.append(.language(query.language, instead: instead))
      query.language = instead
    }
    if query.sort != .vendor, !capabilities.sorts.contains(query.sort) {
      shortfalls.append(.sort(query.sort))
      query.sort = .vendor
    }
  }

  private mutating func fitFilters(to capabilities: Capabilities) {
    for name in query.filters where !capabilities.takes(filter: name) {
      shortfalls.append(.filter(name))
    }
    query.filters.removeAll { !capabilities.takes(filter: $0) }
    for name in query.excludes where !capabilities.takes(exclude: name) {
      shortfalls.append(.exclude(name))
    }
    query.excludes.removeAll { !capabilities.takes(exclude: $0) }
  }

  private mutating func fitOptions(to capabilities: Capabilities) {
    for option in QueryOption.allCases where option != .region && !capabilities.options.contains(option) {
      let asked = query
      query.leaveOut(option)
      if query != asked { shortfalls.append(.option(option)) }
    }
  }

  /// Words have no parts.
  private mutating func fitNoRegion() {
    guard query.region != nil else { return }
    shortfalls.append(.option(.region))
    query.region = nil
  }

  private mutating func fitRegion(of photo: QueryPhoto, to capabilities: Capabilities) {
    guard let region = query.region else { return }
    if let size = photo.photo?.size {
      query.region = region.clamped(to: size)
      if query.region == nil { shortfalls.append(.region) }
      if query.region == PixelRegion(left: 0, top: 0, right: size.width, bottom: size.height) { query.region = nil }
    }
    guard let region = query.region else { return }
    // A region is in pixels of the photo that was given, and nobody knows the size of the one that has a number.
    if capabilities.options.contains(.region), query.imageID == nil { return }
    query.region = nil
    // A photo that the vendor has already, or that only the vendor fetches, is not ours to cut.
    if photo.photo != nil, query.imageID == nil {
      crop = region
    } else {
      shortfalls.append(.crop)
    }
  }
}

extension ImageQuery {
  fileprivate mutating func leaveOut(_ option: QueryOption) {
    switch option {
    case .priceRange: (lowestPrice, highestPrice) = (nil, nil)
    case .region: region = nil
    case .category: category = nil
    case .keyword: keyword = nil
    case .auxiliaryText: auxiliaryText = nil
    case .includeTags: includeTags = []
    case .memberID: memberID = nil
    case .imageID: imageID = nil
    }
  }
}

extension PixelRegion {
  /// The part that lies inside a picture, or `nil` when none does.
  func clamped(to size: PixelSize) -> PixelRegion? {
    PixelRegion(left: left, top: top, right: min(right, size.width), bottom: min(bottom, size.height))
  }

  /// The same part of the same picture at another size, at least a pixel wide and high.
  func scaled(from: PixelSize, to: PixelSize) -> PixelRegion? {
    guard from.width > 0, from.height > 0 else { return nil }
    let left = min(left * to.width / from.width, to.width - 1)
    let top = min(top * to.height / from.height, to.height - 1)
    let right = (right * to.width + from.width - 1) / from.width
    let bottom = (bottom * to.height + from.height - 1) / from.height
    return PixelRegion(left: left, top: top, right: max(right, left + 1), bottom: max(bottom, top + 1))?
      .clamped(to: to)
  }
}
