/// Where ``InputDecoder`` stands between two bytes.
enum InputState: Equatable {
  case ground
  /// ESC.
  case escape
  /// ESC had its delay and was a key: what comes next may be what it had begun.
  case afterEscape
  /// The same, with bytes that may be keys or not.
  case held([UInt8])
  /// ESC O.
  case single
  /// ESC [ and parameters.
  case control
  /// ESC [ [, the Linux console's F1 to F5.
  case console
  /// ESC [ M and so many bytes, the oldest report of the mouse.
  case oldMouse(Int)
  /// ESC and what came with it: the beginning of a string, or a key with Alt and keys behind it.
  case begun([UInt8])
  /// OSC, DCS and their like, up to BEL or ST.
  case string(isAnswer: Bool, isEscaped: Bool)
  case paste
  /// A paste has stalled for long: what comes is its rest, but for a key by which nothing else comes.
  case latePaste(held: [UInt8])

  /// Whether what was typed is kept back until it is known what follows.
  var keepsBack: Bool {
    switch self {
    case .held: true
    case .latePaste(let held): !held.isEmpty
    default: isAmid
    }
  }

  /// Whether a sequence has begun and not ended.
  var isAmid: Bool {
    switch self {
    case .ground, .afterEscape, .held, .latePaste: false
    default: true
    }
  }

  /// How long to wait for more before ``InputDecoder/finish()``, in milliseconds; `nil` is as long as it takes.
  var patience: Int32? {
    switch self {
    case .escape: 25
    case .held: 500
    case .afterEscape: 1_000
    // Keys behind a key with Alt are heard when nothing comes that would make a string of them.
    case .begun(let bytes) where bytes.count > 1: 1_000
    // A string or a paste whose end got lost must not swallow the keyboard for good.
    case .begun, .string: 5_000
    case .paste: 30_000
    // Nothing else comes by a key, as a rule, but by the bytes of a slow line.
    case .latePaste(let held): held.isEmpty ? nil : 100
    case .ground, .single, .control, .console, .oldMouse: nil
    }
  }
}
