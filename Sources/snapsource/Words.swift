import AppCore
import Catalog
import Foundation
import ImageSearch
import Photos

/// The sentences of the command line. Each says what happened and what to do next.
enum Words {
  // MARK: The command line

  static func unknown(_ what: String, _ name: String, nearest: String?, known: [String]) -> String {
    let hint = nearest.map { "did you mean \($0)?" } ?? "there are: \(known.joined(separator: ", "))"
    return "there is no \(what) “\(name)” – \(hint)"
  }
  static func notAPrice(_ option: String, _ value: String) -> String {
    "\(option) \(value) is no price – a price is a number in yuan, e.g. 8.50"
  }
  static let photoOrSearch = "--reopen brings its own photo – leave one of the two out"
  static let pricesCrossed = "--price-min is above --price-max – swap them"
  static func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String {
    "\(option) goes from \(range.lowerBound) to \(range.upperBound)"
  }
  static func notARegion(_ value: String) -> String {
    "--region \(value) is no part of a photo – write left,top,right,bottom in pixels, e.g. 120,40,700,610"
  }
  static func notALanguage(_ value: String) -> String { "--language \(value) is no language code – write e.g. en" }
  static func notAKey(_ value: String) -> String {
    "\(value) is no listing's key – write marketplace:number, e.g. 1688:727920485853; see snapsource picks list"
  }
  static func noCommand(_ words: [String], nearest: String?, known: [String]) -> String {
    let given = words.joined(separator: " ")
    let before = (["snapsource"] + words.dropLast()).joined(separator: " ")
    let hint = nearest.map { "did you mean \(before) \($0)?" } ?? "there are: \(known.joined(separator: ", "))"
    return "there is no command “\(given)” – \(hint)"
  }
  static func beginsWithAHyphen(_ name: String) -> String {
    "\(name) begins with a hyphen, so it is read as an option – write ./\(name), or put -- before it"
  }

  static func noScratchFolder(_ parent: URL, _ error: any Error) -> String {
    "cannot write in \(parent.path(percentEncoded: false)): \(error.localizedDescription) – set TMPDIR to a folder with room"
  }
  static func fault(_ error: any Error) -> String {
    "something went wrong that snapsource does not know: \(error) – please report it with what you did"
  }
  static func crashed(report path: String) -> String {
    "snapsource crashed the last time – \(path) says where; please send it with what you did"
  }
  static func tooFewFiles(_ count: Int, needed: Int) -> String {
    "only \(count) files may be open at once, and a search needs \(needed) – raise the limit, e.g. ulimit -n 1024"
  }
  static func lostPicks(_ count: Int, because reason: String) -> String {
    "\(count == 1 ? "1 pick" : "\(count) picks") of this session could not be saved: \(reason)"
  }

  // MARK: The configuration

  static func noConfigurationFile(_ path: String) -> String {
    "there is no configuration file \(path) – check --config, or leave it out"
  }
  static func unreadableConfigurationFile(_ path: String) -> String {
    "the configuration file \(path) cannot be read – check that it is a file and its permissions"
  }
  static func brokenConfigurationFile(_ path: String, at line: Int?) -> String {
    "\(path)\(line.map { ", line \($0)" } ?? "") is not YAML with a value under each name – correct it; "
      + "an example is in the README"
  }
  static func notOneValue(_ name: String, in path: String) -> String {
    "\(name) in \(path) is a list – write one value"
  }
  static func doubleName(_ name: String, in path: String) -> String {
    "\(path) says \(name) twice – leave one of them out"
  }
  static func notOneLine(_ path: String) -> String {
    "\(path) holds a line break or another control character – write the value on one line"
  }
  static func moreUnknownSettings(_ count: Int, in path: String) -> String {
    "\(path): \(count) more names are no settings and are ignored – snapsource doctor lists those that are"
  }
  static func writableCommand(_ setting: String, in path: String) -> String {
    "others may write \(path), and \(setting) in it is run – run: chmod go-w '\(path)'"
  }
  static func unknownSetting(_ name: String, in path: String, nearest: String?) -> String {
    "\(path): there is no setting \(name), it is ignored"
      + (nearest.map { " – did you mean \($0)?" } ?? " – snapsource doctor lists them")
  }
  static func unknownVariable(_ name: String, nearest: String?) -> String {
    "the environment's \(name) is no setting and is ignored"
      + (nearest.map { " – did you mean \($0)?" } ?? " – snapsource doctor lists them")
  }
  static func readableSecrets(_ names: [String], in path: String) -> String {
    "\(path) can be read by others and holds \(names.joined(separator: ", ")) – run: chmod 600 '\(path)'"
  }
  static func notAllowed(_ value: String, at path: String, allowed: [String]) -> String {
    let hint = NearestName.of(value, among: allowed).map { ", perhaps \($0)" } ?? ""
    return "\(path) cannot be “\(value)” – write one of \(allowed.joined(separator: ", "))\(hint)"
  }
  static func notSeconds(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write whole seconds from 1 to 600, e.g. 60"
  }

  /// How pictures are drawn, and why.
  static func pictures(_ mode: GraphicsMode, _ abilities: PictureAbilities) -> String {
    let reasons = abilities.reasons.joined(separator: "; ")
    guard let look = abilities.look(mode) else { return "\(mode.rawValue): none" }
    return "\(mode.rawValue): \(Self.look(look)) – \(reasons)"
  }
  private static func look(_ look: PictureLook) -> String {
    let glyphs =
      switch look.glyphs {
      case .ascii: "signs"
      case .halfBlocks: "half blocks"
      case .quadrants: "quadrants"
      case .sextants: "sextants"
      case .pixels: "pixels"
      }
    return switch look.colours {
    case .none: glyphs
    case .palette: glyphs + " in 256 colours"
    case .direct: glyphs + " in 24-bit colour"
    }
  }
  static func notACost(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write an amount and a currency, e.g. 0.05 USD"
  }
  static func notALimit(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write a number of calls, e.g. 200, or money, e.g. 5.00 USD"
  }
  static func notAnAge(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write a time such as 30m, 12h or 7d, or 0 for never"
  }
  static func notCallsAtOnce(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write how many calls at once, from 1 to 20"
  }
  static func costsMore(_ forecast: CallForecast, than limit: SpendingLimit) -> String {
    guard limit.counts(forecast.spend) else {
      return
        "this would cost \(forecast.spend), of which not all has a price to hold against caps.askAbove (\(limit)) – "
        + "set costs.…, or add --yes to go on; nothing was asked"
    }
    return "this would cost \(forecast.spend), which is above caps.askAbove (\(limit)) – add --yes to go on; "
      + "nothing was asked"
  }

  // MARK: Searching

  static func notAnImageID(_ value: String) -> String {
    "--image-id \(value.isEmpty ? "without a value" : value) is no vendor's number of a photo"
  }
  static let imageIDOfOne = "--image-id is one vendor's own number – name that vendor with --provider"
  static func nothingConfigured(_ path: String) -> String {
    "no vendor is configured yet: snapsource demo shows everything without keys; snapsource doctor lists what each "
      + "vendor needs; it goes into \(path)"
  }
  static func notConfigured(_ name: String, missing: [Setting]) -> String {
    let what = missing.map { "\($0.path) (\($0.environmentName))" }.joined(separator: ", ")
    return "\(name) is not configured – set \(what); see snapsource doctor"
  }
  static func of(_ name: String, _ sentence: String) -> String { "\(name): \(sentence)" }
  static func leftOut(_ name: String, _ shortfalls: [Shortfall]) -> String {
    "\(name): \(shortfalls.map(\.cannot).joined(separator: ", ")) – not asked because of --strict"
  }
  static let nobodyCan = "no vendor can do all of this – drop an option, or leave out --strict; nothing was asked"
  static func notMeeting(_ count: Int) -> String {
    "\(count == 1 ? "1 result was left out: it does" : "\(count) results were left out: they do") not meet the filters"
  }
  static func unsaid(_ count: Int) -> String {
    "\(count) more where the vendor does not say – \(count == 1 ? "it stands" : "they stand") last, marked ?"
  }
  static let filtersNotKnown = "not known whether it meets the filters"
  static func found(_ page: ResultPage, by name: String, calls: Int) -> String {
    let count = page.unreadable.count
    let unreadable =
      count == 0 ? "" : ", \(count == 1 ? "1 item or value" : "\(count) items or values") could not be read"
    let cost = calls == 1 ? "1 call" : "\(calls) calls"
    guard !page.listings.isEmpty else {
      return "\(name): nothing found\(unreadable), \(cost) – try a tighter region or drop a filter"
    }
    let total = page.total.map { " of \($0)" } ?? ""
    let price = page.keptSince.map { "\(calls == 0 ? "free" : cost), kept since \($0.formatted(.iso8601))" } ?? cost
    return "\(name): \(page.listings.count)\(total), page \(page.number)\(unreadable), \(price)"
  }
  static func pausing(_ name: String, _ pause: Duration, because reason: String) -> String {
    "\(name): \(reason) – trying again in \(pause.components.seconds) s"
  }

  // MARK: Picks and output

  static func cannotWriteOutput(_ reason: String) -> String {
    "the output cannot be written: \(reason) – make room or send it elsewhere, and try again"
  }
  static func resultsLost(_ sentence: String) -> String {
    sentence + "; what was found is kept, and the same search is free for a while"
  }
  static let noPicks = "there are no picks yet – pick listings with Space in the browser: snapsource PHOTO"
  static func notPicked(_ keys: [String]) -> String {
    "not among the picks: \(keys.joined(separator: ", ")) – see snapsource picks list"
  }
  static func removed(_ count: Int) -> String { count == 1 ? "removed 1 pick" : "removed \(count) picks" }
  static func exported(_ count: Int, rejected: Int, to path: String) -> String {
    "wrote \(picks(count))\(rejected == 0 ? "" : " and \(rejected) rejected") to \(path)"
  }

  static func addForce(_ path: String) -> String {
    "\(path) exists already and was not changed – add --force to replace it, or name another file"
  }
  static func onlyCSV(_ path: String, _ name: String) -> String {
    "\(path) was not written: the sheet is CSV, which opens in every spreadsheet – name it \(name)"
  }

  // MARK: The doctor

  static let noFileThere = "not there; environment variables do as well"
  static let nothingToAsk = "no vendor is configured – set what one of these misses, or try snapsource demo"
  static func missing(_ settings: [Setting]) -> String {
    "not configured – set " + settings.map { "\($0.path) or \($0.environmentName)" }.joined(separator: ", ")
  }
  static func configured(at host: String?) -> String { "configured" + (host.map { ", at \($0)" } ?? "") }
  static func answers(_ host: String, status: Int) -> String {
    status < 500
      ? "\(host) is reachable – whether it takes your key shows the first search"
      : "\(host) is reachable, but has a fault of its own at the moment (HTTP \(status))"
  }
  static let nothingToReach = "no vendor is configured, so none was looked for"
  static func doesNotAnswer(_ host: String, _ error: TransportError) -> String {
    switch error {
    case .unreachable(let reason): "\(reason)"
    case .timedOut: "\(host) does not answer in time – check the network"
    case .cancelled: "stopped"
    case .cutOff, .tooLarge, .redirectRefused, .refused: "\(host) answers, but oddly – check the base address"
    }
  }
  static let photoHostByPut = "by HTTP PUT (photoHost.putUrl)"
  static let photoHostByCommand = "by a command (photoHost.command)"
  static let noPhotoHost =
    "none – vendors that only take addresses cannot get local photos; set photoHost.putUrl or photoHost.command"
  static func picks(_ count: Int) -> String { count == 1 ? "1 pick" : "\(count) picks" }
  static let madeOnFirstUse = "not there yet, made with the first search"
  static func writableByOthers(_ path: String, _ mode: String) -> String {
    "others may delete or replace what is in it (mode \(mode)) – run: chmod 700 '\(path)'"
  }
  static func notWritable(_ path: String) -> String {
    "\(path) cannot be written – change its permissions or use --data-dir"
  }
  static let noTerm = "not set – the browser needs a terminal; search and picks do without"
  static func noUnicode(_ locale: String?) -> String {
    "\(locale ?? "not set") – not UTF-8, C.UTF-8 is used instead"
  }
  static let aTerminal = "a terminal"
  static let noTerminal = "not a terminal"
  static let openingListings = "opening listings in a web browser"
  static func noTool(for purpose: String) -> String { "not found; only needed for \(purpose)" }
  static let notSet = "not set"
  static func set(_ value: String?, by origin: ProgramConfiguration.Origin) -> String {
    let place =
      switch origin {
      case .file: "in the file"
      case .environment: "in the environment"
      case .option: "by an option"
      }
    return "set \(place)" + (value.map { " to \($0)" } ?? "")
  }

  // The network.
  static let noProxy = "none"
  static func proxy(_ proxy: Proxy, from variable: String) -> String { "\(proxy.host):\(proxy.port), from \(variable)" }
  static func certificates(_ path: String, from variable: String) -> String { "\(path), from \(variable)" }
  static func unusableCertificates(_ variables: [String]) -> String {
    "\(variables.joined(separator: " or ")) names no file or folder of certificates – correct it, or unset it"
  }
  static func unusableProxy(in variable: String) -> String {
    "\(variable) names no proxy by http: or socks5: – nothing is asked until it does, or is unset"
  }
}
