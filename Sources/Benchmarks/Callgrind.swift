import Foundation
import PseudoTerminal

/// The program under valgrind's callgrind, which counts instructions.
struct Callgrind {
  let program: String
  let environment: [String: String]
  private let measured: String
  private let controller: String
  private let workshop: Workshop

  /// Makes a copy of the program that valgrind starts in seconds; `nil`, and said in the section, without valgrind.
  init?(_ workshop: Workshop, _ section: inout Section) throws {
    guard let valgrind = Workshop.installed("valgrind"), let controller = Workshop.installed("callgrind_control") else {
      section.miss("instructions", "valgrind is not installed")
      return nil
    }
    (program, self.controller, self.workshop) = (valgrind, controller, workshop)
    let copy = workshop.path("snapsource")
    if let strip = Workshop.installed("strip") {
      try workshop.run(strip, ["--strip-debug", workshop.program, "-o", copy])
      measured = copy
    } else {
      section.miss("a copy that starts sooner", "strip is not installed")
      measured = workshop.program
    }
    environment = try Self.dispatchInWritableMemory(workshop).map { ["LD_LIBRARY_PATH": $0] } ?? [:]
  }

  func arguments(countsAtOnce: Bool) -> [String] {
    [
      "-q", "--tool=callgrind", "--instr-atstart=\(countsAtOnce ? "yes" : "no")",
      "--callgrind-out-file=\(workshop.path("out"))", pipes, measured,
    ]
  }

  /// Instructions since the last time; zero from now on.
  func count(of terminal: PseudoTerminal) throws -> Double {
    for file in outcomes() { try FileManager.default.removeItem(at: file) }
    try control("-d", nil, terminal)
    let text = try outcomes().first.map { try String(contentsOf: $0, encoding: .utf8) } ?? ""
    guard let match = text.firstMatch(of: /(?:summary|totals): ([0-9]+)/), let count = Double(match.1) else {
      throw BenchmarkError(description: "callgrind wrote no count")
    }
    return count
  }

  func control(_ option: String, _ value: String?, _ terminal: PseudoTerminal) throws {
    try workshop.run(controller, [pipes, option] + (value.map { [$0] } ?? []) + ["\(terminal.process)"])
  }

  /// Where valgrind takes commands; elsewhere it would leave files behind.
  private var pipes: String { "--vgdb-prefix=\(workshop.path("valgrind"))" }

  private func outcomes() -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(at: workshop.folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.hasPrefix("out.") }
  }

  /// Valgrind writes into the signal mask that libdispatch sleeps with, which is a constant, and dies of that (3.19). So a
  /// program that links the library gets a copy whose segments may all be written; the folder of the copy.
  private static func dispatchInWritableMemory(_ workshop: Workshop) throws -> String? {
    let name = "libdispatch.so"
    guard let ldd = Workshop.installed("ldd") else { return nil }
    let linked = String(decoding: try workshop.run(ldd, [workshop.program]), as: UTF8.self)
    guard let path = linked.firstMatch(of: /libdispatch\.so => (\S+)/)?.1 else { return nil }
    var library = [UInt8](try Data(contentsOf: URL(filePath: String(path))))
    func number(at place: Int, bytes: Int) -> Int {
      (0..<bytes).reversed().reduce(0) { $0 << 8 | Int(library[place + $1]) }
    }
    // ELF of 64 bits: the place of the program headers, their length, their number; of each its type and flags.
    let (headers, length, count) = (number(at: 32, bytes: 8), number(at: 54, bytes: 2), number(at: 56, bytes: 2))
    let (loaded, writable) = (1, UInt8(2))
    for header in (0..<count).map({ headers + $0 * length }) where number(at: header, bytes: 4) == loaded {
      library[header + 4] |= writable
    }
    let folder = workshop.path("libraries")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(library).write(to: URL(filePath: "\(folder)/\(name)"))
    return folder
  }
}
