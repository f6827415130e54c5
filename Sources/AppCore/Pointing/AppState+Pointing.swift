import Photos
import Sourcing

/// The mouse: a press does what stands under it, the wheel moves what is under it.
extension AppState {
  /// Rows that a notch of the wheel moves in texts and in lists of lines.
  private static let notch = 3

  mutating func point(_ event: MouseEvent) -> [Effect] {
    paying.pointed(in: placeOfPrices)
    let position = CellPosition(row: event.row, column: event.column)
    switch event.action {
    case .wheelUp, .wheelDown:
      userActed()
      return turnWheel(event)
    case .press: return press(event, isSecond: pointing.pressed(at: position, on: paying.readAt))
    case .rightPress:
      userActed()
      return pick(event)
    case .drag: drag(to: event)
    case .release: pointing.anchor = nil
    }
    return []
  }

  private mutating func press(_ event: MouseEvent, isSecond: Bool) -> [Effect] {
    if event.row == size.rows - 1, let hint = hint(at: event) {
      // The second press of two is not meant for what the first one has opened.
      return isSecond ? [] : give(hint)
    }
    userActed()
    if let overlay { return press(event, on: overlay, isSecond) }
    if event.row == 0, layout.hasStrip { return go(to: Pane.vendors.kind) }
    guard let (pane, place, drawn) = drawing.pane(at: event) else { return [] }
    // Beside the results the details are no pane of their own.
    if pane.kind.command == nil {
      guard focus == .results, selectedListing != nil else { return [] }
      if showsDetails { return isSecond ? give(.open) : [] }
      openDetails()
      return []
    }
    var effects: [Effect] = []
    if focus != pane {
      show(pane)
      effects = pane.kind.requests.effects
    }
    let inside = place.inside(event)
    guard let target = drawn.target(self, inside.row, inside.column) else { return effects }
    return effects + press(target, isSecond)
  }

  private mutating func press(_ event: MouseEvent, on sheet: any Sheet, _ isSecond: Bool) -> [Effect] {
    guard let (place, content) = placedSheet() else { return [] }
    guard place.contains(event) else {
      // A press beside a sheet in the middle takes it away; where text is typed it stays.
      let isBeside = !place.covers(event) && event.row < size.rows - 2
      return isBeside && content.width != nil && !content.takesText ? give(.back) : []
    }
    let inside = place.inside(event)
    if let target = drawing.sheet?.target(self, inside.row, inside.column) { return press(target, isSecond) }
    guard let list = sheet as? any ListSheet, let line = content.cursorLine else { return [] }
    return press(.item(list.cursor.index + inside.row - line), isSecond)
  }

  /// What a target means.
  private mutating func press(_ target: PointTarget, _ isSecond: Bool) -> [Effect] {
    switch target {
    case .item(let index):
      guard select(index) else { return [] }
      // Where text is typed nothing is opened.
      return isSecond && scope != .text ? openSelected() : []
    case .choice(let index):
      // The second press of two is not meant for what the first one has opened.
      guard !isSecond, select(index) else { return [] }
      return openSelected()
    case .box(let index): return select(index) ? give(.toggle) : []
    case .heading(let column):
      sortByHeading(of: column)
      return []
    case .compared(let column):
      sheets.change { (sheet: inout CompareSheet) in sheet.select(column) }
      return []
    }
  }

  /// Selects an item of the list that is pressed; says whether there is one.
  private mutating func select(_ index: Int) -> Bool {
    if var prompt {
      prompt.choice = index
      sheets.replace(by: prompt)
      return true
    }
    guard (0..<listCount).contains(index) else { return false }
    changeCursor { $0.index = index }
    if overlay == nil { selectionMoved() }
    return true
  }

  /// Does what Enter means for what is selected.
  private mutating func openSelected() -> [Effect] {
    let commands = [Command.accept, .open, .toggle]
    return commands.first { keys.row(for: $0, in: scope) != nil }.map { give($0) } ?? []
  }

  /// By the column; once more the other way round, where that makes sense, then as found.
  private mutating func sortByHeading(of column: ListColumn?) {
    guard let column else { return sort(.asFound) }
    guard let order = column.order else {
      message = Message(text: words.noOrder(of: column))
      return
    }
    if order.goesByPictures, let reason = reasonAgainstComparing {
      message = Message(text: reason)
    } else if list.order != order {
      sort(list.order == .priceDown && order == .priceUp ? .asFound : order)
    } else {
      sort(order == .priceUp ? .priceDown : .asFound)
    }
  }

  /// The right button picks what it points at, or takes the pick back.
  private mutating func pick(_ event: MouseEvent) -> [Effect] {
    guard overlay == nil, let (pane, place, drawn) = drawing.pane(at: event), pane.kind.command != nil else {
      return []
    }
    let inside = place.inside(event)
    guard case .item(let index) = drawn.target(self, inside.row, inside.column),
      keys.row(for: .togglePick, in: pane.kind.scope) != nil
    else { return [] }
    if focus != pane { show(pane) }
    guard select(index) else { return [] }
    guard let id = selectedID, !marks.contains(id) else { return give(.togglePick) }
    // It is about what it points at, not about other rows that are marked.
    let marked = marks
    marks = Marks()
    defer { marks = marked }
    return give(.togglePick)
  }

  // MARK: The last line

  private func hint(at event: MouseEvent) -> Hint? {
    StatusLine.hint(at: event.column - 1, of: overlay?.hints(in: self) ?? said.hints)
  }

  private mutating func give(_ hint: Hint) -> [Effect] {
    guard let command = hint.command else { return [] }
    guard command == .chooseLine else { return give(command) }
    userActed(command)
    return choose(line: 1)
  }

  /// Gives a command as its key does.
  private mutating func give(_ command: Command) -> [Effect] {
    userActed(command)
    guard canAct(command) else { return [] }
    message = nil
    return perform(command)
  }

  // MARK: The wheel

  private mutating func turnWheel(_ event: MouseEvent) -> [Effect] {
    let step = event.action == .wheelDown ? 1 : -1
    if let prompt {
      choose(step, in: prompt)
      return []
    }
    if overlay != nil { return move(step > 0 ? .moveDown : .moveUp) }
    guard let (pane, _, _) = drawing.pane(at: event) else { return [] }
    if pane == .details {
      cursors[.details].top = max(0, cursors[.details].top + step * Self.notch)
      return []
    }
    guard let items = pane.kind.items else { return [] }
    let shape = layout.shape(of: pane)
    let rows = step * (shape.layout == .compact ? Self.notch : shape.across)
    var cursor = items.cursor.read(self)
    cursor.move(by: rows, of: items.count(self))
    items.cursor.write(&self, cursor)
    if pane == focus { selectionMoved() }
    return []
  }

  // MARK: Dragging

  /// In the box over the photo: the part between where the button was pressed and here.
  private mutating func drag(to event: MouseEvent) {
    guard let anchor = pointing.anchor, let box = overlay as? CropBox, let (place, _) = placedSheet(),
      let picture = pictures.picture(croppedPicture(box), in: cropRoom)
    else { return }
    let press = MouseEvent(.press, row: anchor.row, column: anchor.column)
    guard place.contains(press) else { return }
    var dragged = box
    let origin = CropBox.origin(of: picture.size, in: cropRoom)
    func inPicture(_ event: MouseEvent) -> CellPosition {
      let inside = place.inside(event)
      return CellPosition(row: inside.row - origin.row, column: inside.column - origin.column)
    }
    dragged.drag(from: inPicture(press), to: inPicture(event), in: picture.size)
    sheets.replace(by: dragged)
  }

  /// Where the sheet that lies uppermost is drawn, and what stands in it.
  private func placedSheet() -> (place: Layout.Place, content: PaneContent)? {
    guard let content = drawing.sheet?.content(self) else { return nil }
    return (content.place(on: size), content)
  }
}
