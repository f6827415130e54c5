import AppCore
import ImageSearch
import Photos
import Queries
import TerminalUI

/// The sentences of the doctor.
extension Words {
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
    case .unreachable(let obstacle): obstacle.words
    case .timedOut: "\(host) does not answer in time – check the network"
    case .cancelled: "stopped"
    case .cutOff, .tooLarge, .redirectRefused, .refused: "\(host) answers, but oddly – check the base address"
    }
  }
  static let photoHostByPut = "by HTTP PUT (photoHost.putUrl)"
  static let photoHostByCommand = "by a command (photoHost.command)"
  static let noPhotoHost =
    "none – vendors that only take addresses cannot get local photos; set photoHost.putUrl or photoHost.command"
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

  /// How pictures are drawn, and why.
  static func pictures(_ mode: GraphicsMode, _ abilities: PictureAbilities) -> String {
    let reasons = abilities.reasons.map { TerminalUI.English().words($0) }.joined(separator: "; ")
    guard let look = abilities.look(mode) else { return "\(mode.rawValue): none" }
    return "\(mode.rawValue): \(Self.look(look)) – \(reasons)"
  }
  private static func look(_ look: PictureLook) -> String {
    switch look.colours {
    case .none: look.glyphNames
    case .palette: look.glyphNames + " in 256 colours"
    case .direct: look.glyphNames + " in 24-bit colour"
    }
  }
}
