import Foundation
import PseudoTerminal
import Testing

/// The simulated vendors as a program of their own.
struct SimulatedVendors: Sendable {
  /// What points the program at them, by name of the environment's variable.
  let settings: [String: String]

  /// How many calls each vendor has received, by `daji search` and the like; what the photo host received is left out.
  func calls() throws -> [String: Int] {
    let address = settings["SNAPSOURCE_DAJI_BASE_URL"]?.split(separator: ":").last?.split(separator: "/").first ?? ""
    let text = try LoopbackRequest.get("/calls", port: UInt16(address) ?? 0)
    var calls: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 3, parts[0] != "photo-host" else { continue }
      calls["\(parts[0]) \(parts[1])"] = Int(parts[2])
    }
    return calls
  }

  /// Those that the running suite shares.
  @TaskLocal static var shared = SimulatedVendors(settings: [:])

  /// Runs something while the vendors do.
  static func serving<Value>(_ options: [String], _ work: (SimulatedVendors) async throws -> Value) async throws
    -> Value
  {
    let home = try Home()
    // In a terminal, so that the vendors end with the tests, however those end.
    let terminal = try PseudoTerminal(
      Program.path, ["simulate", "--port", "0"] + options, environment: home.environment, rows: 60, columns: 400)
    guard terminal.read(within: .seconds(60), until: { $0.text.contains("_TMAPI_TOKEN=") }) else {
      throw NotSeen(what: "the simulator's settings", screen: terminal.screen.text)
    }
    terminal.readUntilQuiet()
    let value = try await work(SimulatedVendors(settings: settings(in: terminal.screen.lines)))
    terminal.send(signal: SIGINT)
    _ = terminal.waitForEnd()
    return value
  }

  /// Reads lines such as `export NAME='value'`.
  private static func settings(in lines: [String]) -> [String: String] {
    var settings: [String: String] = [:]
    for line in lines {
      guard let match = line.wholeMatch(of: /export ([A-Z_]+)='(.*)'/) else { continue }
      settings[String(match.1)] = String(match.2)
    }
    return settings
  }
}

/// Runs the simulated vendors for a whole suite.
struct SimulatedVendorsTrait: SuiteTrait, TestScoping {
  var options: [String] = []

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await SimulatedVendors.serving(options) { vendors in
      try await SimulatedVendors.$shared.withValue(vendors) { try await function() }
    }
  }
}

extension Trait where Self == SimulatedVendorsTrait {
  static var simulatedVendors: Self { SimulatedVendorsTrait() }
  static func simulatedVendors(_ options: String...) -> Self { SimulatedVendorsTrait(options: options) }
}
