import AppCore
import AppRuntime
import ArgumentParser
import Catalog
import Foundation
import ImageSearch
import OperatingSystem
import Photos
import Queries
import Sourcing
import TerminalUI

/// What a front end is opened with.
struct Beginning: Sendable {
  /// A path or an address, as the user gave it.
  let photo: String?
  /// A search of the history to reopen.
  var search: SearchNumber?
}

/// Shows the screen until the user quits.
func runBrowser(_ beginning: Beginning, _ wiring: Wiring) async throws {
  try await Browser(wiring: wiring, beginning: beginning).run(on: try openTerminal(wiring.configuration))
}

/// The browser against simulated vendors.
func runDemo(_ beginning: Beginning, _ configuration: ProgramConfiguration, _ folders: Folders) async throws {
  // The terminal takes signals over: none ends the program before the demo's folder is gone.
  let terminal = try openTerminal(configuration)
  do {
    try await withDemo(configuration, folders) { wiring in
      try await Browser(wiring: wiring, beginning: beginning).run(on: terminal)
    }
  } catch {
    await terminal.close()
    throw error
  }
}

private func openTerminal(_ configuration: ProgramConfiguration) throws(CommandFailure) -> Terminal {
  try Descriptors.requireEnough(configuration.words)
  let settings = configuration.settings
  do {
    return try Terminal.open(
      TerminalOptions(
        mouse: settings.hasMouse, ambiguousWidth: settings.text(SettingsCatalogue.ambiguousWidth.path) == "2" ? 2 : 1,
        theme: settings.theme,
        asksForPixels: settings.graphics == .kitty))
  } catch {
    throw CommandFailure(.usage, configuration.words.terminal.sentence(error))
  }
}

extension Settings {
  fileprivate var hasMouse: Bool { text(SettingsCatalogue.mouse.path) == "true" }

  fileprivate var theme: ThemeChoice {
    text(SettingsCatalogue.theme.path).flatMap { ThemeChoice(rawValue: $0) } ?? .auto
  }

  fileprivate var graphics: GraphicsMode {
    text(SettingsCatalogue.graphics.path).flatMap { GraphicsMode(rawValue: $0) } ?? .auto
  }
}

/// The screen and everything behind it.
private struct Browser {
  let wiring: Wiring
  let beginning: Beginning

  /// Bytes of the largest picture that is fetched for the screen.
  private static let pictureLimit = 12_000_000

  func run(on terminal: Terminal) async throws {
    let crashes = CrashReports(folder: wiring.folders.state)
    crashes.prepare()
    let transport = LiveTransport(timeout: wiring.configuration.requestTimeout)
    let pictures = LiveTransport(
      timeout: .seconds(20), replyLimit: Self.pictureLimit, hosts: .publicOnly(besides: wiring.vendorServers))
    let (troubles, tell) = AsyncStream.makeStream(of: Report.self)
    let services = wiring.services(transport, pictures: wiring.pictures(pictures), note: CrashReport.note) {
      tell.yield(.callNotKept($0))
    }
    let runtime = Runtime(
      state: await state(on: terminal), display: terminal, services: services, troubles: troubles)
    DispatchQueue.global(qos: .utility).async {
      if let report = crashes.takeUnread() { tell.yield(.crashFound(report: report)) }
    }
    // Not while the first frame is made: a temporary folder can hold much to look through.
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 0.1) { Leftovers.removeOld() }
    let ending = await runtime.run(photo: beginning.photo, reopening: beginning.search)
    await pictures.shutdown()
    await transport.shutdown()
    try ending.end(wiring.words)
  }

  private func state(on terminal: Terminal) async -> AppState {
    let settings = wiring.configuration.settings
    return AppState(
      start: AppState.Start(
        language: wiring.configuration.language, size: await terminal.size, vendors: wiring.vendors,
        keys: wiring.configuration.keys.map, offeredPhotos: wiring.samples,
        isDemo: wiring.isDemo, hasMouse: settings.hasMouse, caps: wiring.caps, prices: wiring.prices,
        destination: wiring.configuration.destination, now: Date(),
        utcOffset: UTCOffset.now, pictures: terminal.pictures, graphics: settings.graphics,
        comparesPictures: wiring.configuration.comparesByNetwork,
        howToConfigure: { [path = wiring.configuration.path] in $0.words.nothingConfigured(path) },
        views: wiring.configuration.views.views))
  }
}

extension Ending {
  /// Says what was lost, and ends the program as what ended it: whoever started the program sees that.
  func end(_ words: any Phrases) throws {
    let losses = [lostPicks.map(words.lost), unwrittenSheet.map(words.unwritten)].compactMap { $0 }
    for loss in losses { Console.say(loss) }
    switch reason {
    case .signal(let signal): throw Interruption(signal: signal)
    case .hangup: throw Interruption(signal: SIGHUP)
    case nil where losses.isEmpty: break
    case nil: throw ExitCode(ExitStatus.cannotWrite.rawValue)
    }
  }
}
