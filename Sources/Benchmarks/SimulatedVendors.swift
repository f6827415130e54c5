import Foundation
import OperatingSystem

/// `snapsource simulate` while this value is alive.
final class SimulatedVendors {
  /// The variables that point snapsource at it.
  let environment: [String: String]
  private let process = Process()

  init(_ workshop: Workshop, _ arguments: [String]) throws {
    process.executableURL = URL(filePath: workshop.program)
    process.arguments = ["simulate"] + arguments
    process.environment = workshop.environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.runHearingSignals()
    var text = ""
    while !text.contains("TMAPI_TOKEN"), process.isRunning {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
    }
    var variables: [String: String] = [:]
    for match in text.matches(of: /export ([A-Z_]+)='([^']*)'/) {
      variables[String(match.1)] = String(match.2)
    }
    guard variables["SNAPSOURCE_TMAPI_TOKEN"] != nil else {
      throw BenchmarkError(description: "snapsource simulate did not say where its vendors are")
    }
    environment = variables
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// What points snapsource at one vendor only.
  func environment(of vendor: String) -> [String: String] {
    environment.filter { $0.key.hasPrefix("SNAPSOURCE_\(vendor)_") }
  }

  func value(_ name: String) -> String { environment["SNAPSOURCE_\(name)"] ?? "" }
}
