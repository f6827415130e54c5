import ArgumentParser
import Catalog
import ImageSearch
import ProviderSimulator

/// `snapsource simulate`
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Run the simulated vendors on 127.0.0.1 until interrupted.",
    discussion: """
      Prints the vendors' base addresses, and lines for a shell that point snapsource at them.
      Under /calls of the same port it says how many calls each vendor has received, and under a path like
      /offers/pricedByVariant/soldOut the number of an offer of which the details are odd in these ways.

      EXAMPLES
        snapsource simulate --port 8080
        snapsource simulate --latency 300 --fail rate-limited:0.3
        snapsource simulate --fail daji=hang --fail tmapi-v1=no-balance
        snapsource simulate --fail detail=slow --fail daji/detail=code-404

      FAILURES
      Of every vendor, or of one, and of one of its calls: KIND, VENDOR=KIND, CALL=KIND, VENDOR/CALL=KIND.
      Calls are photo, search, words, detail and refresh. Details and words are TMAPI's and DAJI's; TMAPI's details are
      tmapi-v1's, its words tmapi-v2's.

      \(HelpLists.failures.map { "  \($0.name) – \($0.help)" }.joined(separator: "\n"))
      """
  ).said(of: "simulate")

  @Option(help: .said("The port; 0 is any free one.", valueName: "number"))
  var port = 0

  @Option(help: .said("Milliseconds added to every reply.", valueName: "ms"))
  var latency = 0

  @Option(help: .said("Fail like this, always or at a rate from 0 to 1; repeatable.", valueName: "kind[:rate]"))
  var fail: [String] = []

  @Option(help: .said("Calls that a vendor takes at once when it fails with too-many.", valueName: "number"))
  var callsAtOnce = 1

  @Option(help: .said("The seed of the goods: the same seed is the same goods.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: .said("Wholesale listings at least; past the catalogue's own they come again.", valueName: "number"))
  var listings = 0

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError { $0.outOfRange("--port", 0...65_535) } }
    guard (0...600_000).contains(latency) else { throw ValidationError { $0.outOfRange("--latency", 0...600_000) } }
    guard (1...100).contains(callsAtOnce) else { throw ValidationError { $0.outOfRange("--calls-at-once", 1...100) } }
    guard (0...100_000).contains(listings) else { throw ValidationError { $0.outOfRange("--listings", 0...100_000) } }
    _ = try simulatorOptions()
  }

  func run() async throws {
    let options = try simulatorOptions()
    do {
      try await untilInterrupted {
        try await serveSimulator(options) { simulator in
          try Console.write(Self.text(addresses: simulator.baseAddresses, settings: simulator.settings))
        }
      }
    } catch is Interruption {
      // The one way in which it is meant to end.
    } catch let error as SimulatorError {
      throw CommandFailure(.unreachable, error.description)
    }
  }

  /// What it prints: addresses for people, then lines for a shell.
  static func text(addresses: [(provider: ProviderID, address: String)], settings: [String: String]) -> String {
    var table = TextTable([.init("VENDOR"), .init("BASE ADDRESS")])
    for (provider, address) in addresses { table.add([provider.rawValue, address]) }
    let variables = settings.map { (name: Setting($0.key, help: "").environmentName, value: $0.value) }
    let exports = variables.sorted { $0.name < $1.name }.map { "export \($0.name)='\($0.value)'\n" }
    return table.text + "\n" + exports.joined()
  }

  private func simulatorOptions() throws -> SimulatorOptions {
    let failures = try fail.map { text in
      do throws(SimulatorError) {
        return try FailureRule(parsing: text)
      } catch {
        throw ValidationError(error.description)
      }
    }
    return SimulatorOptions(
      port: port, latency: .milliseconds(latency), failures: failures, concurrencyLimit: callsAtOnce, seed: seed,
      listings: listings)
  }
}
