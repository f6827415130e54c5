import Foundation

extension ProductDescription {
  /// The text and the pictures of a stranger's HTML. Nothing of it is carried out, and nothing in it is fetched.
  ///
  /// What stands in scripts and styles is no text. Ends of paragraphs, rows and lists are kept, links lose their addresses.
  package init?(html: String) {
    var reader = HTMLReader(html)
    reader.read()
    self.init(paragraphs: reader.paragraphs, pictures: reader.pictures)
  }
}

/// Reads HTML as far as a description needs: tags are told from text, and no more.
private struct HTMLReader {
  /// A description of a hostile seller may be megabytes long.
  private static let byteLimit = 500_000
  private static let paragraphLimit = 400
  private static let pictureLimit = 200
  private static let silent: Set<String> = ["script", "style", "template", "noscript", "title"]
  private static let breaking: Set<String> = [
    "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dt", "dd", "section",
  ]

  private var rest: Substring
  private var line = ""
  private(set) var paragraphs: [CleanText] = []
  private(set) var pictures: [WebAddress] = []
  private var seen: Set<String> = []

  init(_ html: String) {
    rest = Substring(String(decoding: html.utf8.prefix(Self.byteLimit), as: UTF8.self))
  }

  mutating func read() {
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      line += text
      rest = rest.dropFirst(text.count)
      guard !rest.isEmpty else { break }
      readTag()
    }
    endLine()
  }

  private mutating func readTag() {
    if rest.hasPrefix("<!--") {
      skip(past: "-->")
      return
    }
    guard let first = rest.dropFirst().first, first.isLetter || first == "/" || first == "!" else {
      // A bare sign: "< 5 kg".
      line += "<"
      rest = rest.dropFirst()
      return
    }
    let tag = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(tag.count + 2)
    let isEnd = first == "/"
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if Self.breaking.contains(name) { endLine() }
    if name == "td" || name == "th" { line += " " }
    if name == "img", !isEnd { notePicture(tag) }
    if Self.silent.contains(name), !isEnd { skip(past: "</\(name)") }
  }

  /// Goes on behind the next of these, or at the end.
  private mutating func skip(past end: String) {
    guard let found = rest.range(of: end, options: .caseInsensitive) else {
      rest = ""
      return
    }
    rest = rest[found.upperBound...]
    if end.hasPrefix("</") { rest = rest.drop { $0 != ">" }.dropFirst() }
  }

  private mutating func notePicture(_ tag: Substring) {
    guard pictures.count < Self.pictureLimit,
      let match = tag.firstMatch(of: /(?i)(?:^|\s)(?:data-)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/),
      let address = WebAddress(String(match.1 ?? match.2 ?? match.3 ?? "")), seen.insert(address.string).inserted
    else { return }
    pictures.append(address)
  }

  private mutating func endLine() {
    defer { line = "" }
    guard paragraphs.count < Self.paragraphLimit, let text = CleanText(Self.withoutEntities(line), limit: 2_000) else {
      return
    }
    paragraphs.append(text)
  }

  private static let entities = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "middot": "·", "times": "×", "yen": "¥",
    "mdash": "—", "ndash": "–", "hellip": "…", "deg": "°",
  ]

  private static func withoutEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/) { match in
      if let name = match.3 { return entities[name.lowercased()] ?? String(match.0) }
      let code = match.1.flatMap { UInt32($0) } ?? match.2.flatMap { UInt32($0, radix: 16) }
      return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }
}
