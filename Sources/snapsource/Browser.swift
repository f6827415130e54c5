import AppCore
import AppRuntime
import Archive
import Foundation
import ImageSearch
import ProviderSimulator
import Providers
import TerminalUI

/// What the browser is opened with.
struct BrowserOptions: Sendable {
  /// A path or an address, as the user gave it.
  let photo: String?
  let configuration: ProgramConfiguration
  let folders: Folders
}

/// Called on the main thread before any other thread exists.
func prepareForScreen() { TerminalSignals.prepare() }

/// Shows the screen until the user quits.
func runBrowser(_ options: BrowserOptions) async throws {
  try await Browser(options: options, settings: options.configuration.settings, data: options.folders.data).run()
}

/// The browser against simulated vendors, with a data directory that is gone afterwards.
func runDemo(_ options: BrowserOptions) async throws {
  let scratch = FileManager.default.temporaryDirectory
    .appending(path: "snapsource-demo-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
  defer { try? FileManager.default.removeItem(at: scratch) }
  // The demo must look like work: replies take the time that the vendors' do, or a little less.
  try await withSimulator(SimulatorOptions(latency: .milliseconds(400))) { simulator in
    let photos = try samplePhotos(of: simulator, in: scratch)
    try await Browser(
      options: options, settings: Settings(simulator.settings), data: scratch, samples: photos, isDemo: true
    ).run()
  }
}

/// Writes the sample photos where the program can read them, and says where.
private func samplePhotos(of simulator: RunningSimulator, in folder: URL) throws -> [String] {
  let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: attributes)
  return try simulator.samplePhotos.map { sample in
    let file = folder.appending(path: sample.name)
    try Data(sample.jpeg).write(to: file)
    return file.path(percentEncoded: false)
  }
}

/// The screen and everything behind it, wired.
private struct Browser {
  let options: BrowserOptions
  let settings: Settings
  let data: URL
  var samples: [String] = []
  var isDemo = false

  func run() async throws {
    let terminal = try openTerminal()
    let transport = LiveTransport(timeout: options.configuration.requestTimeout)
    let runtime = Runtime(state: await state(on: terminal), display: terminal, services: services(transport))
    let ending = await runtime.run(photo: options.photo)
    await transport.shutdown()
    let loss = ending.lostPicks.map { CommandFailure(.cannotWrite, Words.lostPicks($0.count, because: $0.reason)) }
    // Whoever started the program sees what ended it.
    switch ending.reason {
    case .signal(let signal): try end(by: signal, after: loss)
    case .hangup: try end(by: SIGHUP, after: loss)
    case nil: if let loss { throw loss }
    }
  }

  private func end(by signal: Int32, after loss: CommandFailure?) throws -> Never {
    if let loss { Console.say(loss.sentence) }
    throw Interruption(signal: signal)
  }

  private var hasMouse: Bool { options.configuration.settings.text(SettingsCatalogue.mouse.path) == "true" }

  private func openTerminal() throws(CommandFailure) -> Terminal {
    let ambiguous = options.configuration.settings.text(SettingsCatalogue.ambiguousWidth.path)
    do {
      return try Terminal.open(TerminalOptions(mouse: hasMouse, ambiguousWidth: ambiguous == "2" ? 2 : 1))
    } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }

  private func state(on terminal: Terminal) async -> AppState {
    AppState(
      start: AppState.Start(
        size: await terminal.size, vendors: allProviders.map { vendor($0) }, offeredPhotos: samples, isDemo: isDemo,
        hasMouse: hasMouse, now: Date(), utcOffset: TimeZone.current.secondsFromGMT()))
  }

  private func vendor(_ provider: any ImageSearchProvider.Type) -> VendorState {
    VendorState(
      id: provider.id, name: provider.name, marketplace: provider.marketplace, capabilities: provider.capabilities,
      missing: provider.missing(in: settings))
  }

  private func services(_ transport: LiveTransport) -> Services {
    let providers = allProviders.filter { $0.missing(in: settings).isEmpty }
    let directory = data
    return Services(
      search: SearchService(
        providers: providers.map { $0.init(settings: settings, transport: transport) },
        photoHost: ConfiguredPhotoHost.host(from: settings, transport: transport),
        deadline: options.configuration.requestTimeout),
      photos: PhotoLoader(transport: transport),
      openArchive: { () throws(ArchiveError) in try Archive.open(directory: directory) },
      log: LogFile.logger(in: isDemo ? data : options.folders.state))
  }
}
