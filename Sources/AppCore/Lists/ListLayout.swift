/// How listings stand in a list: a line each, with a picture each, or as pictures side by side.
enum ListLayout: String, Sendable, Hashable, CaseIterable {
  case compact, roomy, grid

  var next: ListLayout {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
