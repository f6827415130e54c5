import AppCore

/// OSC 8: text that a terminal opens as an address, over any distance. ncurses has no word for it, so that it is written
/// over the same text once that is drawn.
enum Hyperlink {
  /// The bytes that turn what stands on the screen into links and leave the cursor and the style as they were.
  static func sequence(for links: [FrameLink]) -> String {
    let pieces = links.map { link in
      "\u{1B}[\(link.position.row + 1);\(link.position.column + 1)H\u{1B}[0m"
        + "\u{1B}]8;id=snapsource;\(link.address)\u{1B}\\\(link.text)\u{1B}]8;;\u{1B}\\"
    }
    return pieces.isEmpty ? "" : "\u{1B}7" + pieces.joined() + "\u{1B}8"
  }
}
