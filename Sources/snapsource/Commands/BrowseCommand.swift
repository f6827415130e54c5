import ArgumentParser
import Foundation
import Queries

/// `snapsource [PHOTO]`
struct BrowseCommand: AsyncParsableCommand, ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the browser (the default).", shouldDisplay: false
  ).said(of: "browse")

  @Argument(help: .said("A photo: a path or an http(s) address.", valueName: "PHOTO"), completion: .file())
  var photo: String?

  @Option(help: .said("Reopen a search of snapsource history by its number, free.", valueName: "NUMBER"))
  var reopen: Int?

  @OptionGroup var form: FormOptions
  @OptionGroup var common: CommonOptions

  var takesScreen: Bool { !form.isPlain }

  init() {}

  /// What is typed most, nothing or a photo alone, without the parser: to read it, the parser looks through every type of
  /// the program, which takes longer than to draw the first frame. `nil` for words that only the parser understands.
  init?(unparsed words: [String]) {
    guard words.count <= 1, words.allSatisfy({ !Arguments.mayBeOptionOrCommand($0) }) else { return nil }
    photo = words.first
    reopen = nil
    form = .none
    common = .none
  }

  func validate() throws {
    if photo != nil, reopen != nil { throw ValidationError { $0.photoOrSearch } }
  }

  func run() async throws {
    let beginning = Beginning(photo: photo, search: reopen.map { SearchNumber(rawValue: Int64($0)) })
    let wiring = Wiring(try common.configuration(), common.folders)
    try await takesScreen ? runBrowser(beginning, wiring) : runLines(beginning, wiring)
  }
}

/// `snapsource demo [PHOTO]`
struct DemoCommand: AsyncParsableCommand, ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Try the browser with simulated vendors: no keys, no network, nothing kept.",
    discussion: """
      EXAMPLES
        snapsource demo            choose one of the sample photos
        snapsource demo mug.jpg    search the simulated vendors with a photo of yours
      """
  ).said(of: "demo")

  @Argument(help: .said("A photo: a path or an http(s) address.", valueName: "PHOTO"), completion: .file())
  var photo: String?

  @OptionGroup var form: FormOptions
  @OptionGroup var common: CommonOptions

  var takesScreen: Bool { !form.isPlain }

  func run() async throws {
    let (beginning, configuration) = (Beginning(photo: photo), try common.configuration())
    if takesScreen {
      try await runDemo(beginning, configuration, common.folders)
    } else {
      try await withDemo(configuration, common.folders) { try await runLines(beginning, $0) }
    }
  }
}

/// How the program shows itself.
struct FormOptions: ParsableArguments {
  @Flag(
    help: .said("Work by lines instead of a screen, for screen readers and pipes; also with ACCESSIBLE=1 or TERM=dumb.")
  )
  var plain = false

  /// As if no option was given.
  static var none: FormOptions {
    var options = FormOptions()
    options.plain = false
    return options
  }

  /// Whether the program writes lines, and draws no screen.
  var isPlain: Bool { plain || Self.isPlain(ProcessInfo.processInfo.environment) }

  static func isPlain(_ environment: [String: String]) -> Bool {
    environment["TERM"] == "dumb" || !["", "0"].contains(environment["ACCESSIBLE"] ?? "")
  }
}
