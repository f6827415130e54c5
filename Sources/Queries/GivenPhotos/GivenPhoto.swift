package import Catalog
import Foundation

/// What was typed or pasted where a photo is asked for.
package enum GivenPhoto: Sendable, Hashable {
  /// A path, of a file that may be missing; text in the form of `FileName`.
  case file(String)
  /// An address; the second is what to try when there is nothing at the first, which is the same picture in full size.
  case address(PhotoAddress, or: PhotoAddress?)
  /// A picture itself, as `data:` addresses hold one.
  case picture([UInt8])

  /// Reads what is there. A name that exists as it was typed wins; then quotes, escapes and addresses are understood as
  /// terminals, file managers and browsers write them.
  ///
  /// - Parameters:
  ///   - home: the home directory, for `~` and `$HOME`.
  ///   - find: the path of the file that a path means; `nil` when there is none.
  /// - Throws: ``NotAPhoto``, when it is something else than one photo.
  package init(_ text: String, home: String?, find: @escaping (String) -> String?) throws(NotAPhoto) {
    self = try PhotoReading(home: home, find: find).read(text)
  }
}

/// The rules by which a text is taken for a photo, in their order.
private struct PhotoReading {
  let home: String?
  let find: (String) -> String?

  /// Of more lines, or words of a line, none is looked at for itself: that is some other text, and reading it would take
  /// long.
  private static let limit = 64

  func read(_ text: String) throws(NotAPhoto) -> GivenPhoto {
    if let path = found(text) { return .file(path) }
    let trimmed = TypedText.trimmed(text)
    let bare = TypedText.unwrapped(trimmed)
    if TypedText.scheme(of: bare) == "data" { return try picture(bare) }
    let lines = trimmed.split(whereSeparator: \.isNewline).map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return try line(lines.first ?? "") }
    guard lines.count <= Self.limit else { throw .several(lines) }
    let photos = lines.filter(isThere)
    guard photos.isEmpty, Self.addresses(in: trimmed).count == 1 else { throw .several(Self.photos(photos, of: lines)) }
    return try line(lines.joined(separator: " "))
  }

  private func line(_ line: String) throws(NotAPhoto) -> GivenPhoto {
    let bare = TypedText.unwrapped(line)
    for text in [line, bare] {
      if let path = found(text) { return .file(path) }
    }
    let words = ShellWords.split(line) ?? [line]
    if let word = words.first, words.count == 1, let path = found(word) { return .file(path) }
    let there = (2...Self.limit).contains(words.count) ? words.filter(isThere) : []
    if there.count > 1 || there.count == 1 && words.allSatisfy(Self.isWhole) {
      throw .several(Self.photos(there, of: words))
    }
    if let given = try special(bare) { return given }
    let addresses = Self.addresses(in: bare)
    if addresses.count > 1 { throw .several(addresses) }
    if let address = addresses.first { return try Self.address(address) }
    // A missing file is not called so.
    if let scheme = bare.firstMatch(of: /([A-Za-z][A-Za-z0-9+.\-]+):\/\//)?.1.lowercased() {
      throw ["http", "https"].contains(scheme) ? .noAddress(PhotoName.shown(bare)) : .scheme(scheme)
    }
    // Escapes and quotes are undone in the name of a missing file, too.
    return .file(expanded(words.count == 1 && bare == line ? words[0] : bare))
  }

  /// What is no plain path; `nil` when nothing of the kind is there.
  private func special(_ text: String) throws(NotAPhoto) -> GivenPhoto? {
    if let address = TypedText.address(text) { return try Self.address(address) }
    if text.hasPrefix("\\\\") { return try shared(text) }
    if let id = ListingID(key: text) { throw .listing(id) }
    guard let scheme = TypedText.scheme(of: text) else { return nil }
    let rest = text.dropFirst(scheme.count + 1)
    switch scheme {
    case "file": return try file(rest)
    case "blob", "filesystem": throw .ofABrowser
    case _ where scheme.count == 1 && (rest.hasPrefix("\\") || rest.hasPrefix("/")): return try windows(text)
    case _ where rest.hasPrefix("//"), "javascript", "about", "cid": throw .scheme(scheme)
    default: return nil
    }
  }

  // MARK: Files

  /// What follows `file:`.
  private func file(_ rest: Substring) throws(NotAPhoto) -> GivenPhoto {
    var path = rest
    if rest.hasPrefix("//") {
      let host = rest.dropFirst(2).prefix { $0 != "/" }
      guard ["", "localhost"].contains(host.lowercased()) else {
        throw .onHost(host.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? "")
      }
      path = rest.dropFirst(2 + host.count)
    }
    let decoded = FileName.text(of: Self.percentDecoded(String(path)))
    // `file:///C:/Users/…` is a path of Windows.
    if TypedText.scheme(of: String(decoded.dropFirst()))?.count == 1 { return try windows(String(decoded.dropFirst())) }
    return .file(found(decoded) ?? found(String(path)) ?? decoded)
  }

  /// `C:\Users\…`, which Linux under Windows has as `/mnt/c/Users/…`.
  private func windows(_ text: String) throws(NotAPhoto) -> GivenPhoto {
    let drive = text.prefix(1).lowercased()
    let path = "/mnt/\(drive)" + text.dropFirst(2).replacing("\\", with: "/")
    guard let path = found(path) else { throw .ofWindows(text) }
    return .file(path)
  }

  /// `\\wsl.localhost\Debian\home\…` is this machine seen from Windows; any other share is another one.
  private func shared(_ text: String) throws(NotAPhoto) -> GivenPhoto {
    let parts = text.split(separator: "\\")
    guard let host = parts.first?.lowercased() else { throw .ofWindows(text) }
    guard ["wsl$", "wsl.localhost"].contains(host), parts.count > 2 else { throw .onHost(String(parts[0])) }
    guard let path = found("/" + parts.dropFirst(2).joined(separator: "/")) else { throw .ofWindows(text) }
    return .file(path)
  }

  private func found(_ path: String) -> String? {
    !path.isEmpty && path.utf8.count <= 4_096 ? find(expanded(path)) : nil
  }

  private func expanded(_ path: String) -> String {
    for name in ["~", "$HOME", "${HOME}"] where path == name || path.hasPrefix(name + "/") {
      return (home ?? "") + path.dropFirst(name.count)
    }
    return path
  }

  /// Whether a text is a photo by itself: a file that is there, or an address.
  private func isThere(_ text: String) -> Bool {
    switch try? line(text) {
    case .file(let path)?: find(path) != nil
    case .address?: TypedText.scheme(of: TypedText.unwrapped(text)) != nil
    case .picture?, nil: false
    }
  }

  // MARK: Addresses

  private static func address(_ text: String) throws(NotAPhoto) -> GivenPhoto {
    guard let address = PhotoAddress(text) else { throw .noAddress(PhotoName.shown(text)) }
    guard !PhotoAddress.isCut(text) else { throw .cut(host: address.address.host) }
    if let id = ProductPage.product(at: address.address) { throw .productPage(id) }
    if ProductPage.isShortLink(address.address) { throw .shortLink(host: address.address.host) }
    guard let whole = wholePicture(of: address) else { return .address(address, or: nil) }
    return .address(whole, or: address)
  }

  /// The picture that a smaller copy at Alibaba's picture servers is made of: `…/a.jpg` of `…/a.jpg_460x460.jpg_.webp`
  /// and of `…/a.310x310.jpg`, without the query, which is the copy's. That is their pages' own way and documented
  /// nowhere.
  private static func wholePicture(of address: PhotoAddress) -> PhotoAddress? {
    let host = address.address.host
    guard ["alicdn.com", "taobaocdn.com", "tbcdn.cn"].contains(where: { host == $0 || host.hasSuffix("." + $0) })
    else { return nil }
    let path = String(address.address.string.prefix { $0 != "?" })
    let whole =
      path
      .replacing(/(?<name>\.(?:jpg|jpeg|png|gif|webp|avif))_[^\/]*$/.ignoresCase()) { $0.name }
      .replacing(/\.\d+x\d+(?<name>\.(?:jpg|jpeg|png|webp))$/.ignoresCase()) { $0.name }
    return whole == path ? nil : PhotoAddress(whole)
  }

  /// The addresses that stand in words, as apps share them: `【…】 https://… 点击链接`.
  private static func addresses(in text: String) -> [String] {
    text.matches(of: /https?:\/\/[A-Za-z0-9\-._~:\/?#\[\]@!$&'()*+,;=%]+/.ignoresCase()).map { match in
      String(match.output).trimmingEnd { ".,;:!?)]'".contains($0) }
    }
  }

  // MARK: Text

  /// A picture in a `data:` address.
  private func picture(_ text: String) throws(NotAPhoto) -> GivenPhoto {
    guard let comma = text.firstIndex(of: ",") else { throw .pastedBefore }
    let bytes = Self.percentDecoded(text[text.index(after: comma)...].filter { !$0.isWhitespace })
    guard text[..<comma].lowercased().hasSuffix(";base64") else {
      guard !bytes.isEmpty else { throw .brokenData }
      return .picture(bytes)
    }
    guard let data = Data(base64Encoded: Data(bytes)), !data.isEmpty else { throw .brokenData }
    return .picture(Array(data))
  }

  private static func percentDecoded(_ text: String) -> [UInt8] {
    let bytes = FileName.bytes(of: text)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// What is counted as photos of several texts, of which some are there: all, where they look like it or hardly any is.
  private static func photos(_ there: [String], of all: [String]) -> [String] {
    there.count < 2 || all.allSatisfy(isWhole) ? all : there
  }

  /// Whether a word is a path or an address from its beginning, not a part of one with spaces in it.
  private static func isWhole(_ word: String) -> Bool {
    word.hasPrefix("/") || word.hasPrefix("~/") || TypedText.scheme(of: word) != nil
  }
}

extension String {
  fileprivate func trimmingEnd(_ isCut: (Character) -> Bool) -> String {
    String(reversed().drop(while: isCut).reversed())
  }
}
