import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How a vendor's state is said.
protocol VendorPhrases: SpendPhrases {
  /// The pane's title.
  var vendors: String { get }
  var demo: String { get }

  // How one vendor stands
  /// - Parameter setting: the path of what it lacks.
  func lacks(_ setting: String) -> String
  var ready: String { get }
  var off: String { get }
  var vendorStopped: String { get }
  var noAnswerKept: String { get }
  /// - Parameter all: how many results it has, where it says that.
  func found(_ count: String, of all: String) -> String
  func nothingFound(isReadable: Bool) -> String
  /// The same in a few characters.
  func nothing(isReadable: Bool) -> String
  /// Of a page that was asked for and only repeats what is here, or could not be read.
  func pageGaveNothing(isReadable: Bool, on page: Int) -> String
  /// The same of these vendors.
  func pageGaveNothing(isReadable: Bool, on page: Int, of vendors: [String]) -> String
  /// Behind that: the next page is not asked for.
  var asksForNoMore: String { get }
  /// How many of the options a vendor left out or changed; its pane says which.
  func notSupported(_ options: Int) -> String
  /// A failure in a few words; the whole sentence stands where there is room.
  func kind(_ kind: SearchError.Kind) -> String
  func nothingElse(on page: Int) -> String
  // What the status line says while nothing else is to say; see ``StatusPart``
  func decided(_ number: Int, of all: Int) -> String
  var saving: String { get }
  /// What asking now would ask that the results do not answer, and what that costs.
  func changed(_ session: Session) -> String
  func retrying(_ forecast: CallForecast?) -> String
  func step(_ step: SearchStep, seconds: Int) -> String
  func brokenItems(_ number: Int) -> String
  /// A sentence after the vendors that it is of.
  func said(_ sentence: String, of vendors: [String]) -> String

  /// What the result pane says while it has no row.
  func emptyResults(
    _ session: Session, _ list: ListView, offering offers: [PhotoChoices.Offer], howToConfigure: String
  ) -> [String]
  // Of that
  func askingVendors(_ count: Int) -> String
  var stoppedEarly: String { get }
  var noReadableResults: String { get }
  func noResults(byWords: Bool) -> String
}

extension VendorPhrases {
  /// How a vendor stands, where there is room.
  func standing(of vendor: Vendor, _ session: Session) -> String {
    if let setting = vendor.missing.first { return lacks(setting) }
    let (standing, now) = (session.standing(of: vendor.id), session.now)
    let found = standing.found.map { self.found($0, at: now) }
    let ignored = standing.notices.isEmpty ? "" : common.comma + notSupported(standing.notices.count)
    switch standing.progress {
    case .idle: return found.map { $0 + ignored } ?? (session.chosen.contains(vendor.id) ? ready : off)
    case .stopped: return found.map { $0 + common.comma + vendorStopped } ?? vendorStopped
    case .unanswered: return noAnswerKept
    case .running(let step, let since): return self.step(step, since: since, at: now)
    case .answered: return found.map { $0 + ignored } ?? ready
    case .failed(let error): return kind(error.kind)
    }
  }

  /// What a vendor is doing, and for how long; no time when the clock was put back.
  func step(_ step: SearchStep, since start: Date, at now: Date) -> String {
    self.step(step, seconds: max(0, Int(now.timeIntervalSince(start))))
  }

  private func found(_ found: Standing.Found, at now: Date) -> String {
    let age = found.keptSince.flatMap { self.age($0, now: now) }.map { common.comma + $0 } ?? ""
    guard found.count > 0 else { return nothingFound(isReadable: found.barren?.isUnreadable != true) + age }
    let count = common.count(found.count)
    let barren = found.barren.flatMap {
      $0.page > 1 ? common.comma + pageGaveNothing(isReadable: !$0.isUnreadable, on: $0.page) : nil
    }
    return (found.total.map { self.found(count, of: common.count($0)) } ?? count) + age + (barren ?? "")
  }

  /// The same in a few characters.
  func shortStanding(of vendor: Vendor, _ session: Session) -> String {
    let (standing, now) = (session.standing(of: vendor.id), session.now)
    guard vendor.isConfigured, let found = standing.found, !standing.isRunning, !standing.hasFailed else {
      return self.standing(of: vendor, session)
    }
    guard found.count > 0 else { return nothing(isReadable: found.barren?.isUnreadable != true) }
    let age = found.keptSince.flatMap { self.age($0, now: now) }.map { " " + $0 } ?? ""
    let count = common.count(found.count) + (found.total.map { "/" + common.count($0) } ?? "")
    return count + age + (standing.progress == .stopped ? " " + vendorStopped : "")
  }

  /// Of a page that was asked for and only repeats what is here, or could not be read.
  func barren(on page: Int, of vendors: [Vendor], _ session: Session) -> String {
    let parts = [true, false].compactMap { isReadable -> String? in
      let names = vendors.filter { session.standing(of: $0.id).found?.barren?.isUnreadable == !isReadable }.map(\.name)
      return names.isEmpty ? nil : pageGaveNothing(isReadable: isReadable, on: page, of: names)
    }
    return parts.joined(separator: common.comma) + asksForNoMore
  }

  /// Why a vendor failed, and what it could not do of the question; `nil` when neither is the case.
  func remarks(_ standing: Standing) -> String? {
    var parts = standing.notices.map { errors.sentence($0) }
    if let failure = standing.failure { parts.insert(errors.sentence(failure), at: 0) }
    if let barren = standing.found?.barren, barren.page > 1 {
      parts.append(pageGaveNothing(isReadable: !barren.isUnreadable, on: barren.page) + asksForNoMore)
    }
    if let unreadable = standing.found?.unreadable, unreadable > 0 { parts.append(brokenItems(unreadable)) }
    return parts.isEmpty ? nil : parts.joined(separator: common.separator)
  }
}

extension English: VendorPhrases {
  var vendors: String { "Vendors" }
  var demo: String { "DEMO" }

  func nothingElse(on page: Int) -> String { "All offers of page \(page) are here already, from other vendors" }

  func step(_ step: SearchStep, seconds: Int) -> String {
    switch step {
    case .waiting: "waiting, \(seconds) s"
    case .askedElsewhere: "another window asks, \(seconds) s"
    case .preparingPhoto: "preparing photo, \(seconds) s"
    case .hostingPhoto: "publishing photo, \(seconds) s"
    case .introducingPhoto: "uploading photo, \(seconds) s"
    case .searching, .searchingByWords: "searching, \(seconds) s"
    case .askingDetails: "asking for details, \(seconds) s"
    case .askingFreight: "asking for freight, \(seconds) s"
    case .pausing(let pause, _): "again in \(max(0, Int(pause.components.seconds) - seconds)) s"
    }
  }

  /// A failure in a few words; the whole sentence stands where there is room.
  func kind(_ kind: SearchError.Kind) -> String {
    switch kind {
    case .unauthorized: "wrong key or token"
    case .noBalance: "balance empty"
    case .rateLimited: "too many at once"
    case .temporary: "try again: \(key(.retry))"
    case .badPhoto: "photo refused"
    case .badRequest: "request refused"
    case .malformedReply: "unreadable reply"
    case .unreachable: "no answer"
    case .unsupported: "not supported"
    case .overBudget: "over budget"
    case .cancelled: "stopped"
    }
  }

  func decided(_ number: Int, of all: Int) -> String {
    "\(common.count(number)) of \(common.count(all)) decided"
  }

  func brokenItems(_ number: Int) -> String {
    number == 1 ? "1 broken item left out" : "\(common.count(number)) broken items left out"
  }

  var saving: String { "saving" }

  func said(_ sentence: String, of vendors: [String]) -> String {
    "\(vendors.joined(separator: ", ")): \(sentence)"
  }

  /// What asking now would ask that the results do not answer.
  func changed(_ session: Session) -> String {
    let what =
      session.inquiry?.subject == session.subject
      ? "Filters changed. \(key(.ask)): search again"
      : session.words == nil ? "Another photo. \(key(.ask)): search by it" : "Other words. \(key(.ask)): search by them"
    return what + cost(session.forecasts[session.planToAsk()])
  }

  func retrying(_ forecast: CallForecast?) -> String { "\(key(.retry)): try again" + cost(forecast) }

  func lacks(_ setting: String) -> String { "no " + setting.settingName }
  var ready: String { "ready" }
  var off: String { "off" }
  var vendorStopped: String { "stopped" }
  var noAnswerKept: String { "no answer kept" }
  func found(_ count: String, of all: String) -> String { "\(count) of \(all)" }
  func nothingFound(isReadable: Bool) -> String { isReadable ? "nothing found" : "nothing readable" }
  func nothing(isReadable: Bool) -> String { isReadable ? "nothing" : "not readable" }
  func pageGaveNothing(isReadable: Bool, on page: Int) -> String {
    "nothing \(isReadable ? "new" : "readable") on page \(page)"
  }
  func pageGaveNothing(isReadable: Bool, on page: Int, of vendors: [String]) -> String {
    "\(pageGaveNothing(isReadable: isReadable, on: page)) of \(vendors.joined(separator: ", "))"
  }
  var asksForNoMore: String { " – \(key(.nextPage, in: .results)) does not ask for more" }
  func notSupported(_ options: Int) -> String { "\(options) not supported" }

  func askingVendors(_ count: Int) -> String {
    "Asking vendors: \(count). Results appear as each one answers. \(key(.back, in: .results)): stop"
  }
  var stoppedEarly: String { "Stopped before a vendor answered. \(key(.ask)): search again" }
  var noReadableResults: String {
    "Nothing that was found could be read. \(key(.showVendors)): choose other vendors, then \(key(.ask)): search"
  }
  func noResults(byWords: Bool) -> String {
    byWords
      ? "Nothing found. Try fewer or other words (\(key(.editWords))), or remove a filter"
      : "Nothing found. Try a tighter crop (\(key(.crop))), remove a filter, or search by words (\(key(.editWords)))"
  }
}

extension String {
  /// The last part of a setting's path, as words: `appKey` is `app key`.
  fileprivate var settingName: String {
    let name = split(separator: ".").last.map(String.init) ?? self
    return name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }
}
