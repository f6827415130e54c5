import AppCore
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

  /// The words as the parser may take them.
  ///
  /// - Throws: ``CommandFailure`` for what the parser would take for something else: a name that begins with a hyphen,
  ///   a command that is misspelt.
  static func checked(_ words: [String]) throws(CommandFailure) -> [String] {
    if let first = words.first, ["-v", "-V"].contains(first) { return ["--version"] }
    let options = words.prefix { $0 != "--" }
    // No option of ours has one hyphen and several letters.
    if let name = options.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && isName($0.dropFirst()) }) {
      throw CommandFailure(.usage, Words.beginsWithAHyphen(FileName.shown(name)))
    }
    try checkCommands(words.prefix { !$0.hasPrefix("-") })
    return words
  }

  private static func isName(_ text: Substring) -> Bool { text.count > 1 && text.first?.isNumber == false }

  /// Goes down the commands as far as they are named.
  private static func checkCommands(_ words: ArraySlice<String>) throws(CommandFailure) {
    var command: any ParsableCommand.Type = Snapsource.self
    var names: [String] = []
    for word in words {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, word != "help" else { return }
      names.append(word)
      if let next = commands.first(where: { $0._commandName == word }) {
        command = next
        continue
      }
      let known = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
      let nearest = NearestName.of(word, among: known)
      // The program itself also takes a photo, which is no command by the look of it or is there.
      if names.count == 1, nearest == nil || word.contains(where: { "./:~".contains($0) }) || isThere(word) { return }
      throw CommandFailure(.usage, Words.noCommand(names.map(FileName.shown), nearest: nearest, known: known))
    }
  }

  private static func isThere(_ photo: String) -> Bool { PhotoLoader.file(photo) != nil }
}
