package import Foundation

/// Small programs that play others in tests.
package enum Script {
  /// Makes a program of the lines of a shell's script.
  ///
  /// Another program writes it: a child of this one that is started meanwhile, by another test, would hold the file open for
  /// writing for a moment, and then it cannot be run ("text file busy").
  package static func install(_ lines: String, at file: URL) throws {
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", #"printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod 755 "$1""#, "sh", file.path(percentEncoded: false), lines,
    ]
    try writer.run()
    writer.waitUntilExit()
    guard writer.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
