import AppRuntime
import ArgumentParser
import Catalog

/// What stands on the command line, before it is parsed.
enum Arguments {
  /// The words after the program's name, in the form of `FileName`: a file's name may be no text, which Swift's own list
  /// of them would mend into another name.
  static var typed: [String] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().compactMap { word in
      word.map { FileName.text(of: UnsafeBufferPointer(start: $0, count: length(of: $0)).map(UInt8.init(bitPattern:))) }
    }
  }

  private static func length(of word: UnsafePointer<CChar>) -> Int {
    var end = word
    while end.pointee != 0 { end += 1 }
    return end - word
  }

  /// The words as the parser may take them: options that every command takes may stand before the command.
  ///
  /// - Throws: ``CommandFailure`` for what the parser would take for something else: a name that begins with a hyphen,
  ///   a command that is misspelt.
  static func checked(_ words: [String]) throws(CommandFailure) -> [String] {
    if let first = words.first, ["-v", "-V", "version"].contains(first), !isThere(first) { return ["--version"] }
    let options = words.prefix { $0 != "--" }
    // No option of ours has one hyphen and several letters.
    if let name = options.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && isName($0.dropFirst()) }) {
      throw CommandFailure(.usage, Language.ofTheCommandLine.words.beginsWithAHyphen(FileName.shown(name)))
    }
    return try commandsFirst(words)
  }

  private static func isName(_ text: Substring) -> Bool { text.count > 1 && text.first?.isNumber == false }

  /// Goes down the commands as far as they are named, and takes their names before the options between them.
  private static func commandsFirst(_ words: [String]) throws(CommandFailure) -> [String] {
    var command: any ParsableCommand.Type = Snapsource.self
    var (names, options): ([String], [String]) = ([], [])
    var rest = words[...]
    while let word = rest.first, !command.configuration.subcommands.isEmpty {
      if let length = CommonOptions.length(of: word) {
        options += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else if word.hasPrefix("-") || word == "help" {
        break
      } else if let next = command.configuration.subcommands.first(where: { name(of: $0) == word }) {
        command = next
        names.append(word)
        rest.removeFirst()
      } else {
        try refuse(word, behind: names, insteadOf: command.configuration.subcommands)
        break
      }
    }
    return names + options + rest
  }

  private static func refuse(
    _ word: String, behind names: [String], insteadOf commands: [any ParsableCommand.Type]
  ) throws(CommandFailure) {
    let known = commands.filter { $0.configuration.shouldDisplay }.map(name)
    let nearest = NearestName.of(word, among: names.isEmpty ? known + ["help"] : known)
    // The program itself also takes a photo, which is no command by the look of it or is there.
    if names.isEmpty, nearest == nil || word.contains(where: { "./:~".contains($0) }) || isThere(word) { return }
    throw CommandFailure(
      .usage,
      Language.ofTheCommandLine.words.noCommand((names + [word]).map(FileName.shown), nearest: nearest, known: known))
  }

  /// What a command is called. Each says it: to make a name of a type's costs a search through every type of the program.
  static func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }

  /// Whether a first word means something else to the parser than a photo.
  static func mayBeOptionOrCommand(_ word: String) -> Bool {
    word.isEmpty || word.hasPrefix("-") || word == "help"
      || Snapsource.configuration.subcommands.contains { name(of: $0) == word }
  }

  private static func isThere(_ photo: String) -> Bool { PhotoLoader.file(photo) != nil }
}
