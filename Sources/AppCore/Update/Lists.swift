import Sourcing

/// The list that the keys act in, and its selection.
extension AppState {
  /// Keeps every selection inside its list and on the screen, whatever has changed.
  mutating func settle() {
    settleMessage()
    layout = Layout(self)
    for kind in Pane.table {
      guard let items = kind.items else { continue }
      let count = items.count(self)
      self[keyPath: items.cursor].keepVisible(of: count, in: layout.shape(of: kind.pane))
    }
    if cursors[.details].top != 0 {
      let shape = detailsShape
      let lines = DetailsPane.lines(self, width: shape.textWidth).count
      cursors[.details].top = max(0, min(cursors[.details].top, lines - shape.textHeight))
    }
    if overlay?.covers != true { covered = nil }
    switch overlay {
    case .help(var help):
      help.cursor.keepVisible(of: HelpPane.rows(help.filter).count, in: layout.overlayHeight)
      overlay = .help(help)
    case .menu(var menu):
      menu.cursor.keepVisible(of: choices(menu.subject).count, in: layout.overlayHeight)
      overlay = .menu(menu)
    case .history(var history):
      history.cursor.keepVisible(of: history.searches?.count ?? 0, in: layout.overlayHeight)
      overlay = .history(history)
    case .gallery(let gallery): settleGallery(gallery)
    case .prompt, .spend, .crop, .link, nil: break
    }
  }

  private mutating func settleMessage() {
    if case .prompt = overlay { return }
    if let untold { (message, self.untold) = (untold, nil) }
  }

  /// Lines of the list that the moving keys move in.
  var listCount: Int {
    switch overlay {
    case .help(let help): return HelpPane.rows(help.filter).count
    case .menu(let menu): return choices(menu.subject).count
    case .history(let history): return history.searches?.count ?? 0
    case .spend, .crop, .link: return 0
    default: break
    }
    return focus.kind.items?.count(self) ?? 0
  }

  var listHeight: Int {
    overlay == nil ? layout.shape(of: focus).visible : layout.overlayHeight
  }

  /// Items side by side in the list that the moving keys move in.
  var listAcross: Int { overlay == nil ? layout.shape(of: focus).across : 1 }

  mutating func changeCursor(_ change: (inout ListCursor) -> Void) {
    switch overlay {
    case .help(var help):
      change(&help.cursor)
      overlay = .help(help)
      return
    case .menu(var menu):
      change(&menu.cursor)
      overlay = .menu(menu)
      return
    case .history(var history):
      change(&history.cursor)
      overlay = .history(history)
      return
    case .spend, .crop, .link: return
    default: break
    }
    if let cursor = focus.kind.items?.cursor { change(&self[keyPath: cursor]) }
  }
}
