import AppRuntime
import Catalog
import Foundation
import ImageSearch
import Likeness
import OperatingSystem
import Photos
import ProviderSimulator
import Providers
import Queries
import Sourcing

/// What stands behind the work, wired once for every front end: the vendors, the archive, photos and pictures.
struct Wiring: Sendable {
  let configuration: ProgramConfiguration
  let folders: Folders
  /// What vendors are reached by: the configuration's settings, or those of simulated vendors.
  let settings: Settings
  /// Where the archive is.
  let data: URL
  /// Photos that are offered to begin with.
  let samples: [String]
  /// Whether the vendors are simulated, and nothing is kept.
  let isDemo: Bool

  init(_ configuration: ProgramConfiguration, _ folders: Folders) {
    self.configuration = configuration
    self.folders = folders
    (settings, data, samples, isDemo) = (configuration.settings, folders.data, [], false)
  }

  /// Against simulated vendors.
  ///
  /// - Parameter scratch: where the archive is; gone afterwards.
  init(
    demo settings: Settings, samples: [String], in scratch: URL, _ configuration: ProgramConfiguration,
    _ folders: Folders
  ) {
    self.configuration = configuration
    self.folders = folders
    (self.settings, data, self.samples, isDemo) = (settings, scratch, samples, true)
  }

  /// The vendors that have all that they need, in the order in which they are shown.
  private var configured: [any ImageSearchProvider.Type] { allProviders.filter { $0.missing(in: settings).isEmpty } }

  /// Every vendor, configured or not.
  var vendors: [Vendor] { .all(in: settings) }

  /// What is said in the user's language.
  var words: any Phrases { configuration.words }
  /// A demo's calls cost nothing.
  var caps: SpendingCaps { isDemo ? SpendingCaps() : configuration.policy.caps }
  var prices: PriceList { configuration.policy.prices }

  /// - Parameters:
  ///   - transport: to vendors and the user's photo hosts.
  ///   - pictures: where pictures for a screen come from; `nil` where none are shown.
  ///   - note: is told each command that was given.
  ///   - tell: is told why what was paid for could not be kept.
  func services(
    _ transport: any Transport, pictures: PictureStore? = nil, note: @escaping @Sendable (String) -> Void = { _ in },
    tell: @escaping @Sendable (JournalError) -> Void
  ) -> Services {
    let archive = ArchiveDoor(directory: data)
    // The demo's calls cost nothing and count against nobody's limits.
    let policy = isDemo ? SearchPolicy(deadline: configuration.requestTimeout) : configuration.policy
    let journal = ArchiveJournal(archive, tell: tell)
    return Services(
      search: SearchService(
        providers: configured.map { $0.init(settings: settings, transport: transport) },
        photoHost: ConfiguredPhotoHost.host(from: settings, transport: transport), policy: policy, journal: journal),
      photos: PhotoLoader(transport: transport), archive: archive,
      log: LogFile.logger(in: isDemo ? data : folders.state), pictures: pictures,
      ownFiles: folders.ownFiles(configuration: configuration.path), note: note, settle: { await journal.settle() })
  }

  /// Does something with a way to the network, which is closed afterwards.
  func withTransport<Value: Sendable>(_ work: (LiveTransport) async throws -> Value) async throws -> Value {
    let transport = LiveTransport(timeout: configuration.requestTimeout)
    do {
      let value = try await work(transport)
      await transport.shutdown()
      return value
    } catch {
      await transport.shutdown()
      throw error
    }
  }

  /// Pictures of listings, through a connection of their own.
  func pictures(_ transport: any Transport) -> PictureStore {
    // The demo's cache is gone after it.
    let folder = isDemo ? Folders.pictures(in: data) : folders.pictures
    let network = configuration.comparesByNetwork ? NetworkFile.ofProgram : nil
    return PictureStore(
      transport: transport, cache: PictureCache(folder: folder), network: NetworkSource(network))
  }

  /// Where pictures may come from although nobody else could fetch them: a simulated vendor's are on this machine.
  var vendorServers: [WebAddress] { configured.compactMap { $0.baseAddress(in: settings) } }
}

extension [Vendor] {
  /// Every vendor, as the settings have it.
  static func all(in settings: Settings) -> [Vendor] {
    allProviders.map { provider in
      Vendor(
        id: provider.id, name: provider.name, code: provider.code, marketplace: provider.marketplace,
        account: provider.account, capabilities: provider.capabilities, missing: provider.missing(in: settings))
    }
  }
}

/// Runs a front end against simulated vendors, with a data directory that is gone afterwards.
func withDemo(
  _ configuration: ProgramConfiguration, _ folders: Folders, _ run: @Sendable (Wiring) async throws -> Void
) async throws {
  guard let scratch = PrivateFolder() else {
    let error = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    throw CommandFailure(
      .cannotWrite, configuration.words.noScratchFolder(FileManager.default.temporaryDirectory, error))
  }
  defer { scratch.remove() }
  // The demo must look like work: replies take the time that the vendors' do, or a little less.
  do {
    try await withSimulator(SimulatorOptions(latency: .milliseconds(400))) { simulator in
      let photos = try samplePhotos(of: simulator, in: scratch.url)
      try await run(
        Wiring(demo: Settings(simulator.settings), samples: photos, in: scratch.url, configuration, folders))
    }
  } catch let error as SimulatorError {
    throw CommandFailure(.unreachable, error.description)
  } catch let error as CocoaError {
    throw CommandFailure(
      .cannotWrite, configuration.words.noScratchFolder(scratch.url.deletingLastPathComponent(), error))
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
