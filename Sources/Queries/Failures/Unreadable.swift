package import Catalog

/// Something of a reply that could not be read.
package struct Unreadable: Sendable, Hashable {
  /// Its place among all results, from 1; `nil` where it belongs to none.
  package var rank: Int?
  package var what: What

  package enum What: Sendable, Hashable {
    case notAnItem
    /// An item without its number; what stands there instead.
    case noItemNumber(CleanText?)
    case noTitle
    /// A value that is not what it should be, by its name; what stands there instead.
    case value(String, CleanText?)
    /// A line that an earlier version of the program kept in its own words.
    case line(String)
  }

  package init(_ what: What, rank: Int? = nil) {
    self.rank = rank
    self.what = what
  }
}

/// Kept as an object; a bare text is a line of an earlier version.
extension Unreadable: Codable {
  private enum Key: String, CodingKey {
    case rank, what, name, written
  }

  private enum Name: String, Codable {
    case item, number, title, value
  }

  package init(from decoder: any Decoder) throws {
    if let line = try? decoder.singleValueContainer().decode(String.self) {
      self.init(.line(line))
      return
    }
    let values = try decoder.container(keyedBy: Key.self)
    let written = try values.decodeIfPresent(CleanText.self, forKey: .written)
    let what: What =
      switch try values.decode(Name.self, forKey: .what) {
      case .item: .notAnItem
      case .number: .noItemNumber(written)
      case .title: .noTitle
      case .value: .value(try values.decode(String.self, forKey: .name), written)
      }
    self.init(what, rank: try values.decodeIfPresent(Int.self, forKey: .rank))
  }

  package func encode(to encoder: any Encoder) throws {
    if case .line(let line) = what {
      var container = encoder.singleValueContainer()
      return try container.encode(line)
    }
    var values = encoder.container(keyedBy: Key.self)
    try values.encodeIfPresent(rank, forKey: .rank)
    switch what {
    case .notAnItem: try values.encode(Name.item, forKey: .what)
    case .noItemNumber(let written):
      try values.encode(Name.number, forKey: .what)
      try values.encodeIfPresent(written, forKey: .written)
    case .noTitle: try values.encode(Name.title, forKey: .what)
    case .value(let name, let written):
      try values.encode(Name.value, forKey: .what)
      try values.encode(name, forKey: .name)
      try values.encodeIfPresent(written, forKey: .written)
    case .line: break
    }
  }
}
