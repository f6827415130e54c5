import Foundation

/// A file that was set aside, beside the archive.
package struct SetAside: Sendable, Hashable {
  /// Why; its name says so, with the time when that was.
  package enum Reason: String, CaseIterable, Sendable {
    /// Pages could not be read.
    case damaged
    /// Another file took its place while it was open.
    case replaced
    /// A copy of a file that had lost its name; the program was killed before it had put the copy in place.
    case rescued

    /// - Parameter mark: tells files apart that several programs make in the same moment.
    func name(beside file: URL, at now: Date, mark: UInt32? = nil) -> URL {
      let time = now.formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
        .filter { $0.isNumber || $0 == "T" }
      return file.deletingLastPathComponent().appending(path: "\(prefix(file))\(time)\(mark.map { "-\($0)" } ?? "")")
    }

    fileprivate func prefix(_ file: URL) -> String { file.lastPathComponent + ".\(rawValue)-" }
  }

  package let name: String
  package let reason: Reason

  /// All files that were set aside, by name.
  static func all(beside file: URL) -> [SetAside] {
    let directory = file.deletingLastPathComponent().path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().compactMap { name in
      Reason.allCases.first { name.hasPrefix($0.prefix(file)) }.map { SetAside(name: name, reason: $0) }
    }
  }
}
