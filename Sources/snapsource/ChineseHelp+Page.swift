import Catalog

/// The parser's own words on a page of help.
extension ChineseHelp {
  /// A page of help with the parser's words in Chinese, in lines of at most so many columns. What is no page of help, as
  /// a version or a script, stays as it is.
  ///
  /// - Parameter page: with no line that the parser has broken: it takes a Chinese character for one column.
  static func page(_ page: String, columns: Int) -> String {
    guard page.hasPrefix(overview) else { return page }
    return page.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(of: String($0), columns: columns) }
      .joined(separator: "\n")
  }

  private static let overview = "OVERVIEW: "
  private static let usage = "USAGE: "
  private static let headings = ["ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "子命令："]
  /// The place of the texts on lines of options and commands.
  private static let textColumn = 26

  /// A line broken where it is too wide, its text under itself.
  private static func lines(of line: String, columns: Int) -> [String] {
    let (head, text) = parts(of: line)
    let indent = DisplayWidth.columns(head)
    let lines = DisplayWidth.lines(of: text, width: max(20, columns - indent))
    guard let first = lines.first else { return [head] }
    return [head + first] + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }

  /// What stands before the text of a line, and the text.
  private static func parts(of line: String) -> (head: String, text: String) {
    if line.hasPrefix(overview) { return ("概述：", String(line.dropFirst(overview.count))) }
    // The lines under the first one begin where it does.
    if line.hasPrefix(usage) { return ("用法： ", String(line.dropFirst(usage.count))) }
    if let heading = headings[line] { return (heading, "") }
    if line.hasSuffix(":"), !line.hasPrefix(" ") { return ("\(line.dropLast())：", "") }
    if let more = furtherHelp(line) { return ("  ", more) }
    let label = String(line.prefix(textColumn))
    if label.count == textColumn, label.hasPrefix("  "), label.hasSuffix(" ") {
      let text = String(line.dropFirst(textColumn))
      return (label.replacing(" (default)", with: "（默认）  "), values(texts[text] ?? text))
    }
    let text = line.drop { $0 == " " }
    return (String(line.prefix(line.count - text.count)), String(text))
  }

  /// The last line of a page that lists commands; `nil` for any other.
  private static func furtherHelp(_ line: String) -> String? {
    let (start, end) = ("  See '", "' for detailed help.")
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    return "用 \(line.dropFirst(start.count).dropLast(end.count)) 查看详细帮助。"
  }

  /// A text with the values that the parser adds behind it.
  private static func values(_ text: String) -> String {
    for (english, chinese) in [(" (values: ", "（可用："), (" (default: ", "（默认：")] {
      let parts = text.split(separator: english, maxSplits: 1)
      guard parts.count == 2, parts[1].hasSuffix(")") else { continue }
      return "\(parts[0])\(chinese)\(parts[1].dropLast().replacing("; default: ", with: "；默认："))）"
    }
    return text
  }
}
