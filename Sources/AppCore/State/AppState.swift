package import Catalog
package import Foundation
package import Queries
package import Sourcing

/// Everything that the program knows while it runs. Only ``apply(_:)`` changes it.
package struct AppState: Sendable {
  var size: FrameSize
  /// Where the panes are, as the state was when it settled last.
  var layout: Layout
  var drawing = Drawing()
  /// What could be asked, as it was counted last.
  var plans = Plans()
  /// What the last frame said.
  var said = Said()
  var memory = FrameMemory()
  var revisions = Revisions()
  /// For what each pane's selection was brought into its list and into sight last.
  var settled: [Pane: (basis: PaneBasis, shape: ListShape)] = [:]
  /// From where pictures to compare were looked for last.
  var lookout: (basis: PaneBasis, index: Int)?
  var focus = Pane.photo {
    didSet {
      if focus != oldValue { paying.isArmed = false }
      revisions.look &+= 1
    }
  }
  /// Whether the column at the left stays; `nil` is as the screen is wide.
  var wantsSideColumn: Bool? { didSet { revisions.look &+= 1 } }
  /// What lies over the panes.
  var sheets = SheetStack()
  /// Whether the selected result's details are open.
  var showsDetails = false { didSet { revisions.look &+= 1 } }
  /// What was searched by before a result's picture was taken as the photo, as long as nothing was asked by that.
  var photoBefore: String?
  var pickOrder = PickOrder.picked { didSet { revisions.look &+= 1 } }
  /// The listing whose details stay on the screen while the selection moves on; `nil` when it rests.
  var held: Listing?
  var shift = Shift.none
  package private(set) var expectation = Expectation()
  /// Moves of the selection so far, to tell whether one was the last.
  var moves = 0

  /// What the screen shows. Only its verbs change it.
  package internal(set) var session: Session { didSet { revisions.session &+= 1 } }
  var cursors = PaneCursors() { didSet { if cursors != oldValue { revisions.look &+= 1 } } }
  var photoChoices: PhotoChoices { didSet { revisions.look &+= 1 } }
  var list = ListView()
  /// The columns of the results.
  var columns = ListColumns.usual { didSet { if columns != oldValue { revisions.look &+= 1 } } }
  var views: ViewBook
  /// The name of the view that was taken last.
  var takenView: String?
  var marks = Marks() { didSet { if marks != oldValue { revisions.look &+= 1 } } }
  /// How the results of the inquiry before were seen, for when it comes back.
  var listBefore = ListView()
  /// How the results of each inquiry of the trail were seen.
  var listsOnTrail: [SearchID: ListView] = [:]
  var pictures: PictureBook { didSet { revisions.pictures &+= 1 } }
  var likenesses = Likenesses() { didSet { revisions.pictures &+= 1 } }
  /// For which offers and looks was done what follows when all were looked at.
  var lookedBasis: LookedBasis?
  var stopLine = StopLine() { didSet { if stopLine != oldValue { revisions.look &+= 1 } } }
  var listLayout = ListLayout.compact { didSet { revisions.look &+= 1 } }

  /// The last thing that was said to the user.
  var message: Message?
  /// What was said last without a key.
  var news: News?
  /// What is to be said when the line that asks for text is closed: it stands where that would.
  var untold: Message?
  var prefersOriginalTitles = false { didSet { revisions.look &+= 1 } }
  var hasMouse = false
  var pointing = Pointing()
  /// Keys that were pressed of a sequence that goes on.
  var begun: [Key] = []
  var leaving = Leaving.none
  var lastFound: String?
  /// What was given by name, the last first.
  var usedCommands: [Command] = []
  /// What stands between a key and calls that cost money.
  var paying = Paying()
  /// Whether the last key would have opened choices with numbers, and could not: a digit after it is meant for those.
  var refusedChoices = false

  private(set) var language: Language { didSet { revisions.look &+= 1 } }
  private(set) var keys: KeyMap
  let isDemo: Bool
  private let howToConfigureIn: @Sendable (Language) -> String
  /// Seconds east of Greenwich, for times on the screen.
  let utcOffset: Int

  package init(start: Start) {
    size = start.size
    layout = Layout(size: size)
    session = Session(
      vendors: start.vendors, caps: start.caps, prices: start.prices, sendingTo: start.destination, now: start.now)
    photoChoices = PhotoChoices(samples: start.offeredPhotos)
    views = ViewBook(configured: start.views)
    pictures = PictureBook(abilities: start.pictures, mode: start.graphics)
    language = start.language
    keys = start.keys.said(in: start.language)
    prefersOriginalTitles = language == .chinese
    likenesses.isPossible = start.comparesPictures
    isDemo = start.isDemo
    howToConfigureIn = start.howToConfigure
    utcOffset = start.utcOffset
    hasMouse = start.hasMouse
    layout = .of(self)
    draw()
  }

  /// What to do when no vendor is configured, as a sentence.
  var howToConfigure: String { howToConfigureIn(language) }

  /// Says everything in the next language.
  mutating func switchLanguage() {
    language = language.next
    keys = keys.said(in: language)
    // Lines of the last frame are in the other one.
    memory = FrameMemory()
    prefersOriginalTitles = language == .chinese
    message = Message(text: words.languageSwitched)
  }

  /// Makes a change that no pane shows: the part of the state that it is made in counts as the same.
  mutating func quietly<Result>(
    _ part: WritableKeyPath<Revisions, Int>, _ change: (inout AppState) -> Result
  ) -> Result {
    let before = revisions[keyPath: part]
    defer { revisions[keyPath: part] = before }
    return change(&self)
  }

  /// What the program starts with.
  package struct Start: Sendable {
    package var language: Language
    package var size: FrameSize
    package var vendors: [Vendor]
    package var keys: KeyMap
    /// Photos to choose from before one is given.
    package var offeredPhotos: [String]
    package var isDemo: Bool
    package var hasMouse: Bool
    package var caps: SpendingCaps
    package var prices: PriceList
    /// Where goods are sent to; `nil` asks when it matters.
    package var destination: Destination?
    package var now: Date
    package var utcOffset: Int
    package var pictures: PictureAbilities
    package var graphics: GraphicsMode
    /// Whether pictures are to be compared.
    package var comparesPictures: Bool
    /// What to do when no vendor is configured, as a sentence.
    package var howToConfigure: @Sendable (Language) -> String
    /// Those that the user has configured.
    package var views: [SavedView]

    package init(
      language: Language, size: FrameSize, vendors: [Vendor], keys: KeyMap = .usual, offeredPhotos: [String] = [],
      isDemo: Bool = false,
      hasMouse: Bool = false, caps: SpendingCaps = SpendingCaps(), prices: PriceList = PriceList(),
      destination: Destination? = nil, now: Date,
      utcOffset: Int = 0, pictures: PictureAbilities = .none, graphics: GraphicsMode = .auto,
      comparesPictures: Bool = true, howToConfigure: @escaping @Sendable (Language) -> String, views: [SavedView] = []
    ) {
      self.language = language
      self.size = size
      self.vendors = vendors
      self.keys = keys
      self.offeredPhotos = offeredPhotos
      self.isDemo = isDemo
      self.hasMouse = hasMouse
      self.caps = caps
      self.prices = prices
      self.destination = destination
      self.now = now
      self.utcOffset = utcOffset
      self.pictures = pictures
      self.graphics = graphics
      self.comparesPictures = comparesPictures
      self.howToConfigure = howToConfigure
      self.views = views
    }
  }

  /// What whoever runs the program goes by after an action. Kept, because to ask a state that stands elsewhere takes a copy
  /// of it.
  package struct Expectation: Sendable, Hashable {
    /// Whether characters are text, and no commands.
    package fileprivate(set) var isTyping = false
    /// Whether the clock must tick: something on the screen counts seconds.
    package fileprivate(set) var waits = false
  }

  mutating func expect() {
    expectation = Expectation()
    expectation.isTyping = scope == .text
    expectation.waits =
      !session.running.isEmpty || photo.isLoading || session.details.isAsking || session.freight.isAsking
  }
}
