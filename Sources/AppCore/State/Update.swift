import Sourcing
import Wording

extension AppState {
  /// Takes what happened into the state, and returns what must happen outside.
  ///
  /// It is total: every action is understood in every state. It never waits and never fails.
  package mutating func apply(_ action: Action) -> [Effect] {
    defer { expect() }
    let selected = selectedID
    let said = message
    let effects = take(action)
    if !action.isOfUser, let message, message != said { news = News(message) }
    // Whether it is a second later is seen in the next frame.
    if action.isOfClock { return effects }
    learn()
    let before = lookedBasis
    let followed = looked()
    settle()
    if !action.isOfUser, selectedID != selected { shift = .unseen }
    let counts = countCalls() + followed
    if !action.isOfCells || lookedBasis != before { draw() }
    return effects + counts + showPictures()
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .terminal(let event): return receive(event)
    case .typed(let text):
      begun = []
      return Layout.isTooSmall(size) ? [] : edit { $0.insert(text) }
    case .clockTicked(let date, let lastFrame, let keysRead, let keysTyped):
      paying.keysCame(readAt: keysRead ?? date, typedAt: keysTyped ?? keysRead ?? date)
      if let lastFrame {
        paying.shown.drawn(said.prices, in: said.place, at: lastFrame)
        shift.wasDrawn(at: lastFrame)
        news?.wasDrawn(at: lastFrame)
      }
      // What panes say of the time, they say by the day, or are made anew for every frame.
      quietly(\.session) { $0.session.clockTicked(date) }
    case .photoGiven(let source): return takePhoto(source)
    case .reported(let report): return take(report)
    case .pathCompleted(let text, let names): pathCompleted(text, names)
    case .selectionRested(let move): selectionRested(move)
    case .pictureShown(let wish, let picture): pictureShown(wish, picture)
    case .pictureSeen(let source, let traits): return pictureSeen(source, traits)
    case .networkFailed(let fault):
      likenesses.isPossible = false
      message = Message(text: words.common.sentence(fault), isFailure: true)
    case .pictureFailed(let source, let failure): pictureFailed(source, failure)
    case .copied(let way): message = Message(text: words.copied(way), isFailure: way == .tooLong)
    case .opened(let address, let program): message = Message(text: words.opened(address, by: program))
    case .notOpened(let address, let reason): notOpened(address, words.sentence(reason))
    }
    return []
  }

  private mutating func receive(_ event: TerminalEvent) -> [Effect] {
    // Nothing is done blindly, but leaving.
    let isBlind = Layout.isTooSmall(size)
    switch event {
    case .key(let key):
      paying.isPointed = false
      guard !isBlind || keys.row(for: key, in: scope)?.command.needsNoSight == true else { return [] }
      let effects = press(key)
      if message == nil, let news, news.isNew(at: paying.typedAt) { message = news.message }
      return effects
    case .pasted(let text):
      guard !isBlind else { return [] }
      userActed()
      return paste(text)
    case .resized(let size): self.size = size
    case .mouse(let event):
      guard !isBlind else { return [] }
      return point(event)
    case .pictures(let abilities): pictures.abilities = abilities
    case .resumed: return [.redraw]
    case .ended: return leave()
    }
    return []
  }

  /// Takes that the user did something: what waited for that waits no longer.
  ///
  /// - Parameter command: what a key asks for.
  mutating func userActed(_ command: Command? = nil) {
    if paying.awaited != nil { (paying.awaited, message) = (nil, nil) }
    refusedChoices = false
    begun = []
    leaving = leaving.after(command, isTyping: isTyping)
  }

  /// Looks the key up in the table of the place that has the focus, and does what it says or says why not.
  private mutating func press(_ key: Key) -> [Effect] {
    let scope = scope
    // What stops the program waits for nothing, and what is typed is text.
    let isAlone = scope == .text || keys.row(for: key, in: scope)?.command == .interrupt
    let pressed = isAlone ? [key] : begun + [key]
    let meaning = keys.meaning(of: pressed, in: scope)
    let row: KeyBinding? = if case .row(let row) = meaning { row } else { nil }
    let isOfChoices = refusedChoices && key.isDigit && scope != .text
    paying.pressed(key, in: placeOfPrices, isInSequence: pressed.count > 1)
    userActed(row?.command)
    if isOfChoices {
      refusedChoices = true
      message = Message(text: words.noChoices)
      return []
    }
    guard let row else {
      if scope == .text {
        guard case .character(let character) = key else { return [] }
        return edit { $0.insert(String(character)) }
      }
      if case .beginning(let rows) = meaning {
        begun = pressed
        message = Message(text: words.goesOn(pressed, with: rows))
      } else if pressed.count == 1 {
        message = Message(text: reasonAgainst(key.label, actingIn: keys.places(of: key, besides: scope)))
        refusedChoices = keys.opensChoices(key)
      } else {
        message = key == .escape ? nil : Message(text: reasonAgainst(KeySequence(pressed).label, actingIn: []))
      }
      return []
    }
    if let reason = reason(against: row) {
      message = Message(text: reason, isReason: true)
      refusedChoices = row.command.opensChoices
      return []
    }
    // Words that are typed at something else choose nothing that costs.
    if case .character(let character) = key, !character.isNumber, row.command.moves, (overlay as? Menu)?.asks == true {
      message = Message(text: words.chooseByNumber)
      return []
    }
    message = nil
    if row.command == .chooseLine, case .character(let digit) = key, let line = digit.wholeNumberValue {
      return choose(line: line)
    }
    return perform(row.command)
  }

  /// Whether characters are text, and no commands.
  private var isTyping: Bool { scope == .text }

  /// The sheet that lies uppermost, is seen and takes the keys.
  var overlay: (any Sheet)? { sheets.top }

  /// Where keys go now.
  var scope: Scope {
    overlay.map { $0.kind.scope } ?? pane.kind.scope
  }

  /// The pane that keys act in while nothing lies over it: the results' details are one.
  var pane: Pane { focus == .results && showsDetails ? .details : focus }

  /// Whether keys act in a pane.
  func isFocused(_ pane: Pane) -> Bool { pane == focus && overlay == nil }

  /// Does what a command asks, in the place that has the focus. A command that has no meaning there does nothing.
  mutating func perform(_ command: Command) -> [Effect] {
    if command.decides, shift.surprises(at: paying.typedAt) {
      message = Message(text: words.listShifted)
      return []
    }
    return [.note(command)] + carryOut(command)
  }

  private mutating func carryOut(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown, .moveUp, .screenDown, .screenUp, .halfDown, .halfUp, .goFirst, .goLast,
      .moveLeft, .moveRight, .findNext, .findPrevious,
      .cropGrow, .cropShrink, .cropWider, .cropNarrower, .cropTaller, .cropLower, .cropZoom, .cropReset:
      return step(command)
    case .nextPage: return nextPage()
    case .previousPage: previousPage()
    case .open: return enter()
    case .back: return back()
    case .nextPane: changeFocus(by: 1)
    case .previousPane: changeFocus(by: -1)
    case .help: switchHelp()
    case .chooseLine: break
    case .ask: return ask(Ask())
    case .askAfresh: return ask(Ask(.askAfresh))
    case .retry: return retry()
    case .editPhoto: sheets.open(Prompt(.photo, photo.source ?? ""))
    case .editWords: openWords()
    case .searchByPicture: return searchByPicture()
    case .sort: sheets.open(Menu(focus == .picks ? .pickOrder : .sort))
    case .nextValue: stepFilter(by: 1)
    case .previousValue: stepFilter(by: -1)
    case .toggle: toggle()
    case .find: openFind()
    case .narrow: openNarrowing()
    case .clearCondition: if scope == .filters { clearFilter() } else { clearCondition() }
    case .clearConditions: if scope == .filters { clearFilters() } else { showAllAgain() }
    case .switchLearning: switchLearning()
    case .setQuantity: sheets.cover(by: Prompt(.quantity, list.quantity.map(String.init) ?? ""))
    case .nextView: nextView()
    case .columnLeft: moveColumn(by: -1)
    case .columnRight: moveColumn(by: 1)
    case .usualColumns: showUsualColumns()
    case .switchSideColumn: return switchSideColumn()
    case .saveView: openViewName()
    case .removeView: return removeView()
    case .showDetails: return openProduct()
    case .showFreight: return openFreight()
    case .nextLayout: nextLayout()
    case .nextGraphics: nextGraphics()
    case .switchFolding: switchFolding()
    case .switchHidden: switchHidden()
    case .switchTitles: switchTitles()
    case .togglePick: return togglePick()
    case .reject: return reject()
    case .rejectBecause: openReasons()
    case .editPick: openEditing()
    case .mark, .markTo, .markAll, .invertMarks, .clearMarks: return mark(command)
    case .keepThis: return keepThis()
    case .nextUndecided: selectNextUndecided()
    case .hideRejected: hideRejected()
    case .compare: compare()
    case .switchDifferences: switchDifferences()
    case .keepLeft, .keepRight: return settleDuel(command)
    case .undo: return undo()
    case .redo: return redo()
    case .writeSheet:
      if overlay is CompareSheet {
        sheets.cover(by: Prompt(.comparison, sheetName(of: "comparison")))
      } else {
        sheets.open(Prompt(.sheet, sheetName(of: "picks")))
      }
      return [.request(.readPicks)]
    case .openListing, .openPicture, .copyAddress, .copyRow: return handOut(command)
    case .commandLine: sheets.open(Prompt(.command))
    case .switchMouse: return switchMouse()
    case .switchLanguage: switchLanguage()
    case .redraw: return redraw()
    case .suspend: return [.suspend]
    case .interrupt: return interrupt()
    case .quit: return quit()
    case .accept, .cancel, .complete, .choiceUp, .choiceDown, .charLeft, .charRight, .lineStart, .lineEnd, .deleteBack,
      .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd:
      return type(command)
    default: return show(command)
    }
    return []
  }

  /// Goes to the pane, or opens the sheet, that a command is of.
  private mutating func show(_ command: Command) -> [Effect] {
    if let kind = Pane.table.first(where: { $0.command == command }) { return go(to: kind) }
    return Scope.sheets.first { $0.command == command }?.open(in: &self) ?? []
  }
}
