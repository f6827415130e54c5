/// What sellers really write into titles and shop names, and programs stumble over.
enum Awkward {
  /// Each makes a title awkward in its own way; the words themselves stay in it.
  static let titles: [@Sendable (Phrase) -> Phrase] = [
    // Formulas that a spreadsheet would run.
    { Phrase("=HYPERLINK(\"http://example.com\",\"点我\")\($0.chinese)", "=1+1 \($0.english)") },
    // Escape sequences: red text, a window title, a cleared screen.
    {
      Phrase(
        "\u{1B}[31m\($0.chinese)\u{1B}[0m\u{1B}]0;免费\u{07}", "\u{1B}[2J\($0.english)\u{1B}[?1049h")
    },
    // Emoji of several scalars, a flag, a skin tone.
    { Phrase("🔥\($0.chinese)👨‍👩‍👧‍👦🇨🇳", "🔥 \($0.english) 👍🏽 ❤️") },
    // Full-width digits and letters.
    { Phrase("２０２６款\($0.chinese)１００％正品", "ＮＥＷ \($0.english) １００ｐｃｓ") },
    // Far longer than any column.
    {
      Phrase(
        Array(repeating: $0.chinese, count: 30).joined(separator: "／"),
        Array(repeating: $0.english, count: 30).joined(separator: " / "))
    },
    // Combining marks: composed, decomposed, and a tower of them.
    {
      let tower = "z" + String(repeating: "\u{0310}\u{0324}", count: 20)
      return Phrase("Cafe\u{0301}系列\($0.chinese)\(tower)", "Cafe\u{0301} \($0.english) A\u{030A}\u{0323} \(tower)")
    },
    // Words from right to left.
    { Phrase("\($0.chinese) מתנה", "\($0.english) هدية") },
    // Direction overrides that turn the rest of a line around.
    { Phrase("\u{202E}\($0.chinese)\u{202C}", "\u{2067}\($0.english)") },
    // Rare characters past the sixteenth bit.
    { Phrase("𠮷家𡃁𨋢\($0.chinese)", "𝔹𝕖𝕤𝕥 \($0.english) 𠮷") },
    // Line ends, a tab and a zero.
    { Phrase("新品\r\n\($0.chinese)\t批发\u{0}", "New\n\($0.english)\tbulk\u{0}") },
    // What separates and quotes the fields of a sheet.
    { Phrase("\($0.chinese),\"大\";'小'", "\($0.english), 10\" \"large\"; 'small'") },
    // Markup that a web page would show.
    { Phrase("<font color=red>\($0.chinese)</font>&nbsp;", "<b>\($0.english)</b> &amp; more") },
    // The other signs that begin a formula.
    { Phrase("@SUM(A1:A9)\($0.chinese)", "+8 \($0.english)") },
    // Characters of no width, a byte order mark, an eight-bit escape, tag characters.
    { Phrase("\u{FEFF}\u{200B}\($0.chinese)\u{9B}31m", "\u{200D}\($0.english)\u{E0041}\u{E0042}\u{9D}") },
  ]

  /// Shop names in the same spirit.
  static let shopNames = [
    "🌟星禾家居工厂店🌟",
    "义乌市１２３百货商行（个体）",
    "=cmd|' /C calc'!A0 日用品",
    "\u{1B}[5m闪亮\u{1B}[0m贸易",
    "店\u{0301}铺\u{0323}名",
    "متجر اليوم 小店",
    "𠮷野家𨭎制品厂",
    "莆田市特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别长名字实业有限公司第二分公司",
  ]
}
