import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How a vendor's state is said.
protocol VendorPhrases: CommonPhrases {
  /// The pane's title.
  var vendors: String { get }
  var demo: String { get }
  func standing(of vendor: Vendor, _ session: Session) -> String
  /// The same in a few characters.
  func shortStanding(of vendor: Vendor, _ session: Session) -> String
  /// Of a page that was asked for and only repeats what is here, or could not be read.
  func barren(on page: Int, of vendors: [Vendor], _ session: Session) -> String
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
  /// Why a vendor failed, and what it could not do of the question; `nil` when neither is the case.
  func remarks(_ standing: Standing) -> String?
  /// What the result pane says while it has no row.
  func emptyResults(
    _ session: Session, _ list: ListView, offering offers: [PhotoChoices.Offer], howToConfigure: String
  ) -> String
}

extension English: VendorPhrases {
  var vendors: String { "Vendors" }
  var demo: String { "DEMO" }

  func standing(of vendor: Vendor, _ session: Session) -> String {
    if let setting = vendor.missing.first { return "no " + setting.settingName }
    let (standing, now) = (session.standing(of: vendor.id), session.now)
    let found = standing.found.map { self.found($0, now: now) }
    switch standing.progress {
    case .idle: return found.map { $0 + ignored(standing) } ?? (session.chosen.contains(vendor.id) ? "ready" : "off")
    case .stopped: return found.map { $0 + ", stopped" } ?? "stopped"
    case .unanswered: return "no answer kept"
    case .running(let step, let since): return self.step(step, seconds: max(0, Int(now.timeIntervalSince(since))))
    case .answered: return found.map { $0 + ignored(standing) } ?? "ready"
    case .failed(let error): return kind(error.kind)
    }
  }

  func shortStanding(of vendor: Vendor, _ session: Session) -> String {
    let (standing, now) = (session.standing(of: vendor.id), session.now)
    guard vendor.isConfigured, let found = standing.found, !standing.isRunning, !standing.hasFailed else {
      return self.standing(of: vendor, session)
    }
    guard found.count > 0 else {
      return found.barren?.isUnreadable == true ? "not readable" : "nothing"
    }
    let age = found.keptSince.flatMap { self.age($0, now: now) }.map { " " + $0 } ?? ""
    let count = found.total.map { "\(common.count(found.count))/\(common.count($0))" } ?? common.count(found.count)
    return count + age + (standing.progress == .stopped ? " stopped" : "")
  }

  private func found(_ found: Standing.Found, now: Date) -> String {
    let age = found.keptSince.flatMap { self.age($0, now: now) }.map { ", " + $0 } ?? ""
    guard found.count > 0 else {
      return (found.barren?.isUnreadable == true ? "nothing readable" : "nothing found") + age
    }
    return (found.total.map { "\(common.count(found.count)) of \(common.count($0))" } ?? common.count(found.count))
      + age
      + (found.barren.map { $0.page > 1 ? ", " + barren($0) : "" } ?? "")
  }

  func barren(on page: Int, of vendors: [Vendor], _ session: Session) -> String {
    let parts = [false, true].compactMap { isUnreadable -> String? in
      let names = vendors.filter { session.standing(of: $0.id).found?.barren?.isUnreadable == isUnreadable }.map(\.name)
      let what = nothing(isReadable: !isUnreadable, on: page)
      return names.isEmpty ? nil : "\(what) of \(names.joined(separator: ", "))"
    }
    return parts.joined(separator: ", ") + " – \(key(.nextPage, in: .results)) does not ask for more"
  }
  private func barren(_ barren: Standing.Found.Barren) -> String {
    nothing(isReadable: !barren.isUnreadable, on: barren.page)
  }
  private func nothing(isReadable: Bool, on page: Int) -> String {
    "nothing \(isReadable ? "new" : "readable") on page \(page)"
  }
  func nothingElse(on page: Int) -> String { "All offers of page \(page) are here already, from other vendors" }

  /// How many of the options this vendor left out or changed; pane 1 says which.
  private func ignored(_ standing: Standing) -> String {
    standing.notices.isEmpty ? "" : ", \(standing.notices.count) not supported"
  }

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
  private func kind(_ kind: SearchError.Kind) -> String {
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

  func remarks(_ standing: Standing) -> String? {
    var parts = standing.notices.map { errors.sentence($0) }
    if let failure = standing.failure { parts.insert(errors.sentence(failure), at: 0) }
    if let barren = standing.found?.barren, barren.page > 1 {
      parts.append(self.barren(barren) + " – \(key(.nextPage, in: .results)) does not ask for more")
    }
    if let unreadable = standing.found?.unreadable, unreadable > 0 { parts.append(brokenItems(unreadable)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
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

  private var stoppedEarly: String { "Stopped before a vendor answered. \(key(.ask)): search again" }

  func emptyResults(
    _ session: Session, _ list: ListView, offering offers: [PhotoChoices.Offer], howToConfigure: String
  ) -> String {
    if list.failing > 0 { return hidden(list.failing) }
    if session.isAsking {
      return
        "Asking vendors: \(session.running.values.reduce(0) { $0 + $1.count }). Results appear as each one answers. "
        + "\(key(.back, in: .results)): stop"
    }
    let standings = session.vendors.map { session.standing(of: $0.id) }
    if session.inquiry != nil, standings.allSatisfy({ $0.found == nil && !$0.hasFailed }) {
      return standings.contains { $0.progress == .stopped } ? stoppedEarly : nothingKept
    }
    let answered = standings.compactMap(\.found)
    if !answered.isEmpty, answered.allSatisfy({ $0.barren?.isUnreadable == true }) {
      return
        "Nothing that was found could be read. \(key(.showVendors)): choose other vendors, then \(key(.ask)): search"
    }
    if !answered.isEmpty {
      return session.inquiry?.photo == nil
        ? "Nothing found. Try fewer or other words (\(key(.editWords))), or remove a filter"
        : "Nothing found. Try a tighter crop (\(key(.crop))), remove a filter, or search by words (\(key(.editWords)))"
    }
    let failed = failures(session)
    if !failed.isEmpty {
      let again = session.planToRetry.map { [retrying(session.forecasts[$0])] } ?? []
      return (failed + again).joined(separator: "  ·  ")
    }
    if session.words != nil { return askingCosts(session) }
    return switch session.photo.progress {
    case .none:
      !session.isConfigured
        ? howToConfigure
        : offers.isEmpty
          ? "Press \(key(.editPhoto)) and type the path of a photo. Then \(key(.open, in: .photo)) searches."
          : howToBegin(offers)
    case .loading: photoLoading
    case .failed(let error): errors.sentence(error)
    case .stopped: photoStopped
    case .loaded: askingCosts(session)
    }
  }
}

extension String {
  /// The last part of a setting's path, as words: `appKey` is `app key`.
  fileprivate var settingName: String {
    let name = split(separator: ".").last.map(String.init) ?? self
    return name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }
}
