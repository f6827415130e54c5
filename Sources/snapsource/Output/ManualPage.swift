import ArgumentParser
import Foundation

/// The manual page, made from what the argument parser knows of every command.
struct ManualPage {
  private let program: Tool

  /// What the parser says of a command.
  private struct Tool: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [Tool]?
  }

  /// What it says of an argument or an option.
  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let shouldDisplay: Bool
  }

  private struct Dump: Decodable { let command: Tool }

  init(of command: any ParsableCommand.Type) throws {
    program = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The page in the language of `man`.
  ///
  /// - Parameter version: of the program.
  func text(version: String) -> String {
    var page =
      #"'\" t"#
      + "\n.TH \(program.commandName.uppercased()) 1 \"\" \"\(program.commandName) \(version)\" \"User Commands\"\n"
    page += ".SH NAME\n\(program.commandName) \\- \(Self.text(program.abstract ?? ""))\n"
    page +=
      ".SH SYNOPSIS\n.B \(program.commandName)\n[\\fIPHOTO\\fR] [\\fIoptions\\fR]\n.br\n.B \(program.commandName)\n"
    page += "\\fIsubcommand\\fR [\\fIoptions\\fR]\n.SH DESCRIPTION\n" + Self.paragraphs(program.discussion ?? "")
    page += ".SH COMMANDS\n"
    for tool in program.subcommands ?? [] { page += section(of: tool, under: program.commandName) }
    return page
  }

  private func section(of tool: Tool, under parent: String) -> String {
    // Help is the parser's own.
    guard tool.shouldDisplay, tool.commandName != "help" else { return "" }
    let name = "\(parent) \(tool.commandName)"
    var section = ".SS \(Self.text(name))\n\(Self.text(tool.abstract ?? ""))\n" + Self.paragraphs(tool.discussion ?? "")
    for argument in tool.arguments ?? [] where argument.shouldDisplay {
      // What the parser adds to every command is English.
      let abstract = HelpText.text(argument.abstract ?? "")
      section += ".TP\n\\fB\(Self.text(Self.usage(of: argument)))\\fR\n\(Self.text(abstract))"
      section += (argument.defaultValue.map { HelpText.standard(Self.text($0)) } ?? "") + "\n"
    }
    return section + (tool.subcommands ?? []).map { self.section(of: $0, under: name) }.joined()
  }

  private static func usage(of argument: Argument) -> String {
    let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
    let value = argument.valueName.map { argument.kind == "positional" ? $0 : "<\($0)>" } ?? ""
    return argument.kind == "flag" || value.isEmpty
      ? names : [names, value].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Paragraphs as they are broken in the help: examples and tables stay in line.
  private static func paragraphs(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    return ".PP\n.nf\n"
      + text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }
      .joined(separator: "\n") + "\n.fi\n"
  }

  /// Text that the language of `man` does not take for commands.
  private static func text(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
