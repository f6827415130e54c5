import AppCore
import ImageSearch
import Photos
import Queries
import TerminalUI

/// The sentences of the doctor.
extension English {
  func label(_ label: DoctorLabel) -> String { label.rawValue }
  func read(mode: String?) -> String { "read, mode \(mode ?? "?")" }
  var noFileThere: String { "not there; environment variables do as well" }
  var nothingToAsk: String { "no vendor is configured – set what one of these misses, or try snapsource demo" }
  func missing(_ settings: [Setting]) -> String {
    "not configured – set " + settings.map { "\($0.path) or \($0.environmentName)" }.joined(separator: ", ")
  }
  func configured(at host: String?) -> String { "configured" + (host.map { ", at \($0)" } ?? "") }
  func answers(_ host: String, status: Int) -> String {
    status < 500
      ? "\(host) is reachable – whether it takes your key shows the first search"
      : "\(host) is reachable, but has a fault of its own at the moment (HTTP \(status))"
  }
  var nothingToReach: String { "no vendor is configured, so none was looked for" }
  func doesNotAnswer(_ host: String, _ error: TransportError) -> String {
    switch error {
    case .unreachable(let obstacle): errors.words(obstacle)
    case .timedOut: "\(host) does not answer in time – check the network"
    case .cancelled: "stopped"
    case .cutOff, .tooLarge, .redirectRefused, .refused: "\(host) answers, but oddly – check the base address"
    }
  }
  func network(_ version: String, at path: String) -> String { "by the network \(version), \(path)" }
  var photoHostByPut: String { "by HTTP PUT (photoHost.putUrl)" }
  var photoHostByCommand: String { "by a command (photoHost.command)" }
  var noPhotoHost: String {
    "none – vendors that only take addresses cannot get local photos; set photoHost.putUrl or photoHost.command"
  }
  var madeOnFirstUse: String { "not there yet, made with the first search" }
  func writableByOthers(_ path: String, _ mode: String) -> String {
    "others may delete or replace what is in it (mode \(mode)) – run: chmod 700 '\(path)'"
  }
  func notWritable(_ path: String) -> String {
    "\(path) cannot be written – change its permissions or use --data-dir"
  }
  var noTerm: String { "not set – the browser needs a terminal; search and picks do without" }
  func noUnicode(_ locale: String?) -> String {
    "\(locale ?? "not set") – not UTF-8, C.UTF-8 is used instead"
  }
  var aTerminal: String { "a terminal" }
  var noTerminal: String { "not a terminal" }
  var openingListings: String { "opening listings in a web browser" }
  func noTool(for purpose: String) -> String { "not found; only needed for \(purpose)" }
  var notSet: String { "not set" }
  var notShown: String { "(not shown)" }
  var anOption: String { "an option" }
  var standard: String { "default" }
  func set(_ value: String?, by origin: SettingOrigin) -> String {
    let place =
      switch origin {
      case .file: "in the file"
      case .environment: "in the environment"
      case .option: "by an option"
      }
    return "set \(place)" + (value.map { " to \($0)" } ?? "")
  }

  // The network
  var noProxy: String { "none" }
  func proxy(_ proxy: Proxy, from variable: String) -> String { "\(proxy.host):\(proxy.port), from \(variable)" }
  func certificates(_ path: String, from variable: String) -> String { "\(path), from \(variable)" }
  func unusableCertificates(_ variables: [String]) -> String {
    "\(variables.joined(separator: " or ")) names no file or folder of certificates – correct it, or unset it"
  }
  func unusableProxy(in variable: String) -> String {
    "\(variable) names no proxy by http: or socks5: – nothing is asked until it does, or is unset"
  }

  func pictures(_ mode: GraphicsMode, _ abilities: PictureAbilities) -> String {
    let reasons = abilities.reasons.map { terminal.words($0) }.joined(separator: "; ")
    guard let look = abilities.look(mode) else { return "\(mode.rawValue): none" }
    return "\(mode.rawValue): \(self.look(look)) – \(reasons)"
  }
  private func look(_ look: PictureLook) -> String {
    switch look.colours {
    case .none: look.glyphNames
    case .palette: look.glyphNames + " in 256 colours"
    case .direct: look.glyphNames + " in 24-bit colour"
    }
  }
}
