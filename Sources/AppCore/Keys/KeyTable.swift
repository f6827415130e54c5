extension KeyBinding {
  /// Every key of the program, in the order of the manual.
  package static let table: [KeyBinding] = [
    moving, panes, asking, cropping, product, gallery, marking, deciding, comparing, looking, columns, outside, program,
    text,
  ].flatMap(\.self)

  private static let moving: [KeyBinding] = [
    KeyBinding([.character("j"), .down, .control("n")], .moveDown, in: Scope.lists, "Move down"),
    KeyBinding([.character("k"), .up, .control("p")], .moveUp, in: Scope.lists, "Move up"),
    KeyBinding([.pageDown, .control("f")], .screenDown, in: Scope.lists, "Move a screen down"),
    KeyBinding([.pageUp, .control("b")], .screenUp, in: Scope.lists, "Move a screen up"),
    KeyBinding([.control("d")], .halfDown, in: Scope.lists, "Move half a screen down"),
    KeyBinding([.control("u")], .halfUp, in: Scope.lists, "Move half a screen up"),
    KeyBinding(
      [.left], .moveLeft, in: [.results], "Move left in the grid", needs: .sideways),
    KeyBinding(
      [.right], .moveRight, in: [.results], "Move right in the grid", needs: .sideways),
    KeyBinding([.character("g"), .home], .goFirst, in: Scope.lists, "Go to the first"),
    KeyBinding([.character("G"), .end], .goLast, in: Scope.lists, "Go to the last"),
    KeyBinding(
      [.character("]")], .nextPage, in: [.results, .details],
      "Next page of results; one that was not seen yet costs the calls that the footer says",
      hint: "next page", needs: .nextPage),
    KeyBinding(
      [.character("[")], .previousPage, in: [.results, .details], "Previous page of results, free",
      needs: .previousPage),
  ]

  private static let panes: [KeyBinding] = [
    KeyBinding(
      [.enter, .character("l")], .open, in: [.results], "Open the details", hint: "details",
      needs: .listing),
    KeyBinding(
      [.enter, .character("l")], .open, in: [.picks],
      "Show the pick's details, or the page of one that is from another search", needs: .listing),
    KeyBinding(
      [.enter], .open, in: [.photo],
      "Search by the photo; asks before it pays, unless the photo was chosen just now", hint: "search",
      needs: .photo),
    KeyBinding([.enter], .open, in: [.filters], "Change", hint: "change"),
    KeyBinding([.enter], .open, in: [.menu], "Choose", hint: "choose"),
    KeyBinding(
      [.enter, .character("l")], .open, in: [.history], "Reopen the search where it was left, free", hint: "reopen"),
    KeyBinding("123456789".map(Key.character), .chooseLine, in: [.menu], "Choose the line of that number"),
    KeyBinding(
      [.escape, .character("h")], .back, in: [.vendors, .photo], "Back to the results; stops a running search first"),
    KeyBinding(
      [.escape, .character("h")], .back, in: [.results],
      "Stop a running search, or forget what was found or marked, or unfold, or show all again, or go "
        + "back from what a picture or words found to the results before, free; never leaves the list"),
    KeyBinding(
      [.escape, .character("h")], .back, in: [.details, .picks], "Back one level; stops a running search first",
      hint: "back"),
    KeyBinding([.escape], .back, in: [.filters], "Back one level; stops a running search first"),
    KeyBinding(
      [.escape, .character("q"), .character("h")], .back, in: [.help, .menu, .history, .seen], "Close", hint: "close"),
    KeyBinding([.escape, .enter, .character("q"), .character("h")], .back, in: [.spend], "Close", hint: "close"),
    KeyBinding([.escape, .character("q"), .enter], .back, in: [.compare], "Close", hint: "close"),
    KeyBinding([.escape, .character("q")], .back, in: [.duel], "Close", hint: "close"),
    KeyBinding([.tab], .nextPane, in: [.everywhere], "Next pane", hint: "pane"),
    KeyBinding([.backTab], .previousPane, in: [.everywhere], "Previous pane"),
    KeyBinding([.character("1")], .showVendors, in: [.everywhere], "Vendors: choose who is asked"),
    KeyBinding([.character("2")], .showPhoto, in: [.everywhere], "Photo"),
    KeyBinding([.character("3"), .character("f")], .showFilters, in: [.everywhere], "Filters and sort of the vendors"),
    KeyBinding([.character("4")], .showResults, in: [.everywhere], "Results"),
    KeyBinding([.character("p")], .showPicks, in: [.everywhere], "Picks", hint: "picks"),
    KeyBinding(
      [.character("H")], .showHistory, in: [.everywhere], "Earlier searches: find one, and reopen it where it was left",
      hint: "history"),
    KeyBinding(
      [.character("B")], .showSeen, in: [.everywhere],
      "Seen before: what was ever looked at and looks like the photo, with what you decided; free",
      needs: .seen),
    KeyBinding(
      [.character("M")], .switchLearning, in: [.results, .details],
      "Order by what you decide: like your picks, unlike your rejections; again as found",
      needs: .comparing),
    KeyBinding(
      [.enter], .open, in: [.seen], "The offer's page on the marketplace, in a browser", hint: "page",
      needs: .seenPage),
    KeyBinding(
      [.character("b")], .switchSideColumn, in: [.everywhere],
      "Vendors, photo and filters at the left: kept there, or only while in use",
      needs: .sideColumn),
    KeyBinding([.character("$")], .showSpend, in: [.everywhere], "What was spent, by vendor"),
    KeyBinding([.character("?"), .function(1)], .help, in: [.everywhere], "This list; / narrows it", hint: "help"),
  ]

  private static let asking: [KeyBinding] = [
    KeyBinding(
      [.character("a")], .ask, in: [.everywhere],
      "Search with the photo, vendors and filters as they are; the footer says what it costs", hint: "search",
      needs: .asking),
    KeyBinding(
      [.character("A")], .askAfresh, in: [.everywhere],
      "Search again and pay again (ignores the archive); says what it costs and asks first",
      needs: .asking),
    KeyBinding(
      [.character("i")], .editPhoto, in: [.everywhere], "Type the photo's path or address; Tab completes", hint: "photo"
    ),
    KeyBinding(
      [.character("W")], .editWords, in: [.everywhere],
      "Search by words instead of the photo: type them, or take the original title; an empty line goes back to the photo"
    ),
    KeyBinding(
      [.character(" ")], .toggle, in: [.vendors, .filters], "Switch on or off", hint: "on/off"),
    KeyBinding([.enter], .toggle, in: [.vendors], "Switch on or off"),
    KeyBinding([.character("l"), .right], .nextValue, in: [.filters], "Next value"),
    KeyBinding([.character("h"), .left], .previousValue, in: [.filters], "Previous value"),
    KeyBinding(
      [.character("s")], .sort, in: [.picks], "Sort the picks, or group them by photo, status, tag or shop",
      hint: "sort"),
    KeyBinding(
      [.character("s")], .sort, in: [.everywhere], "Sort: what is loaded, free, or by the vendors", hint: "sort"),
    KeyBinding(
      [.character("S")], .searchByPicture, in: [.results, .details, .picks],
      "Take this result's picture as the photo",
      needs: .picture),
    KeyBinding(
      [.character("r")], .retry, in: [.everywhere], "Ask the vendors that failed, stopped or rest again", hint: "retry",
      needs: .retry),
  ]

  private static let looking: [KeyBinding] = [
    KeyBinding(
      [.character("/")], .find, in: [.results, .details, .picks, .help, .history, .product],
      "Find in titles, shops and ids; in picks also in what you said of them; on a product's page in all of it"),
    KeyBinding(
      [.character("n")], .findNext, in: [.results, .details, .picks, .product], "Next that was found",
      needs: .findNext),
    KeyBinding(
      [.character("N")], .findPrevious, in: [.results, .details, .picks, .product], "Previous that was found",
      needs: .findNext),
    KeyBinding(
      [.character("&")], .narrow, in: [.results, .details],
      "Narrow the list while you type: words, -word, price<40, moq<=100, at500<38, drop-ship<40, match>60, sold30d>100, "
        + "again>20%, years>=3, score>=4.5, 48h, factory, vendor:daji, picked; nothing shows all again",
      hint: "narrow", needs: .narrowing),
    KeyBinding(
      [.character("+")], .showNarrowing, in: [.results, .details],
      "Narrow the list by a form: price, minimum order, match, sales, shop and what is decided",
      needs: .narrowing),
    KeyBinding([.enter, .character(" "), .character("l")], .open, in: [.narrowing], "Change", hint: "change"),
    KeyBinding(
      [.character("x"), .backspace], .clearCondition, in: [.narrowing], "Ask for nothing here", hint: "clear"),
    KeyBinding(
      [.character("x"), .backspace], .clearCondition, in: [.filters], "Ask for nothing here", hint: "clear",
      needs: .filter),
    KeyBinding([.character("0")], .clearConditions, in: [.filters], "No filters", hint: "clear all", needs: .filters),
    KeyBinding([.character("0")], .clearConditions, in: [.narrowing], "Ask for nothing, show all again", hint: "all"),
    KeyBinding([.character("&")], .narrow, in: [.narrowing], "Type what the form says", hint: "type"),
    KeyBinding([.escape, .character("q"), .character("h")], .back, in: [.narrowing], "Close", hint: "close"),
    KeyBinding(
      [.character("Q")], .setQuantity, in: [.everywhere, .compare, .duel, .product],
      "How many pieces the buyer wants: prices are shown and sorted at that, and a pick begins with it; nothing shows "
        + "them as the vendors do"),
    KeyBinding(
      [.character("v")], .nextView, in: [.results, .details], "Show one vendor's results, then the next one's, then all"
    ),
    KeyBinding(
      [.character("z")], .nextLayout, in: [.results, .details, .picks],
      "Lines, lines with pictures, or pictures side by side", needs: .layout),
    KeyBinding(
      [.character("F")], .switchFolding, in: [.results, .details],
      "Fold offers with the very same picture into one row, then those of the same product, or unfold them",
      needs: .listing),
    KeyBinding(
      [.character(".")], .switchHidden, in: [.results, .details],
      "Show the results that do not meet the filters, or hide them", needs: .hidden),
    KeyBinding(
      [.character("P")], .nextGraphics, in: [.everywhere],
      "Draw pictures as well as the terminal can, with quadrants, half blocks or signs, or not at all",
      needs: .graphics),
    KeyBinding([.character("t")], .switchTitles, in: [.everywhere], "Titles translated, or in the seller's words"),
  ]

  private static let marking: [KeyBinding] = [
    KeyBinding(
      [.character(",")], .mark, in: [.results, .details, .picks],
      "Mark or unmark, and move down: picks, rejections, edits, details, comparing and copies are about what is marked",
      needs: .listing),
    KeyBinding(
      [.character(";")], .markTo, in: [.results, .details, .picks], "Mark all from the last marked row to here",
      needs: .listing),
    KeyBinding(
      [.character("*")], .markAll, in: [.results, .details, .picks], "Mark all rows of the list",
      needs: .listing),
    KeyBinding(
      [.character("~")], .invertMarks, in: [.results, .details, .picks],
      "Mark what is not marked, and the others no more",
      needs: .listing),
    KeyBinding(
      [.character("\\")], .clearMarks, in: [.results, .details, .picks], "Mark nothing any more",
      needs: .unmarking),
  ]

  private static let deciding: [KeyBinding] = [
    KeyBinding(
      [.character(" ")], .togglePick, in: [.results, .details, .picks, .gallery, .compare, .product],
      "Pick or unpick, and move down",
      hint: "pick",
      needs: .listing),
    KeyBinding(
      [.character("x")], .reject, in: [.results, .details, .gallery], "Reject or take back, and move down",
      hint: "reject", needs: .listing),
    KeyBinding(
      [.character("x")], .reject, in: [.product], "Reject or take back", hint: "reject", needs: .listing),
    KeyBinding(
      [.character("X")], .rejectBecause, in: [.results, .details],
      "Reject with a reason: price, minimum order, not the same, trader, other; a pick is unpicked",
      needs: .listing),
    KeyBinding(
      [.character("K")], .keepThis, in: [.results, .details],
      "Pick this one, reject those with the very same picture, and go to the next that nothing is decided of",
      needs: .listing),
    KeyBinding(
      [.character("J")], .nextUndecided, in: [.results, .details], "Go to the next that nothing is decided of",
      needs: .listing),
    KeyBinding(
      [.character("R")], .hideRejected, in: [.results, .details],
      "Hide what you have rejected so far, or show it again; &rejected lists it", needs: .narrowing),
    KeyBinding(
      [.character("e")], .editPick, in: [.results, .details, .picks], "Quantity, status, tags and note of a pick",
      hint: "edit", needs: .editing),
    KeyBinding(
      [.character("u")], .undo, in: [.everywhere], "Undo the last pick, rejection or edit, also of the session before",
      needs: .undo),
    KeyBinding([.control("r")], .redo, in: [.everywhere], "Redo", needs: .redo),
    KeyBinding(
      [.character("w")], .writeSheet, in: [.everywhere, .picks], "Write the picks to a CSV file", hint: "CSV",
      needs: .sheet),
    KeyBinding([.character("w")], .writeSheet, in: [.compare], "Write what is compared to a CSV file", hint: "CSV"),
  ]

  private static let outside: [KeyBinding] = [
    KeyBinding(
      [.character("o")], .openListing, in: [.results, .details, .picks, .compare, .product],
      "Open the listing in a browser",
      needs: .address),
    KeyBinding(
      [.character("O")], .openPicture, in: [.results, .details, .picks, .gallery, .product],
      "Open its picture, or the selected variant's, in a viewer or browser", needs: .picture),
    KeyBinding(
      [.character("y")], .copyAddress, in: [.results, .details, .picks, .product], "Copy the listing's address",
      needs: .address),
    KeyBinding([.character("y")], .copyAddress, in: [.gallery], "Copy the picture's address"),
    KeyBinding([.character("y")], .copyAddress, in: [.link], "Copy the address", hint: "copy"),
    KeyBinding(
      [.character("Y")], .copyRow, in: [.results, .details, .picks, .product], "Copy the row",
      needs: .listing
    ),
  ]

  private static let program: [KeyBinding] = [
    KeyBinding(
      [.character(":")], .commandLine, in: [.everywhere],
      "Commands by name or by what they do; some take a word more, as photo, find and write do", hint: "commands"),
    KeyBinding(
      [.character("m")], .switchMouse, in: [.everywhere], "Mouse on or off; off, the terminal selects text as usual"),
    KeyBinding([.character("Z")], .switchLanguage, in: [.everywhere], "Chinese or English (中文 / English)"),
    KeyBinding([.control("l")], .redraw, in: [.everywhere, .text], "Draw the screen again"),
    KeyBinding([.control("z")], .suspend, in: [.everywhere, .text], "Suspend; fg comes back"),
    KeyBinding([.character("q")], .quit, in: [.everywhere], "Quit", hint: "quit"),
    KeyBinding([.control("c")], .interrupt, in: [.everywhere, .text], "Stop what is going on; twice quits at once"),
  ]

  private static let text: [KeyBinding] = [
    KeyBinding([.enter], .accept, in: [.text], "Accept"),
    KeyBinding([.escape], .cancel, in: [.text], "Give up"),
    KeyBinding([.tab], .complete, in: [.text], "Complete a path or a command; the next field of a form"),
    KeyBinding([.up, .control("p"), .backTab], .choiceUp, in: [.text], "The command or the field above"),
    KeyBinding([.down, .control("n")], .choiceDown, in: [.text], "The command or the field below"),
    KeyBinding([.left, .control("b")], .charLeft, in: [.text], "A character to the left"),
    KeyBinding([.right, .control("f")], .charRight, in: [.text], "A character to the right"),
    KeyBinding([.home, .control("a")], .lineStart, in: [.text], "To the start"),
    KeyBinding([.end, .control("e")], .lineEnd, in: [.text], "To the end"),
    KeyBinding([.backspace, .control("h")], .deleteBack, in: [.text], "Delete to the left"),
    KeyBinding([.delete, .control("d")], .deleteForward, in: [.text], "Delete to the right"),
    KeyBinding([.control("w")], .deleteWord, in: [.text], "Delete the word to the left"),
    KeyBinding([.control("u")], .deleteToStart, in: [.text], "Delete to the start"),
    KeyBinding([.control("k")], .deleteToEnd, in: [.text], "Delete to the end"),
  ]
}
