/// What a photo is called: a path or an address, as it was typed or is kept.
package enum PhotoName {
  /// The name for people, sheets and scripts: without secrets, and without what could steer a terminal.
  package static func shown(_ name: String) -> String { FileName.shown(PhotoAddress.open(name)) }

  /// The same without the folders or the host before it: `mug.jpg`.
  package static func short(_ name: String) -> String {
    let shown = shown(name)
    let parts = shown.utf8.split(separator: UInt8(ascii: "/"))
    return parts.last.flatMap { String($0) } ?? shown
  }
}
