import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// What is said of the photo to search by.
protocol PhotoPhrases: CommonPhrases {
  /// The pane's title.
  var photo: String { get }
  /// The same while it is searched by words.
  var wordsTitle: String { get }
  var wordsTooLong: String { get }
  var wordsHaveNoParts: String { get }
  /// What is searched by, as the pane's first line.
  func quoted(_ words: SearchWords) -> String
  var photoLoading: String { get }
  var photoStopped: String { get }
  /// Why there is no photo, when one was given.
  func whyMissing(_ photo: PhotoState) -> String?
  var howToGivePhoto: String { get }
  func photoFacts(_ facts: PhotoFacts, region: PixelRegion?) -> String
  /// What Enter asks, and what that costs.
  func askingCosts(_ session: Session) -> String
  func heading(of offers: [PhotoChoices.Offer]) -> String
  func offer(_ offer: PhotoChoices.Offer, _ clock: WallClock) -> String
  /// What Enter does in the photo's pane when it does not search.
  func openingPhoto(_ session: Session, _ choices: PhotoChoices) -> String?
  /// The photo that results were found by is taken again.
  func photoBack(_ name: String) -> String
  /// To go on with the last search, or the three steps of a first one.
  func howToBegin(_ offers: [PhotoChoices.Offer]) -> [String]
}

extension English: PhotoPhrases {
  func photoBack(_ name: String) -> String { "The photo is \(name) again" }
  var photo: String { "Photo" }
  var wordsTitle: String { "Words" }
  var wordsTooLong: String { "Words have at most \(SearchWords.limit) characters" }
  var wordsHaveNoParts: String { "Words have no parts to crop. \(key(.editPhoto)): choose a photo" }
  func quoted(_ words: SearchWords) -> String { "“\(words.text)”" }
  var photoLoading: String { "Reading the photo" }
  var photoStopped: String { "Stopped. The photo was not loaded" }
  func whyMissing(_ photo: PhotoState) -> String? {
    switch photo.progress {
    case .failed(let error): errors.sentence(error)
    case .stopped: photoStopped
    case .none, .loading, .loaded: nil
    }
  }
  var howToGivePhoto: String { "Press \(key(.editPhoto)) and type the path or address of a photo" }
  func photoFacts(_ facts: PhotoFacts, region: PixelRegion?) -> String {
    let whole = region.map { "part \($0.left),\($0.top)–\($0.right),\($0.bottom)" } ?? "whole photo"
    return "\(facts.width)×\(facts.height), \(bytes(facts.bytes)), \(whole)"
  }
  func askingCosts(_ session: Session) -> String {
    guard !session.chosenVendors.isEmpty else {
      return session.isConfigured ? "No vendor is chosen" : "No vendor is configured"
    }
    let vendors = session.askedVendors.count
    guard vendors > 0 else { return "No chosen vendor takes these words. \(key(.showVendors)): choose another one" }
    let forecast = session.forecasts[session.planToAsk()]
    let again =
      forecast.map { $0.again.calls > 0 } == true ? ", the most if photos must be sent again" : ""
    let cost = forecast.map { " – " + common.forecast($0) + again } ?? ""
    return "\(key(.open, in: .photo)): search \(vendors == 1 ? "1 vendor" : "\(vendors) vendors")" + cost
  }

  private func bytes(_ count: Int) -> String {
    count < 1_000
      ? "\(count) B" : count < 1_000_000 ? "\(count / 1_000) kB" : "\(count / 1_000_000).\(count / 100_000 % 10) MB"
  }

  // Beginning
  func heading(of offers: [PhotoChoices.Offer]) -> String {
    if case .search = offers.first { return "continue the last search" }
    return "sample photos"
  }

  func offer(_ offer: PhotoChoices.Offer, _ clock: WallClock) -> String {
    switch offer {
    case .photo(let path): return PhotoName.short(path)
    case .search(let search):
      return
        "\(search.question.shortName) · \(common.hits(search.hits)) · \(clock.text(search.question.askedAt))"
    }
  }

  func openingPhoto(_ session: Session, _ choices: PhotoChoices) -> String? {
    guard choices.cursor.index > 0 else {
      return session.photo.isMissing && session.words == nil ? "correct it" : nil
    }
    if case .search = choices.offers[choices.cursor.index - 1] { return "continue" }
    return "take it"
  }

  func howToBegin(_ offers: [PhotoChoices.Offer]) -> [String] {
    if case .search = offers.first {
      return [
        "\(key(.open, in: .photo)) continues the last search where you left it. \(key(.editPhoto)): another photo, "
          + "\(key(.showHistory)): earlier searches."
      ]
    }
    let typing = "press \(key(.editPhoto)) and type the path of a photo, or paste it"
    let choosing =
      "choose a sample photo with \(key(.moveDown, in: .photo)), \(key(.moveUp, in: .photo)) and \(key(.open, in: .photo))"
    return [
      "1  Photo: " + (offers.isEmpty ? typing : "\(choosing), or \(typing)") + ".",
      "2  Search: press \(key(.open, in: .photo)). What it costs stands here before you press it.",
      "3  Decide: \(key(.togglePick, in: .results)) picks a result, \(key(.reject, in: .results)) rejects it, "
        + "\(key(.writeSheet)) writes your picks to a CSV file.",
    ]
  }
}
