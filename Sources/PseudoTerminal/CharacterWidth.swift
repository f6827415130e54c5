import Glibc

/// How wide the C library says a character is: what ncurses goes by, and most terminals.
enum CharacterWidth {
  private typealias Function = @convention(c) (wchar_t) -> CInt

  // The header hides `wcwidth` from Swift behind a macro.
  private static let function: Function? = {
    setlocale(LC_CTYPE, "C.UTF-8")
    return dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: Function.self) }
  }()

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    return function.map { Int($0(wchar_t(scalar.value))) } ?? 1
  }
}
