/// Something of a query that a vendor cannot do, and what is done instead.
package enum Shortfall: Sendable, Hashable {
  case filter(FilterName)
  case exclude(FilterName)
  case sort(SortOrder)
  case option(QueryOption)
  /// No titles in the language that was asked for; these are used.
  case language(String, instead: String)
  case pageSize(maximum: Int)
  /// The whole photo is searched by, and not a part of it.
  case crop
  /// The part lies outside the photo.
  case region
}
