import ArgumentParser
import Catalog
import Foundation
import Testing

@testable import snapsource

struct HelpTextTests {
  /// What the parser knows of a command.
  private struct Tool: Decodable {
    struct Argument: Decodable {
      let abstract: String?
      let sectionTitle: String?
    }

    let superCommands: [String]?
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Tool]?

    /// It and those under it.
    var all: [Tool] { [self] + (subcommands ?? []).flatMap(\.all) }

    /// The words that it is called by.
    var words: String {
      let words = (superCommands ?? []) + [commandName]
      return words.count == 1 ? commandName : words.dropFirst().joined(separator: " ")
    }
  }

  private struct Dump: Decodable { let command: Tool }

  private static func commands() throws -> [Tool] {
    try JSONDecoder().decode(Dump.self, from: Data(Snapsource._dumpHelp().utf8)).command.all
  }

  @Test(.enabled(if: HelpText.language == .english)) func `every text has a Chinese one, and none is left over`() throws
  {
    let commands = try Self.commands()
    let arguments = commands.flatMap { $0.arguments ?? [] }
    var texts = Set(commands.compactMap(\.abstract))
    texts.formUnion(arguments.compactMap(\.abstract))
    texts.formUnion(arguments.compactMap(\.sectionTitle))
    texts.subtract([QueryOptions.orders, ""])
    let known = Set(ChineseHelp.texts.keys)
    #expect(texts.subtracting(known).sorted() == [])
    #expect(known.subtracting(texts).sorted() == [])
    #expect(Set(HelpLists.failures.map(\.help)) == Set(ChineseHelp.failures.keys))
  }

  @Test(.enabled(if: HelpText.language == .english)) func `every discussion has a Chinese one with the same examples`()
    throws
  {
    let commands = try Self.commands().filter { $0.discussion?.isEmpty == false }
    #expect(commands.map(\.words).sorted() == ChineseHelp.discussions.keys.sorted())
    for command in commands {
      let chinese = ChineseHelp.discussions[command.words] ?? ""
      let lines = (command.discussion ?? "").split(separator: "\n").map(String.init)
      // What fails is explained behind a dash.
      for line in lines where line.hasPrefix("  ") && !line.contains(" – ") {
        let words = line.drop { $0 == " " }
        let example = words.firstRange(of: "  ").map { words[..<$0.lowerBound] } ?? words
        #expect(chinese.contains(String(example)), "\(command.words): \(example)")
      }
      for line in chinese.split(separator: "\n").map(String.init) where !lines.contains(line) {
        #expect(DisplayWidth.columns(line) <= 78, "\(command.words): \(line)")
      }
    }
  }

  @Test func `the parser's own words are Chinese on a page`() {
    let page = """
      OVERVIEW: 管理存档。

      示例
        snapsource archive info

      USAGE: snapsource archive [<options>] <subcommand>

      公共选项:
        --graphics <graphics>   怎样画图片。 (values: auto, off; default: auto)

      OPTIONS:
        --limit <limit>         最多显示多少次搜索。 (default: 20)
        -h, --help              Show help information.

      SUBCOMMANDS:
        info (default)          说明存了多少，存在哪里。

        See 'snapsource help archive <subcommand>' for detailed help.
      """
    #expect(
      ChineseHelp.page(page, columns: 80) == """
        概述：管理存档。

        示例
          snapsource archive info

        用法： snapsource archive [<options>] <subcommand>

        公共选项：
          --graphics <graphics>   怎样画图片。（可用：auto, off；默认：auto）

        选项：
          --limit <limit>         最多显示多少次搜索。（默认：20）
          -h, --help              显示帮助。

        子命令：
          info（默认）            说明存了多少，存在哪里。

          用 snapsource help archive <subcommand> 查看详细帮助。
        """)
  }

  @Test func `a text that is too wide is broken under itself`() {
    let text = "用行模式代替屏幕界面，供读屏软件和管道使用；ACCESSIBLE=1 或 TERM=dumb 时也是。"
    let page = ChineseHelp.page("OVERVIEW: 帮助\n  --plain                 \(text)", columns: 60)
    let lines = page.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.count > 1 && lines.allSatisfy { DisplayWidth.columns($0) <= 60 }, "\(page)")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(String(repeating: " ", count: 26)) }, "\(page)")
  }

  @Test(arguments: ["0.1.0", "{\n  \"command\" : {}\n}", "_snapsource() {\n    local OPTIONS:\n}\n"])
  func `what is no page of help stays as it is`(text: String) {
    #expect(ChineseHelp.page(text, columns: 20) == text)
  }

  /// As it is typed in a shell, variables before the words.
  @Test(
    arguments: [
      ("search --help --ui-language zh", .chinese), ("--ui-language=zh --help", .chinese),
      ("--ui-language zh --ui-language en", .english), ("-- --ui-language zh", .english),
      ("LC_ALL=zh_CN.UTF-8 --ui-language en", .english), ("LC_ALL=zh_CN.UTF-8 --help", .chinese),
      ("SNAPSOURCE_UI_LANGUAGE=en LANG=zh_CN.UTF-8 --ui-language auto", .chinese),
      ("SNAPSOURCE_UI_LANGUAGE=zh --ui-language", .chinese), ("LANG=C --help", .english),
    ] as [(String, Language)])
  func `help is in the language that is named, else in that of the user`(typed: String, language: Language) {
    let words = typed.split(separator: " ").map(String.init)
    var environment: [String: String] = [:]
    for variable in words.prefix(while: { !$0.hasPrefix("-") && $0.contains("=") }) {
      let parts = variable.split(separator: "=").map(String.init)
      environment[parts[0]] = parts[1]
    }
    #expect(HelpText.spoken(Array(words.dropFirst(environment.count)), environment) == language)
  }
}
