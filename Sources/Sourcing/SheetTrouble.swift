package import Exports
package import OperatingSystem

/// Why a sheet was not written.
package enum SheetTrouble: Sendable, Hashable {
  /// Its name promises another form than CSV.
  case named(SheetRefusal)
  case file(WholeFileError)
}
