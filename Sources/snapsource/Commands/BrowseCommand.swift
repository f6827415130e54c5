import ArgumentParser
import Queries

/// `snapsource [PHOTO]`
struct BrowseCommand: AsyncParsableCommand, ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the browser (the default).", shouldDisplay: false)

  @Argument(help: ArgumentHelp("A photo: a path or an http(s) address.", valueName: "PHOTO"), completion: .file())
  var photo: String?

  @Option(help: ArgumentHelp("Reopen a search of snapsource history by its number, free.", valueName: "NUMBER"))
  var reopen: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if photo != nil, reopen != nil { throw ValidationError(Words.photoOrSearch) }
  }

  func run() async throws {
    try await runBrowser(
      BrowserOptions(
        photo: photo, search: reopen.map { SearchNumber(rawValue: Int64($0)) },
        configuration: try common.configuration(), folders: common.folders))
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
      """)

  @Argument(help: ArgumentHelp("A photo: a path or an http(s) address.", valueName: "PHOTO"), completion: .file())
  var photo: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await runDemo(
      BrowserOptions(photo: photo, configuration: try common.configuration(), folders: common.folders))
  }
}
