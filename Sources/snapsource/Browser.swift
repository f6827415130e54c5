import AppCore
import AppRuntime
import Archive
import ArgumentParser
import Foundation
import ImageSearch
import Photos
import ProviderSimulator
import Providers
import TerminalUI

/// What the browser is opened with.
struct BrowserOptions: Sendable {
  /// A path or an address, as the user gave it.
  let photo: String?
  /// A search of the history to reopen.
  var search: SearchNumber?
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
  let scratch = try makeScratchFolder()
  defer { try? FileManager.default.removeItem(at: scratch) }
  // The demo must look like work: replies take the time that the vendors' do, or a little less.
  do {
    try await withSimulator(SimulatorOptions(latency: .milliseconds(400))) { simulator in
      let photos = try samplePhotos(of: simulator, in: scratch)
      try await Browser(
        options: options, settings: Settings(simulator.settings), data: scratch, samples: photos, isDemo: true
      ).run()
    }
  } catch let error as SimulatorError {
    throw CommandFailure(.unreachable, error.description)
  } catch let error as CocoaError {
    throw CommandFailure(.cannotWrite, Words.noScratchFolder(scratch.deletingLastPathComponent(), error))
  }
}

/// A folder of our own that nobody else can have made.
private func makeScratchFolder() throws(CommandFailure) -> URL {
  let parent = FileManager.default.temporaryDirectory
  var path = Array(parent.appending(path: "snapsource-demo-XXXXXX").path(percentEncoded: false).utf8CString)
  guard mkdtemp(&path) != nil else {
    throw CommandFailure(.cannotWrite, Words.noScratchFolder(parent, POSIXError(.init(rawValue: errno) ?? .EIO)))
  }
  let folder = path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return URL(filePath: String(decoding: folder, as: UTF8.self), directoryHint: .isDirectory)
}

/// Writes the sample photos where the program can read them, and says where.
private func samplePhotos(of simulator: RunningSimulator, in folder: URL) throws -> [String] {
  try simulator.samplePhotos.map { sample in
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
    let pictures = LiveTransport(timeout: .seconds(20), replyLimit: Self.pictureLimit)
    let (troubles, tell) = AsyncStream.makeStream(of: String.self)
    let services = services(transport, pictures: pictures) { tell.yield($0) }
    let runtime = Runtime(
      state: await state(on: terminal), display: terminal, services: services, troubles: troubles)
    let ending = await runtime.run(photo: options.photo, reopening: options.search)
    await pictures.shutdown()
    await transport.shutdown()
    let losses = [ending.lostPicks.map { Words.lostPicks($0.count, because: $0.reason) }, ending.unwrittenSheet]
      .compactMap { $0 }
    for loss in losses { Console.say(loss) }
    // Whoever started the program sees what ended it.
    switch ending.reason {
    case .signal(let signal): throw Interruption(signal: signal)
    case .hangup: throw Interruption(signal: SIGHUP)
    case nil where losses.isEmpty: break
    case nil: throw ExitCode(ExitStatus.cannotWrite.rawValue)
    }
  }

  /// Bytes of the largest picture that is fetched for the screen.
  private static let pictureLimit = 12_000_000

  private var hasMouse: Bool { options.configuration.settings.text(SettingsCatalogue.mouse.path) == "true" }

  private func openTerminal() throws(CommandFailure) -> Terminal {
    let ambiguous = options.configuration.settings.text(SettingsCatalogue.ambiguousWidth.path)
    do {
      return try Terminal.open(
        TerminalOptions(
          mouse: hasMouse, ambiguousWidth: ambiguous == "2" ? 2 : 1, asksForPixels: graphics == .kitty))
    } catch {
      throw CommandFailure(.usage, error.sentence)
    }
  }

  private func state(on terminal: Terminal) async -> AppState {
    AppState(
      start: AppState.Start(
        size: await terminal.size, vendors: allProviders.map { vendor($0) }, offeredPhotos: samples, isDemo: isDemo,
        hasMouse: hasMouse, caps: options.configuration.policy.caps, now: Date(),
        utcOffset: TimeZone.current.secondsFromGMT(), pictures: terminal.pictures,
        graphics: graphics, howToConfigure: Words.nothingConfigured(options.configuration.path)))
  }

  private var graphics: GraphicsMode {
    options.configuration.settings.text(SettingsCatalogue.graphics.path).flatMap { GraphicsMode(rawValue: $0) } ?? .auto
  }

  /// What can be fetched again; the demo's is gone after it.
  private var pictureFolder: URL {
    isDemo ? Folders.pictures(in: data) : options.folders.pictures
  }

  private func vendor(_ provider: any ImageSearchProvider.Type) -> VendorState {
    VendorState(
      id: provider.id, name: provider.name, marketplace: provider.marketplace, capabilities: provider.capabilities,
      missing: provider.missing(in: settings))
  }

  /// - Parameter say: is told what could not be kept of what was paid for.
  private func services(
    _ transport: LiveTransport, pictures: LiveTransport, say: @escaping @Sendable (String) -> Void
  ) -> Services {
    let providers = allProviders.filter { $0.missing(in: settings).isEmpty }
    let archive = ArchiveDoor(directory: data)
    // The demo's calls cost nothing and count against nobody's limits.
    let policy = isDemo ? SearchPolicy(deadline: options.configuration.requestTimeout) : options.configuration.policy
    let journal = ArchiveJournal(archive, say: say)
    return Services(
      search: SearchService(
        providers: providers.map { $0.init(settings: settings, transport: transport) },
        photoHost: ConfiguredPhotoHost.host(from: settings, transport: transport),
        policy: policy, journal: journal),
      photos: PhotoLoader(transport: transport),
      archive: archive,
      log: LogFile.logger(in: isDemo ? data : options.folders.state),
      pictures: PictureStore(transport: pictures, cache: PictureCache(folder: pictureFolder)),
      settle: { await journal.settle() })
  }
}
