import Catalog
package import Foundation
package import ImageSearch

/// Everything that the program knows while it runs. Only ``apply(_:)`` changes it.
package struct AppState: Sendable {
  var size: FrameSize
  var focus = Pane.photo {
    didSet { if focus != oldValue { paying.isArmed = false } }
  }
  var overlay: Overlay?
  /// What the list of keys or a link lies over, and what comes back when that is closed.
  var covered: Overlay?
  /// Whether the selected result's details are open.
  var showsDetails = false
  var detailsScroll = ListCursor()
  /// The listing whose details stay on the screen while the selection moves on; `nil` when it rests.
  var held: Listing?
  /// Moves of the selection so far, to tell whether one was the last.
  var moves = 0

  var vendors: [VendorState]
  var vendorCursor = ListCursor()
  var photo: PhotoState
  var filters = FilterForm()
  /// What the results belong to; `nil` before the first search.
  var question: Question?
  /// What the question before brought, until the present one brings something.
  var lastAnswer: Answer?
  var forecasts = Forecasts()
  var results = ResultList()
  var triage = Triage()
  var picksCursor = ListCursor()
  var pictures: PictureBook
  var likenesses = Likenesses()
  var suggestions = Suggestions()
  var listLayout = ListLayout.compact

  /// Searches under way, each with the vendors that it still waits for.
  var running: [SearchID: Set<ProviderID>] = [:]
  var lastSearch = 0
  /// Calls that left for a vendor since the program started.
  var calls = 0
  /// What was spent, as the archive has it; `nil` until it was read.
  var spent: SpendSoFar?
  /// The last thing that was said to the user.
  var message: Message?
  var prefersOriginalTitles = false
  var hasMouse = false
  var leaving = Leaving.none
  var lastFound: String?
  /// What stands between a key and calls that cost money.
  var paying = Paying()
  /// Whether the last key would have opened choices with numbers, and could not: a digit after it is meant for those.
  var refusedChoices = false

  let isDemo: Bool
  /// What to do when no vendor is configured, as a sentence.
  let howToConfigure: String
  let caps: SpendingCaps
  let prices: PriceList
  var now: Date
  /// Seconds east of Greenwich, for times on the screen.
  let utcOffset: Int

  package init(start: Start) {
    size = start.size
    vendors = start.vendors
    photo = PhotoState(offered: start.offeredPhotos)
    pictures = PictureBook(abilities: start.pictures, mode: start.graphics)
    isDemo = start.isDemo
    howToConfigure = start.howToConfigure ?? Words.noVendorConfigured
    caps = start.caps
    prices = start.prices
    now = start.now
    utcOffset = start.utcOffset
    hasMouse = start.hasMouse
  }

  /// What the program starts with.
  package struct Start: Sendable {
    package var size: FrameSize
    package var vendors: [VendorState]
    /// Photos to choose from before one is given.
    package var offeredPhotos: [String]
    package var isDemo: Bool
    package var hasMouse: Bool
    package var caps: SpendingCaps
    package var prices: PriceList
    package var now: Date
    package var utcOffset: Int
    package var pictures: PictureAbilities
    package var graphics: GraphicsMode
    package var howToConfigure: String?

    package init(
      size: FrameSize, vendors: [VendorState], offeredPhotos: [String] = [], isDemo: Bool = false,
      hasMouse: Bool = false, caps: SpendingCaps = SpendingCaps(), prices: PriceList = PriceList(), now: Date,
      utcOffset: Int = 0, pictures: PictureAbilities = .none, graphics: GraphicsMode = .auto,
      howToConfigure: String? = nil
    ) {
      self.size = size
      self.vendors = vendors
      self.offeredPhotos = offeredPhotos
      self.isDemo = isDemo
      self.hasMouse = hasMouse
      self.caps = caps
      self.prices = prices
      self.now = now
      self.utcOffset = utcOffset
      self.pictures = pictures
      self.graphics = graphics
      self.howToConfigure = howToConfigure
    }
  }

  /// Whether there is a vendor that can be asked.
  var isConfigured: Bool { vendors.contains { $0.missing.isEmpty } }

  /// Whether the clock must tick: something on the screen counts seconds.
  package var waits: Bool { !running.isEmpty || photo.isLoading }

  /// Whether saves are under way that must end before the program may.
  package var savesPicks: Bool { triage.hasUnsaved }

  /// Photos that can still be asked about: those to search by, and those that results belong to.
  package var photosInUse: Set<PhotoID> {
    Set([photo.id, question?.photo, lastAnswer?.question?.photo].compactMap { $0 })
  }
}

/// The panes that can have the focus, in the order of Tab.
enum Pane: Hashable, Sendable, CaseIterable {
  case vendors, photo, filters, results, picks
}

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

/// A sentence for the user, and whether it tells of a failure.
struct Message: Hashable, Sendable {
  var text: String
  var isFailure = false
  /// Whether it says why a key could not act just then: it goes when an answer comes.
  var isReason = false
}

/// A selection in a list, and the first line that is seen.
struct ListCursor: Hashable, Sendable {
  var index = 0
  var top = 0

  /// Moves by so many lines and stays in the list.
  mutating func move(by lines: Int, of count: Int) {
    index = max(0, min(count - 1, index + lines))
  }

  /// Scrolls as little as it takes to see the selection in so many lines.
  mutating func keepVisible(of count: Int, in height: Int) {
    index = max(0, min(count - 1, index))
    guard height > 0 else { return }
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, count - height))
  }

  /// The same in a list whose items may stand side by side: a row of them begins at ``top``.
  mutating func keepVisible(of count: Int, in shape: ListShape) {
    let across = shape.across
    var rows = ListCursor(index: max(0, min(count - 1, index)) / across, top: top / across)
    if shape.layout != .compact {
      // A list of pictures is drawn anew when it scrolls: by nearly a screen at a time it does so seldom.
      let step = max(1, shape.visible / across - 1)
      if rows.index >= rows.top + shape.visible / across { rows.top += (rows.index - rows.top) / step * step }
      if rows.index < rows.top { rows.top -= (rows.top - rows.index + step - 1) / step * step }
      rows.top = max(0, rows.top)
    }
    rows.keepVisible(of: (count + across - 1) / across, in: shape.visible / across)
    index = max(0, min(count - 1, index))
    top = rows.top * across
  }
}
