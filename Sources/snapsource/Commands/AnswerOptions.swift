import ArgumentParser
import Catalog

/// What is done with vendors' answers, and what they may cost, as options.
struct AnswerOptions: ParsableArguments {
  @Option(help: .said("What standard output gets."))
  var format: SheetFormat = .table

  @Flag(help: .said("Ask the vendors although the answers are known; costs what it did the first time."))
  var fresh = false

  @Flag(help: .said("Go on though it costs more than caps.askAbove."))
  var yes = false

  @Flag(help: .said("Leave out the mark by which Excel recognises UTF-8 (csv)."))
  var noBom = false

  /// Refuses the name of a vendor that there is none of.
  static func checkVendors(_ names: [String], among known: [String]) throws {
    for name in names where !known.contains(name) {
      throw ValidationError { $0.unknown(.vendor, name, nearest: NearestName.of(name, among: known), known: known) }
    }
  }
}
