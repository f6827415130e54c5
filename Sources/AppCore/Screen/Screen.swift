import Catalog
import Sourcing

extension AppState {
  /// Draws the panes and what lies over them, as far as the state goes by what is drawn.
  mutating func draw() {
    drawing.sheet = Layout.isTooSmall(size) ? nil : overlay?.draw(self)
    drawing.under = Layout.isTooSmall(size) ? nil : seenUnder?.draw(self)
    drawPanes()
  }

  /// The sheet that is seen around a menu, or behind a line that asks for text.
  var seenUnder: (any Sheet)? { overlay is Prompt || overlay is Menu ? sheets.second : nil }

  /// Draws the panes alone: how far the details can be scrolled is known then.
  mutating func drawPanes() {
    drawing.panes = drawnPanes
    cursors[.details].top = drawing.drawn(.details)?.text?.top ?? 0
  }

  /// A property, because what changes the state would take a copy of it for each pane.
  private var drawnPanes: [(pane: Pane, place: Layout.Place, drawn: Drawn)] {
    layout.places.map { pane, place in (pane, place, pane.kind.draw(self, place)) }
  }

  /// The keys that can act here now, of those that have words for the last line.
  private var activeKeys: [StatusLine.ActiveKey] {
    let scope = scope
    return keys.hinted(in: scope).filter { reason(against: $0) == nil }.map { row in
      // Plans are handed on for those alone that could have one: this is done for each key.
      guard row.command.mayAsk else {
        return StatusLine.ActiveKey(row: row, plan: nil, forecast: nil, deed: deed(row.command))
      }
      let plan = plan(for: row.command, in: scope, from: plans)
      return StatusLine.ActiveKey(row: row, plan: plan, forecast: forecasts[plan], deed: deed(row.command))
    }
  }

  /// What a key does here and now, where that is not always the same.
  private func deed(_ command: Command) -> String? {
    switch command {
    case .open where scope == .photo: words.openingPhoto(session, photoChoices)
    case .togglePick where !marks.isEmpty && overlay == nil:
      markedIDs.allSatisfy(triage.isPicked) ? words.unpickMarked : words.pickMarked
    case .togglePick: selectedID.flatMap { triage.isPicked($0) ? words.unpick : nil }
    default: nil
    }
  }

  /// Where a frame says what keys cost.
  var placeOfPrices: ShownPrices.Place? {
    guard !Layout.isTooSmall(size) else { return nil }
    guard let overlay else { return .pane(scope) }
    return (overlay as? Menu).map { .menu($0.subject) }
  }

  /// What a frame says now of the keys and of what they cost.
  private var sayable: Said {
    guard !Layout.isTooSmall(size) else { return Said() }
    let active = activeKeys
    let keys = ShownKeys(
      active: active.map { key in
        ShownKeys.Active(
          row: ObjectIdentifier(key.row), command: key.row.command, asks: key.plan != nil, forecast: key.forecast,
          deed: key.deed)
      }, plans: plans.basis, scope: scope, questionChanged: session.questionChanged, hasMouse: hasMouse,
      width: size.columns - 2)
    let place = placeOfPrices
    // A sheet has prices of its own.
    if said.keys == keys, said.place == place, drawing.sheet == nil { return said }
    var new = Said(keys: keys, hints: said.hints, keysLine: said.keysLine, place: place)
    if said.keys != keys {
      new.hints = StatusLine.hints(
        active, always: keys.always, in: keys.scope, questionChanged: keys.questionChanged, words, width: keys.width)
      new.keysLine = StatusLine.keys(new.hints)
    }
    for plan in drawing.sheet?.plans ?? new.hints.compactMap(\.plan) { new.prices[plan] = forecasts[plan] }
    return new
  }

  /// The whole screen that this state is shown as. What it says is what the user knows from then on.
  package mutating func nextFrame() -> Frame {
    said = sayable
    let made = frame(saying: said)
    memory = made.memory
    return made.frame
  }

  /// The same, and nobody sees it.
  package func frame() -> Frame { frame(saying: sayable).frame }

  private func frame(saying said: Said) -> (frame: Frame, memory: FrameMemory) {
    var memory = memory
    guard !Layout.isTooSmall(size) else { return (tooSmall(Canvas(size: size)), memory) }
    var cursor = CellPosition(row: size.rows - 1, column: 0)
    var listArea: CellArea?
    let panes = drawing.panes.map { pane, place, drawn in
      (pane: pane, shown: shown(pane, in: place, drawn, memory.shown(pane)))
    }
    for (pane, shown) in panes {
      let (content, place) = (shown.content, shown.place)
      if let rows = content.rows { memory.rows = rows }
      if isFocused(pane), let line = content.cursorLine, line < place.contentHeight {
        cursor = CellPosition(row: place.row + 1 + line, column: place.column + 2 + content.cursorColumn)
        listArea = place.area(under: layout.shape(of: pane).heading)
      }
    }
    var canvas = Canvas(size: size, rows: memory.lay(panes, on: size))
    func put(_ line: Line, row: Int, column: Int, width: Int) {
      canvas.put(memory.spans(of: line, row: row, column: column, width: width), row: row)
    }
    let around = memory.surroundings(from: surroundingsBasis) { surroundings }
    if let strip = around.strip { put(strip, row: 0, column: 0, width: size.columns) }
    /// What is said in more than the one line that is left for it stands over what is there.
    func say(_ lines: Range<Int>) {
      for (index, line) in around.said.enumerated() where lines.contains(index) {
        let row = size.rows - 1 - around.said.count + index
        if index < around.said.count - 1 { canvas.clear(row: row, columns: 0..<size.columns) }
        put(line, row: row, column: 1, width: size.columns - 2)
      }
    }
    say(0..<around.said.count)
    let keys = (overlay?.hints(in: self)).map(StatusLine.keys) ?? said.keysLine
    put(keys, row: size.rows - 1, column: 1, width: size.columns - 2)
    var showsCursor = false
    var links: [FrameLink] = []
    if let under = drawing.under?.content(self), under.width != nil { _ = canvas.draw(over: under) }
    if let content = drawing.sheet?.content(self) {
      if content.width != nil {
        cursor = canvas.draw(over: content)
        showsCursor = content.takesText
        say(0..<max(0, around.said.count - 1))
      } else {
        cursor = canvas.draw(atBottom: content)
        showsCursor = true
      }
      links = content.links.map { link in
        let place = CellPosition(row: cursor.row + link.position.row, column: cursor.column + link.position.column)
        return FrameLink(address: link.address, text: link.text, position: place)
      }
    }
    let rows = memory.take(canvas.frameRows)
    let frame = Frame(
      size: size, rows: rows, cursor: cursor, showsCursor: showsCursor, links: links,
      images: pictures.images(in: rows), title: around.title, list: listArea)
    return (frame, memory)
  }

  private var surroundingsBasis: Surroundings.Basis {
    Surroundings.Basis(
      session: revisions.session, times: inquiry?.times(at: now) ?? [], message: message, hidden: list.failing,
      showsHidden: list.showsFailing, unsaid: list.unsaid, vendor: focus == .vendors ? selectedVendor?.id : nil,
      size: size, hasStrip: layout.hasStrip)
  }

  /// The vendors' strip and the status line.
  private var surroundings: Surroundings {
    let vendor = focus == .vendors ? selectedVendor : nil
    return Surroundings(
      title: windowTitle,
      strip: layout.hasStrip ? VendorsPane.strip(session, words, isDemo: isDemo, width: size.columns) : nil,
      said: StatusLine.said(message, session, list, of: vendor, words, width: StatusLine.width(on: size)))
  }

  /// A pane as it looks now: as in the last frame, when all that it is drawn from is the same.
  private func shown(_ pane: Pane, in place: Layout.Place, _ drawn: Drawn, _ before: ShownPane?) -> ShownPane {
    let (basis, isFocused) = (pane.kind.basis(self), isFocused(pane))
    if let before, before.isCurrent(in: place, isFocused: isFocused, basis: basis) { return before }
    return ShownPane(drawn.content(self), in: place, isFocused: isFocused, basis: basis, before: before)
  }

  /// What the search is called, before the program's name.
  private var windowTitle: String {
    guard let name = inquiry?.shortName ?? photo.shownName else { return Self.programName }
    return "\(FileName.shown(DisplayWidth.clipped(name, to: Self.longestTitle).text)) – \(Self.programName)"
  }

  private static let programName = "snapsource"
  /// Columns that a taskbar may have.
  private static let longestTitle = 60

  private func tooSmall(_ canvas: Canvas) -> Frame {
    var canvas = canvas
    canvas.put(words.tooSmall(Layout.smallest), row: 0, column: 0, limit: size.columns)
    return Frame(size: size, rows: canvas.frameRows, title: windowTitle)
  }
}
