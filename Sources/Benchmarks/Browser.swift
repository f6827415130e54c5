import Foundation
import PseudoTerminal

/// snapsource in a terminal, with a photo and simulated vendors.
struct Browser {
  let subject: Subject
  let terminal: PseudoTerminal
  private let vendors: SimulatedVendors

  /// A program that runs snapsource, and its arguments up to snapsource's.
  struct Command {
    let program: String
    let arguments: [String]
  }

  /// One vendor, so that so many results are so many rows: the same offer at three vendors is one.
  static func ofOneVendor(
    _ workshop: Workshop, results: Int, _ size: ScreenSize, _ environment: [String: String] = [:],
    under command: Command? = nil
  ) throws -> Browser {
    // Some items cannot be read and some come twice, as at the real vendors.
    let vendors = try SimulatedVendors(workshop, ["--listings", "\(results * 108 / 100)"])
    return try Browser(
      workshop, vendors, vendors.environment(of: "DAJI").merging(environment) { $1 }, ready: "1 vendor – ", size,
      under: command)
  }

  init(
    _ workshop: Workshop, _ vendors: SimulatedVendors, _ environment: [String: String], ready: String,
    _ size: ScreenSize, under command: Command? = nil
  ) throws {
    let photo = workshop.path("mug.jpg")
    try Data(TestPhoto.jpeg(width: 800, height: 600)).write(to: URL(filePath: photo))
    self.vendors = vendors
    subject = Subject(
      name: "snapsource", program: command?.program ?? workshop.program,
      arguments: (command?.arguments ?? []) + [photo], environment: environment, ready: ready)
    terminal = try subject.start(workshop, size)
    guard terminal.read(until: ready, within: .seconds(60)) else {
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

  /// Asks for pages of 50, one after the other, until so many results are there; how many there are.
  @discardableResult
  func load(_ results: Int) throws -> Int {
    // The third of the filters is the size of pages; its next value is the largest that the vendor gives.
    terminal.type("3jjl")
    rest()
    terminal.type("a")
    try wait(forPage: 1)
    var page = 1
    while loaded < results {
      page += 1
      // Without another key between, the next one would be a key that is held down, which pays nothing.
      terminal.type("j")
      rest()
      terminal.type("]")
      try wait(forPage: page)
    }
    return loaded
  }

  /// Lets pass the time that it takes to read a price: a key that comes sooner is asked about.
  private func rest() { terminal.readUntilQuiet(.milliseconds(150), within: .milliseconds(400)) }

  /// How many results the list says that it has.
  var loaded: Int {
    terminal.screen.text.firstMatch(of: /of ([0-9,]+) here/).flatMap { Int($0.1.filter(\.isNumber)) } ?? 0
  }

  /// The number of the selected result, which the list's title says.
  static func selected(on screen: ScreenText) -> Int? {
    screen.text.firstMatch(of: /([0-9,]+) of [0-9,]+ here/).flatMap { Int($0.1.filter(\.isNumber)) }
  }

  private func wait(forPage page: Int) throws {
    let question = "1   Yes"
    let isThere = { (screen: ScreenText) in screen.text.contains("page \(page)/") }
    guard terminal.read(within: .seconds(20), until: { isThere($0) || $0.text.contains(question) }) else {
      throw missing(page)
    }
    guard !isThere(terminal.screen) else { return }
    // On a busy machine the price may have stood there too shortly, and the question after it as well.
    for _ in 0..<8 {
      terminal.readUntilQuiet(.milliseconds(500), within: .seconds(2))
      if terminal.screen.text.contains(question) { terminal.type("1") }
      if terminal.read(within: .seconds(3), until: isThere) { return }
    }
    throw missing(page)
  }

  private func missing(_ page: Int) -> BenchmarkError {
    BenchmarkError(description: "page \(page) did not come:\n\(terminal.screen.text)")
  }
}
