/// What lies over the panes and takes the keys.
enum Overlay: Hashable, Sendable {
  case help(HelpState)
  case prompt(Prompt)
  case menu(Menu)
  case history(HistoryState)
  /// The part of the photo to search by.
  case crop(CropBox)
  /// A listing's pictures.
  case gallery(Gallery)
  /// An address to be opened elsewhere.
  case link(Link)
  /// What was spent.
  case spend
}

extension Overlay {
  /// Whether something else may lie under it.
  var covers: Bool {
    switch self {
    case .help, .link: true
    case .prompt(let prompt): prompt.subject == .findKey
    case .menu, .history, .crop, .gallery, .spend: false
    }
  }
}
