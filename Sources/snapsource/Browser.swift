import AppCore
import AppRuntime
import Archive
import ArgumentParser
import Catalog
import Foundation
import ImageSearch
import OperatingSystem
import Photos
import ProviderSimulator
import Providers
import Queries
import Sourcing
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

/// Shows the screen until the user quits.
func runBrowser(_ options: BrowserOptions) async throws {
  try await Browser(options: options, settings: options.configuration.settings, data: options.folders.data)
    .run(on: try openTerminal(options))
}

/// The browser against simulated vendors, with a data directory that is gone afterwards.
func runDemo(_ options: BrowserOptions) async throws {
  // The terminal takes signals over: none ends the program before its folder is gone.
  let terminal = try openTerminal(options)
  do {
    try await runDemo(options, on: terminal)
  } catch {
    await terminal.close()
    throw error
  }
}

private func runDemo(_ options: BrowserOptions, on terminal: Terminal) async throws {
  guard let scratch = PrivateFolder() else {
    let error = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    throw CommandFailure(.cannotWrite, Words.noScratchFolder(FileManager.default.temporaryDirectory, error))
  }
  defer { scratch.remove() }
  // The demo must look like work: replies take the time that the vendors' do, or a little less.
  do {
    try await withSimulator(SimulatorOptions(latency: .milliseconds(400))) { simulator in
      let photos = try samplePhotos(of: simulator, in: scratch.url)
      try await Browser(
        options: options, settings: Settings(simulator.settings), data: scratch.url, samples: photos, isDemo: true
      ).run(on: terminal)
    }
  } catch let error as SimulatorError {
    throw CommandFailure(.unreachable, error.description)
  } catch let error as CocoaError {
    throw CommandFailure(.cannotWrite, Words.noScratchFolder(scratch.url.deletingLastPathComponent(), error))
  }
}

private func openTerminal(_ options: BrowserOptions) throws(CommandFailure) -> Terminal {
  try Descriptors.requireEnough()
  let settings = options.configuration.settings
  do {
    return try Terminal.open(
      TerminalOptions(
        mouse: settings.hasMouse, ambiguousWidth: settings.text(SettingsCatalogue.ambiguousWidth.path) == "2" ? 2 : 1,
        asksForPixels: settings.graphics == .kitty))
  } catch {
    throw CommandFailure(.usage, error.sentence)
  }
}

extension Settings {
  fileprivate var hasMouse: Bool { text(SettingsCatalogue.mouse.path) == "true" }

  fileprivate var graphics: GraphicsMode {
    text(SettingsCatalogue.graphics.path).flatMap { GraphicsMode(rawValue: $0) } ?? .auto
  }
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

  func run(on terminal: Terminal) async throws {
    // The demo's folder is gone after it.
    let crashes = CrashReports(folder: options.folders.state)
    crashes.prepare()
    let transport = LiveTransport(timeout: options.configuration.requestTimeout)
    let pictures = LiveTransport(
      timeout: .seconds(20), replyLimit: Self.pictureLimit, hosts: .publicOnly(besides: vendorServers))
    let (troubles, tell) = AsyncStream.makeStream(of: String.self)
    let services = services(transport, pictures: pictures) { tell.yield($0) }
    let runtime = Runtime(
      state: await state(on: terminal), display: terminal, services: services, troubles: troubles)
    DispatchQueue.global(qos: .utility).async {
      if let report = crashes.takeUnread() { tell.yield(Words.crashed(report: report)) }
      Leftovers.removeOld()
    }
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

  /// Where pictures may come from although nobody else could fetch them: a simulated vendor's are on this machine.
  private var vendorServers: [WebAddress] {
    allProviders.filter { $0.missing(in: settings).isEmpty }.compactMap { $0.baseAddress(in: settings) }
  }

  private func state(on terminal: Terminal) async -> AppState {
    AppState(
      start: AppState.Start(
        size: await terminal.size, vendors: allProviders.map { vendor($0) }, offeredPhotos: samples, isDemo: isDemo,
        hasMouse: options.configuration.settings.hasMouse, caps: options.configuration.policy.caps,
        prices: options.configuration.policy.prices, now: Date(),
        utcOffset: TimeZone.current.secondsFromGMT(), pictures: terminal.pictures,
        graphics: options.configuration.settings.graphics,
        howToConfigure: Words.nothingConfigured(options.configuration.path)))
  }

  /// What can be fetched again; the demo's is gone after it.
  private var pictureFolder: URL {
    isDemo ? Folders.pictures(in: data) : options.folders.pictures
  }

  private func vendor(_ provider: any ImageSearchProvider.Type) -> Vendor {
    Vendor(
      id: provider.id, name: provider.name, code: provider.code, marketplace: provider.marketplace,
      capabilities: provider.capabilities, missing: provider.missing(in: settings))
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
      ownFiles: options.folders.ownFiles(configuration: options.configuration.path),
      note: CrashReport.note,
      settle: { await journal.settle() })
  }
}
