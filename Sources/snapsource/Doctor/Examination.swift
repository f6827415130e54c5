import AppCore
import Archive
import Catalog
import Foundation
import ImageSearch
import Likeness
import OperatingSystem
import Providers
import Queries
import Sourcing
import TerminalUI
import Wording

/// Looks at everything that the program depends on. It changes and makes nothing.
struct Examination: Sendable {
  let options: CommonOptions
  let environment: [String: String]
  let isOnline: Bool

  func report() async -> DoctorReport {
    var report = DoctorReport()
    let (configuration, lines) = examineConfiguration(&report)
    let words = configuration.words
    report.sections.append(.init(words.label(.program), program(words)))
    report.sections.append(.init(words.label(.configuration), lines))
    report.sections.append(.init(words.label(.vendors), await vendors(configuration)))
    report.sections.append(.init(words.label(.network), network(words)))
    report.sections.append(.init(words.label(.data), await data(&report, words)))
    report.sections.append(.init(words.label(.terminal), terminal(configuration)))
    report.sections.append(.init(words.label(.tools), tools(words)))
    report.sections.append(.init(words.label(.settings), settings(configuration)))
    return report
  }

  private func program(_ words: any Phrases) -> [DoctorReport.Line] {
    [
      .init(words.label(.version), programVersion),
      .init(words.label(.system), ProcessInfo.processInfo.operatingSystemVersionString),
    ]
  }

  private func examineConfiguration(
    _ report: inout DoctorReport
  ) -> (ProgramConfiguration, [DoctorReport.Line]) {
    let path = options.config ?? Folders.configurationFile(environment)
    do throws(CommandFailure) {
      let configuration = try ProgramConfiguration.read(options, environment: environment)
      let words = configuration.words
      let state = configuration.hasFile ? words.read(mode: FileFacts(path: path)?.mode) : words.noFileThere
      let spending = SpendingSettings.warnings(configuration.policy, for: configuration.configuredProviders, in: words)
      let troubles =
        configuration.refusals.map { DoctorReport.Line(words.label(.wrongValue), $0, isTrouble: true) }
        + (configuration.warnings + spending).map { DoctorReport.Line(words.label(.warning), $0, isTrouble: true) }
      if !configuration.refusals.isEmpty { report.status = .configuration }
      return (configuration, [.init(words.label(.file), "\(path) – \(state)")] + troubles)
    } catch {
      report.status = error.status
      // The environment may say all that is needed.
      let rest = ProgramConfiguration(path: path, file: nil, environment: environment, options: options.settings)
      return (rest, [.init(rest.words.label(.file), error.sentence, isTrouble: true)])
    }
  }

  // MARK: Vendors

  private func vendors(_ configuration: ProgramConfiguration) async -> [DoctorReport.Line] {
    let words = configuration.words
    var lines: [DoctorReport.Line] = []
    let reachability = Reachability(timeout: min(configuration.requestTimeout, .seconds(10)), words)
    for vendor in allProviders {
      let missing = vendor.missing(in: configuration.settings)
      guard missing.isEmpty else {
        let settings = vendor.settings.filter { missing.contains($0.path) }
        lines.append(.init(vendor.id.rawValue, words.missing(settings)))
        continue
      }
      let address = vendor.baseAddress(in: configuration.settings)
      lines.append(.init(vendor.id.rawValue, words.configured(at: address?.host)))
      if isOnline, let address { lines.append(await reachability.line(for: vendor.id.rawValue, at: address)) }
    }
    await reachability.close()
    if configuration.configuredProviders.isEmpty {
      lines.insert(.init(words.label(.searching), words.nothingToAsk, isTrouble: true), at: 0)
      if isOnline { lines.insert(.init(words.label(.online), words.nothingToReach), at: 1) }
    }
    return lines + [photoHost(configuration.settings, words)]
  }

  private func photoHost(_ settings: Settings, _ words: any Phrases) -> DoctorReport.Line {
    let label = words.label(.photoHost)
    if settings.text(ConfiguredPhotoHost.putURL.path) != nil { return .init(label, words.photoHostByPut) }
    if settings.text(ConfiguredPhotoHost.command.path) != nil { return .init(label, words.photoHostByCommand) }
    return .init(label, words.noPhotoHost)
  }

  // MARK: Network

  /// Through what the vendors, photos and pictures are reached.
  private func network(_ words: any Phrases) -> [DoctorReport.Line] {
    let rules = ProxyRules(environment: environment)
    let samples: [(label: DoctorLabel, address: String)] = [
      (.httpsProxy, "https://proxied.example"), (.httpProxy, "http://proxied.example"),
    ]
    return samples.map { label, sample in
      guard let address = WebAddress(sample), let variable = rules.setting(isEncrypted: address.isEncrypted)?.name
      else {
        return .init(words.label(label), words.noProxy)
      }
      do throws(TransportError) {
        return .init(
          words.label(label), try rules.proxy(for: address).map { words.proxy($0, from: variable) } ?? words.noProxy)
      } catch {
        return .init(words.label(label), words.unusableProxy(in: variable), isTrouble: true)
      }
    } + certificates(words)
  }

  private func certificates(_ words: any Phrases) -> [DoctorReport.Line] {
    let roots = TrustedRoots(environment: environment)
    let label = words.label(.certificates)
    guard roots.areUsable else {
      return [.init(label, words.unusableCertificates(roots.named.map(\.variable)), isTrouble: true)]
    }
    return roots.named.map { .init(label, words.certificates($0.path, from: $0.variable)) }
  }

  // MARK: Data

  private func data(_ report: inout DoctorReport, _ words: any Phrases) async -> [DoctorReport.Line] {
    let folders = Folders(dataDirectory: options.dataDir, environment: environment)
    let store = ArchiveStore(folders, words)
    var lines: [DoctorReport.Line] = []
    do throws(CommandFailure) {
      let picks = try await store.picks().count
      let facts = try await store.reading { archive throws(ArchiveError) in try await archive.facts() }
      let state = facts == nil ? words.madeOnFirstUse : words.picks(picks)
      lines.append(.init(words.label(.database), "\(store.path) – \(state)"))
      // The file is named above, and the picks that can be read are counted there.
      if let facts {
        let said = [DoctorLabel.file, .picks].map { words.label($0) }
        lines += ArchiveLines.all(facts, at: store.path, in: words).filter { !said.contains($0.name) }
      }
      lines += try await integrity(of: store, words)
    } catch {
      report.status = error.status
      lines.append(.init(words.label(.database), error.sentence, isTrouble: true))
    }
    let own: [(label: DoctorLabel, folder: URL)] = [
      (.data, folders.data), (.cache, folders.cache), (.state, folders.state),
    ]
    for (label, folder) in own {
      let name = words.label(label)
      let path = folder.path(percentEncoded: false)
      let isWritable = Self.canWrite(folder)
      if !isWritable, report.status == .done { report.status = .cannotWrite }
      lines.append(.init(name, isWritable ? path : words.notWritable(path), isTrouble: !isWritable))
      if let facts = FileFacts(path: path), facts.isWritableByOthers {
        lines.append(.init(name, words.writableByOthers(path, facts.mode), isTrouble: true))
      }
    }
    return lines
  }

  /// The structure of the file in short; `snapsource archive check` looks at everything.
  private func integrity(of store: ArchiveStore, _ words: any Phrases) async throws(CommandFailure) -> [DoctorReport
    .Line]
  {
    let problem = try await store.reading { archive throws(ArchiveError) in try await archive.quickCheck() }
    guard let problem else { return [] }
    return [
      .init(
        words.label(.integrity), problem.map { words.errors.sentence($0) } ?? words.soundInShort,
        isTrouble: problem != nil)
    ]
  }

  /// Whether a directory, or the nearest one above it that is there, can be written in.
  private static func canWrite(_ folder: URL) -> Bool {
    var folder = folder.standardizedFileURL
    while access(folder.path(percentEncoded: false), F_OK) != 0, folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
    }
    let path = folder.path(percentEncoded: false)
    return FileFacts(path: path)?.isDirectory == true && access(path, W_OK) == 0
  }

  // MARK: The terminal and the tools

  private func pictures(_ configuration: ProgramConfiguration) -> String {
    let settings = configuration.settings
    let ambiguous = settings.text(SettingsCatalogue.ambiguousWidth.path) == "2" ? 2 : 1
    let abilities = PictureDetection.abilities(environment, ambiguousWidth: ambiguous)
    let mode = settings.text(SettingsCatalogue.graphics.path).flatMap { GraphicsMode(rawValue: $0) } ?? .auto
    return configuration.words.pictures(mode, abilities)
  }

  private func terminal(_ configuration: ProgramConfiguration) -> [DoctorReport.Line] {
    let words = configuration.words
    let term = environment["TERM"] ?? ""
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    let isUnicode = ["utf-8", "utf8"].contains { locale?.lowercased().contains($0) == true }
    return [
      .init("TERM", term.isEmpty ? words.noTerm : term, isTrouble: term.isEmpty || term == "dumb"),
      .init(words.label(.colours), words.terminal.words(PictureDetection.colourCount(environment))),
      .init(words.label(.locale), isUnicode ? locale ?? "" : words.noUnicode(locale)),
      .init(words.label(.output), isatty(STDOUT_FILENO) == 1 ? words.aTerminal : words.noTerminal),
      .init(words.label(.inside), environment["TMUX"] == nil ? "–" : "tmux"),
      .init(words.label(.pictures), pictures(configuration)),
      match(configuration),
    ]
  }

  /// By what pictures are compared.
  private func match(_ configuration: ProgramConfiguration) -> DoctorReport.Line {
    let words = configuration.words
    let label = words.label(.match)
    guard configuration.comparesByNetwork else { return .init(label, words.wording.sentence(SeenTrouble.isOff)) }
    do throws(NetworkFault) {
      let file = NetworkFile.ofProgram
      _ = try file.network()
      return .init(label, words.network(NetworkFile.version, at: file.path))
    } catch {
      return .init(label, words.wording.sentence(error), isTrouble: true)
    }
  }

  private func tools(_ words: any Phrases) -> [DoctorReport.Line] {
    let path = SearchPath(environment["PATH"])
    return [("heif-convert", "HEIC"), ("avifdec", "AVIF"), ("xdg-open", words.openingListings)].map { name, purpose in
      .init(name, path.program(name) ?? words.noTool(for: purpose))
    }
  }

  // MARK: Settings

  /// Every setting with the names to set it by; values only where they cannot be secret.
  private func settings(_ configuration: ProgramConfiguration) -> [DoctorReport.Line] {
    let words = configuration.words
    return SettingsCatalogue.all.map { setting in
      let value = SettingsCatalogue.shown(setting, in: configuration.settings)
      let state = configuration.origins[setting.path].map { words.set(value, by: $0) } ?? words.notSet
      return .init(setting.path, "\(setting.environmentName) – \(state); \(setting.help)")
    }
      + configuration.views.known.merging(configuration.keys.known) { first, _ in first }.sorted { $0.key < $1.key }.map
    { .init($0.key, words.set($0.value, by: .file)) }
  }
}
