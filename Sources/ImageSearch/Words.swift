import Catalog
import Photos
import Queries

/// Every sentence that this module speaks. A vendor's name stands before them where it matters.
enum Words {
  // What a vendor cannot do.
  static func cannotFilter(_ name: FilterName) -> Shortfall {
    Shortfall("cannot filter by \(name)", FilterName.visible.contains(name) ? filteredHere : markedHere)
  }
  static func cannotExclude(_ name: FilterName) -> Shortfall { Shortfall("cannot exclude \(name)", markedHere) }
  static func cannotSort(_ sort: SortOrder) -> Shortfall {
    Shortfall("cannot sort by \(sort.rawValue)", "sorted here")
  }
  static func cannotTake(_ option: QueryOption) -> Shortfall {
    switch option {
    case .priceRange: Shortfall("cannot filter by price", filteredHere)
    case .keyword, .category, .includeTags: Shortfall("cannot filter by \(name(of: option))", markedHere)
    default: Shortfall("does not take \(name(of: option))", "left out")
    }
  }
  static func noTitles(in language: String, instead: String) -> Shortfall {
    Shortfall("has no titles in \(language)", "\(instead) is used")
  }
  static func pageSize(maximum: Int) -> Shortfall {
    Shortfall("gives at most \(maximum) results a page", "\(maximum) are shown")
  }
  static let cannotCrop = Shortfall("cannot search by a part of this photo", "the whole photo is used")
  static let regionOutside = Shortfall("the region lies outside the photo", "the whole photo is used")
  private static let filteredHere = "filtered here"
  private static let markedHere = "what does not say is marked ?"

  private static func name(of option: QueryOption) -> String {
    switch option {
    case .priceRange: "a price range"
    case .region: "a region"
    case .category: "a category"
    case .keyword: "a keyword"
    case .auxiliaryText: "an auxiliary text"
    case .includeTags: "tags to include"
    case .memberID: "a member id"
    case .imageID: "an image id"
    }
  }

  // Why a search came to nothing.
  static let unknownVendor = "there is no such vendor – see snapsource doctor"
  static func noAnswer(within limit: Duration) -> String { "no answer within \(seconds(limit)) – try again" }

  static func resting(_ failures: Int, _ rest: Duration) -> String {
    "failed \(failures) times in a row, so it rests for \(seconds(max(.seconds(1), rest))) – r asks it at once"
  }

  // A photo on its way.
  static let noPhotoHost =
    "a local photo needs a photo host – set photoHost.putUrl or photoHost.command, see docs/guide/configuration.md"
  static func outOfReach(_ address: WebAddress, of vendor: String) -> String {
    "\(vendor)'s servers cannot reach \(address.host) – give a public address, or a photo file with a photo host "
      + "(photoHost.putUrl or photoHost.command)"
  }
  static func hostOutOfReach(_ address: WebAddress, of vendor: String) -> String {
    "\(vendor)'s servers cannot reach \(address.host), where the photo host put the photo – set photoHost.publicUrl to "
      + "an address that is public"
  }
  static let photoForgotten = "did not know the photo any more – it gets the photo again, which is a call of its own"
  static func leftOut(_ items: Int) -> String {
    "sent \(items) items more than one page can have – they are left out"
  }
  static func hostRefused(status: Int) -> String {
    "the photo host answered HTTP \(status) – check photoHost.putUrl and what it allows"
  }
  static let hostAddressUnusable = "photoHost.putUrl or photoHost.publicUrl is no http or https address – correct it"
  static let commandWithoutAddress =
    "the photo host's command printed no http or https address – it must print the photo's address and nothing else"
  static func commandFailed(_ status: Int32, _ lastLine: String?) -> String {
    "the photo host's command failed (\(lastLine ?? "exit status \(status)")) – try it by hand with a file's path"
  }
  static let noTemporaryFile =
    "the photo cannot be written for the photo host's command – check the temporary directory and the space on its disk"
  static func commandNotStarted(_ reason: String) -> String {
    "the photo host's command could not be started (\(reason)) – check /bin/sh"
  }
  static func commandTooSlow(_ limit: Duration) -> String {
    "the photo host's command did not end within \(seconds(limit)) – try it by hand with a file's path"
  }
  static let commandPrintsTooMuch =
    "the photo host's command printed without end – it must print the photo's address and nothing else"
  static func photoHostUnreachable(_ reason: String) -> String { "the photo host did not take the photo: \(reason)" }

  static func pageInsteadOfPicture(_ host: String) -> String {
    "\(host) answered with a web page, not a picture – give the address of the picture itself"
  }
  static func notAPicture(_ host: String, because reason: String) -> String {
    "what \(host) answered cannot be used: \(reason)"
  }
  static func noPicture(_ host: String, status: Int) -> String {
    "\(host) answered HTTP \(status) instead of a picture – check the address"
  }
  static func hostIsBusy(_ host: String, status: Int, retryAfter: Int?) -> String {
    "\(host) is busy (HTTP \(status)) – try again \(retryAfter.map { $0 > 0 ? "in \($0) s" : "now" } ?? "later")"
  }
  static func wantsPassword(_ host: String) -> String {
    "\(host) wants a name and password (HTTP 401) – write them before the host, as in https://NAME:PASSWORD@HOST/…"
  }
  static func refusesPassword(_ host: String) -> String {
    "\(host) refuses this name and password (HTTP 401) – check them"
  }
  static func refusesPicture(_ host: String) -> String {
    "\(host) does not give this picture to everybody (HTTP 403) – open it in a browser, save it and give the file"
  }
  static func nothingThere(_ host: String, status: Int) -> String {
    "there is no picture at this address of \(host) (HTTP \(status)) – check the address"
  }
  static func cannotFetch(_ host: String, _ reason: String) -> String {
    "the picture at \(host) cannot be fetched: \(reason)"
  }

  // Why there was no reply to a request for a photo: the user typed its address. Of vendors' replies `Providers` says it,
  // because there the address is a setting.
  static func sentence(_ error: TransportError) -> String {
    switch error {
    case .cancelled: "stopped"
    case .timedOut: "no answer in time – try again"
    case .unreachable(let reason): "\(reason) – check the network and the address, then try again"
    case .cutOff: "the connection ended in the middle of the answer – try again"
    case .tooLarge(let limit): "the answer is longer than \(limit / 1_000_000) MB – it was refused"
    case .redirectRefused: "the answer points somewhere unsafe or too often elsewhere – check the address"
    case .refused(let reason): "\(reason) – check the address"
    }
  }

  // Why a host cannot be reached, in a few words that stand inside a sentence.
  static func noConnection(_ host: String) -> String { "\(host) refuses the connection" }
  static func noConnectionInTime(_ host: String) -> String { "\(host) does not take the connection" }
  static func unknownHost(_ host: String) -> String { "no host \(host) is known" }
  static func encryptionRefused(_ host: String) -> String { "\(host) cannot prove who it is (TLS)" }
  static func noHTTP(_ host: String) -> String { "\(host) does not speak HTTP there" }
  static let notAnAddress = "the address is no http or https address"
  static func notPublic(_ host: String) -> String {
    "\(host) is not a public host, and only those are asked for what others name"
  }
  static func pointsInside(_ host: String, to other: String) -> String {
    "\(host) points to \(other), which is not a public host; nothing was sent there"
  }
  static func noProxy(in variable: String) -> String {
    "\(variable) names no proxy by http: or socks5: (SOCKS without a password)"
  }
  static func noCertificates(in variable: String) -> String {
    "\(variable) names no file of certificates – correct it, or unset it to trust the system's"
  }
  static func noCertificateFolder(in variable: String) -> String {
    "\(variable) names no folder of certificates as openssl rehash makes one – correct it, or unset it to trust the "
      + "system's"
  }
  static func noProxyThere(_ proxy: String) -> String { "the proxy \(proxy) takes no connection" }
  static func proxyWantsPassword(_ proxy: String) -> String {
    "the proxy \(proxy) refuses the name and password in the environment, or wants some"
  }
  static func proxyRefuses(_ proxy: String, _ host: String) -> String {
    "the proxy \(proxy) does not connect to \(host)"
  }

  // The configuration.
  static func notAnAddress(at path: String) -> String { "\(path) is no http or https address – correct it" }
  static func noName(at path: String) -> String {
    "\(path) has no {name}, so that each photo would replace the one before – write {name} where the file's name goes"
  }
  static func clearText(at path: String) -> String {
    "\(path) begins with http: and would send secrets in the clear – use https:, or set allowCleartext: true"
  }

  private static func seconds(_ duration: Duration) -> String {
    "\(duration.components.seconds) s"
  }
}
