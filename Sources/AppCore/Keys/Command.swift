/// Everything that a key, or a name on the command line, can ask for. The raw value is the name: a promise.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving
  case moveDown = "move-down"
  case moveUp = "move-up"
  case screenDown = "screen-down"
  case screenUp = "screen-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case goFirst = "go-first"
  case goLast = "go-last"
  case nextPage = "next-page"
  case previousPage = "previous-page"
  // Panes
  case open
  /// A line of a menu by its number.
  case chooseLine = "choose-line"
  case back
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case showVendors = "vendors"
  case showPhoto = "photo"
  case showFilters = "filters"
  case showResults = "results"
  case showPicks = "picks"
  case showHistory = "history"
  case switchLearning = "learn"
  case showSeen = "seen-before"
  case showSpend = "spend"
  /// The column with the vendors, the photo and the filters.
  case switchSideColumn = "side-column"
  case help
  // Asking
  case ask
  case askAfresh = "ask-afresh"
  case retry
  case editPhoto = "edit-photo"
  case editWords = "edit-words"
  case searchByPicture = "search-by-picture"
  case crop
  case cropGrow = "crop-grow"
  case cropShrink = "crop-shrink"
  case cropWider = "crop-wider"
  case cropNarrower = "crop-narrower"
  case cropTaller = "crop-taller"
  case cropLower = "crop-lower"
  case cropZoom = "crop-zoom"
  case cropReset = "crop-reset"
  case sort
  case nextValue = "next-value"
  case previousValue = "previous-value"
  case toggle
  // Looking
  case find
  case findNext = "find-next"
  case findPrevious = "find-previous"
  case narrow
  /// What the list is narrowed by, as a form.
  case showNarrowing = "narrow-form"
  case clearCondition = "clear-condition"
  case clearConditions = "clear-conditions"
  /// How many pieces the buyer wants.
  case setQuantity = "quantity"
  case nextView = "next-view"
  case showColumns = "columns"
  case columnLeft = "column-left"
  case columnRight = "column-right"
  case usualColumns = "usual-columns"
  case showViews = "views"
  case saveView = "save-view"
  case removeView = "remove-view"
  case nextLayout = "layout"
  /// What a vendor says of the selected listing when it is asked for details.
  case showDetails = "details"
  /// What sending the product costs.
  case showFreight = "freight"
  /// All pictures of the selected listing.
  case showPictures = "pictures"
  case nextGraphics = "graphics"
  case switchFolding = "fold"
  /// Results that do not meet the filters.
  case switchHidden = "hidden"
  case switchTitles = "switch-titles"
  // Marking
  case mark
  case markTo = "mark-to"
  case markAll = "mark-all"
  case invertMarks = "invert-marks"
  case clearMarks = "clear-marks"
  // Comparing
  case compare
  case switchDifferences = "differences"
  case keepLeft = "keep-left"
  case keepRight = "keep-right"
  // Deciding
  case togglePick = "pick"
  case reject
  case rejectBecause = "reject-because"
  case nextUndecided = "next-undecided"
  /// Rejected ones, out of the list or in it.
  case hideRejected = "hide-rejected"
  /// Picks the selected listing and rejects its twins.
  case keepThis = "keep"
  case editPick = "edit-pick"
  case undo
  case redo
  case writeSheet = "write"
  // Outside
  case openListing = "open-listing"
  case openPicture = "open-picture"
  case copyAddress = "copy-address"
  case copyRow = "copy-row"
  // The program
  case commandLine = "command-line"
  case switchMouse = "mouse"
  case switchLanguage = "language"
  case redraw
  case suspend
  case interrupt
  case quit
  // In a text field
  case accept
  case cancel
  case complete
  case choiceUp = "choice-up"
  case choiceDown = "choice-down"
  case charLeft = "char-left"
  case charRight = "char-right"
  case lineStart = "line-start"
  case lineEnd = "line-end"
  case deleteBack = "delete-back"
  case deleteForward = "delete-forward"
  case deleteWord = "delete-word"
  case deleteToStart = "delete-to-start"
  case deleteToEnd = "delete-to-end"

  /// Whether it decides on the selected listing.
  var decides: Bool { [.togglePick, .reject, .rejectBecause, .keepThis, .mark, .keepLeft, .keepRight].contains(self) }

  /// Whether it may ask vendors for results.
  var mayAsk: Bool {
    switch self {
    case .ask, .open, .askAfresh, .nextPage, .retry: true
    default: false
    }
  }

  /// Whether it goes from one line of a list to another.
  var moves: Bool {
    [.moveDown, .moveUp, .screenDown, .screenUp, .halfDown, .halfUp, .goFirst, .goLast].contains(self)
  }

  /// Whether it opens choices that have numbers.
  var opensChoices: Bool { [.rejectBecause, .crop, .sort].contains(self) }

  /// Whether it may be done on a screen that is too small to show anything.
  var needsNoSight: Bool { [.quit, .interrupt, .suspend, .redraw].contains(self) }
}
