import AppCore
import Glibc
import Photos

/// Finds out whether the terminal draws pictures in pixels where placeholders are: kitty from 0.28 on and Ghostty do.
///
/// Others answer kitty's question as well and draw the placeholders as text, so that the name counts, and it is asked of
/// those only whose environment looks like one of the two.
struct PixelInquiry {
  private enum State { case notAsked, asked, done }

  private let environment: [String: String]
  private let abilities: PictureAbilities
  private var state = State.done
  private var isNamed = false
  private var takesGraphics = false
  private var name = ""
  private var isInTmux = false
  /// When what was sent was asked, and how many answers to it have not come.
  private var asked = ContinuousClock.now
  private var unanswered = 0

  /// The number of a picture that is asked about and never shown.
  private static let question = 31

  /// - Parameter isForced: whether it is asked whatever the environment looks like.
  init(_ environment: [String: String], abilities: PictureAbilities, isForced: Bool) {
    self.environment = environment
    self.abilities = abilities
    // A picture's number is a colour of 24 bits.
    if abilities.best?.colours == .direct, isForced || Self.isLikely(environment) { state = .notAsked }
  }

  /// Whether the terminal could be one of the two.
  static func isLikely(_ environment: [String: String]) -> Bool {
    let term = environment["TERM"] ?? ""
    let program = environment["TERM_PROGRAM"] ?? ""
    return ["xterm-kitty", "xterm-ghostty"].contains { term == $0 } || ["kitty", "ghostty"].contains(program)
      || environment["KITTY_WINDOW_ID"] != nil || environment["GHOSTTY_RESOURCES_DIR"] != nil
  }

  var isOpen: Bool { state == .notAsked }

  /// Begins to ask.
  ///
  /// - Returns: the bytes to send; tmux is asked by its own command, and nothing is sent.
  mutating func begin() -> String? {
    guard environment["TMUX"] == nil else {
      state = .asked
      heardFromTmux(Self.tmuxClient())
      return nil
    }
    state = .asked
    (asked, unanswered) = (.now, 2)
    return "\u{1B}[>q\u{1B}_Gi=\(Self.question),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
  }

  /// Takes an answer: the name and version (XTVERSION), or what has become of the question about graphics.
  mutating func heard(_ answer: String) {
    unanswered = max(0, unanswered - 1)
    guard state == .asked else { return }
    if answer.hasPrefix(">|") {
      name = String(answer.dropFirst(2))
      isNamed = Self.drawsPlaceholders(name)
      if !isNamed { state = .done }
    } else if answer.hasPrefix("Gi=\(Self.question);") {
      takesGraphics = answer.hasSuffix(";OK")
    }
  }

  /// Until when an answer may come, whoever has the terminal then; `nil` when none is expected.
  var answersUntil: ContinuousClock.Instant? { unanswered > 0 ? asked + .milliseconds(1_200) : nil }

  /// What tmux says of the terminal around it: name and version, features, and whether graphics are handed through.
  mutating func heardFromTmux(_ words: String) {
    let parts = words.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else {
      state = .done
      return
    }
    (name, isInTmux) = (parts[0], true)
    isNamed = Self.drawsPlaceholders(parts[0])
    takesGraphics = ["on", "all"].contains(parts[2]) && parts[1].split(separator: ",").contains("RGB")
    if !isNamed || !takesGraphics { state = .done }
  }

  /// What the terminal turns out to show, once.
  mutating func found() -> PictureAbilities? {
    guard state == .asked, isNamed, takesGraphics else { return nil }
    state = .done
    return PictureAbilities(
      best: abilities.best, hasPixels: true,
      reasons: abilities.reasons.prefix(1) + [.pixels(terminal: name, inTmux: isInTmux)])
  }

  /// Whether a name with a version is that of a terminal that draws placeholders, e.g. `kitty(0.35.2)`, `ghostty 1.1.0`.
  static func drawsPlaceholders(_ name: String) -> Bool {
    let lowered = name.lowercased()
    if lowered.hasPrefix("ghostty") { return true }
    guard lowered.hasPrefix("kitty") else { return false }
    let version = lowered.dropFirst(5).drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    guard let major = numbers.first else { return false }
    return major > 0 || (numbers.dropFirst().first ?? 0) >= 28
  }

  /// Asks tmux, which answers within milliseconds.
  private static func tmuxClient() -> String {
    let command = "tmux display-message -p '#{client_termtype}|#{client_termfeatures}|#{allow-passthrough}' 2>/dev/null"
    guard let stream = popen(command, "re") else { return "" }
    defer { pclose(stream) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, Int32(line.count), stream) != nil else { return "" }
    return String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
