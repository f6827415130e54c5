import Catalog

/// Text for those who hear it, and for terminals that can do nothing.
enum LineText {
  /// A line without what steers a terminal, and with pauses where the screen has dots.
  static func plain(_ line: String) -> String {
    FileName.shown(line).replacing(" · ", with: "; ")
  }
}
