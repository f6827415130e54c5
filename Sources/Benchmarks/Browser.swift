import Foundation
import PseudoTerminal

/// snapsource in a terminal, with a photo and simulated vendors.
struct Browser {
  let subject: Subject
  let terminal: PseudoTerminal
  private let vendors: SimulatedVendors

  /// One vendor, so that so many results are so many rows: the same offer at three vendors is one.
  static func ofOneVendor(
    _ workshop: Workshop, results: Int, _ size: ScreenSize, _ environment: [String: String] = [:]
  ) throws -> Browser {
    // Some items cannot be read and some come twice, as at the real vendors.
    let vendors = try SimulatedVendors(workshop, ["--listings", "\(results * 108 / 100)"])
    return try Browser(
      workshop, vendors, vendors.environment(of: "DAJI").merging(environment) { $1 }, ready: "1 vendor: ", size)
  }

  init(
    _ workshop: Workshop, _ vendors: SimulatedVendors, _ environment: [String: String], ready: String,
    _ size: ScreenSize
  ) throws {
    let photo = workshop.path("mug.jpg")
    try Data(TestPhoto.jpeg(width: 800, height: 600)).write(to: URL(filePath: photo))
    self.vendors = vendors
    subject = Subject(
      name: "snapsource", program: workshop.program, arguments: [photo], environment: environment, ready: ready)
    terminal = try subject.start(workshop, size)
    guard terminal.read(until: ready) else {
      throw BenchmarkError(description: "snapsource did not show the photo")
    }
    // Sooner nobody has read what Enter costs, and it asks.
    terminal.readUntilQuiet(.milliseconds(300))
  }

  /// Asks, and waits for the first page.
  func ask() throws {
    terminal.type("\r")
    try wait(forPage: 1)
  }

  /// Asks for page after page by the key, until so many results are there; how many there are.
  @discardableResult
  func load(_ results: Int) throws -> Int {
    try ask()
    var page = 1
    while loaded < results {
      page += 1
      // Sooner it would be a key that is held down, which pays nothing.
      terminal.readUntilQuiet(.milliseconds(800))
      terminal.type("]")
      try wait(forPage: page)
    }
    return loaded
  }

  /// How many results the list says that it has.
  var loaded: Int {
    terminal.screen.text.firstMatch(of: /of ([0-9,]+) here/).flatMap { Int($0.1.filter(\.isNumber)) } ?? 0
  }

  private func wait(forPage page: Int) throws {
    guard terminal.read(until: "page \(page)/", within: .seconds(20)) else {
      throw BenchmarkError(description: "page \(page) did not come:\n\(terminal.screen.text)")
    }
  }
}
