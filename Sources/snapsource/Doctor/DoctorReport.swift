import Catalog

/// What the doctor found, in sections of named lines. It holds no secret.
struct DoctorReport: Hashable {
  struct Line: Hashable {
    let name: String
    let text: String
    /// Whether something must be done before the program can do all its work.
    let isTrouble: Bool

    init(_ name: String, _ text: String, isTrouble: Bool = false) {
      self.name = name
      self.text = text
      self.isTrouble = isTrouble
    }
  }

  struct Section: Hashable {
    let title: String
    let lines: [Line]

    init(_ title: String, _ lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  var sections: [Section] = []
  /// The status that the command ends with.
  var status = ExitStatus.done

  /// Lines for people: a `!` stands before those that are trouble.
  var text: String {
    let width = sections.flatMap(\.lines).map { DisplayWidth.columns($0.name) }.max() ?? 0
    return sections.map { section in
      let lines = section.lines.map { line in
        let padding = String(repeating: " ", count: width - DisplayWidth.columns(line.name))
        return (line.isTrouble ? "! " : "  ") + line.name + padding + "  " + Console.shown(line.text) + "\n"
      }
      return section.title + "\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
