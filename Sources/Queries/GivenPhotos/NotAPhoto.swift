package import Catalog

/// Why what was typed or pasted names no photo.
package enum NotAPhoto: Error, Sendable, Hashable {
  /// Several photos, by their names.
  case several([String])
  case productPage(ListingID)
  /// A listing's key.
  case listing(ListingID)
  /// A link that only a browser follows to where it leads.
  case shortLink(host: String)
  /// An address of a kind that cannot be fetched, such as `ftp`.
  case scheme(String)
  /// An address that means something in one browser only.
  case ofABrowser
  /// A path of Windows, and where it would be in Linux under Windows, if anywhere.
  case ofWindows(String)
  /// A file of another machine.
  case onHost(String)
  /// A picture pasted as text that cannot be read back.
  case brokenData
  /// A picture that was pasted as text before; it is kept by its name only.
  case pastedBefore
  /// An address whose password or signature was left out.
  case cut(host: String)
  /// It begins like an address and is none.
  case noAddress(String)
}
