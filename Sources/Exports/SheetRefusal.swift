/// Why a sheet is not written under a name: the name promises another form than CSV.
package struct SheetRefusal: Sendable, Hashable {
  package let path: String
  /// The name for a CSV sheet in its place.
  package let name: String
}
