import Catalog
import Queries
import Sourcing

/// Menus: what they offer, and what a choice does.
extension AppState {
  func choices(_ subject: Menu.Subject) -> [MenuChoice] {
    switch subject {
    case .sort:
      let can = chosenVendors.compactMap { session.abilities(of: $0) }
        .reduce(into: Set<SortOrder>()) { $0.formUnion($1.sorts) }
      let ofColumns = columns.shown.compactMap(\.order).filter { !LocalOrder.usual.contains($0) }
      let free = (LocalOrder.usual + ofColumns).filter {
        !$0.goesByPictures || comparesPictures
      }
      return free.map(MenuChoice.loaded)
        + SortOrder.allCases.filter { $0 == .vendor || can.contains($0) }.map(MenuChoice.asked)
    case .pickOrder: return PickOrder.allCases.map(MenuChoice.picks)
    case .rejection: return RejectionReason.allCases.map(MenuChoice.reason)
    case .details(let ids):
      return session.detailTargets(of: ids).map { .detail($0.targets, by: $0.vendor.name) }
    case .freight(let listing, let pieces):
      let targets = session.freightTargets(of: listing, pieces: pieces)
      return targets.map { .freight($0.target, by: $0.vendor.name) } + [.otherPlace]
    case .confirmation, .agreement, .freightAgreement: return [.goOn, .leaveIt]
    }
  }

  /// Does what the selected line says.
  mutating func choose() -> [Effect] {
    guard let menu = overlay as? Menu else { return [] }
    let choices = choices(menu.subject)
    guard choices.indices.contains(menu.cursor.index) else { return [] }
    let choice = choices[menu.cursor.index]
    if choice == .goOn, !paying.shown.wasRead(paying.place, by: paying.typedAt) {
      message = Message(text: words.readFirst)
      return []
    }
    if let targets = targets(of: choice, menu.subject), let reason = reasonAgainstPaying(targets) {
      message = Message(text: reason)
      return session.countOldDetails(of: targets.map(\.listing)).effects
    }
    if let target = freightTarget(of: choice, menu.subject), let reason = reasonAgainstPaying(target) {
      message = Message(text: reason)
      return session.countOldFreight(of: target.listing, pieces: target.question.pieces).effects
    }
    sheets.close()
    return choose(choice, menu.subject)
  }

  /// The details that a choice asks for.
  private func targets(of choice: MenuChoice, _ subject: Menu.Subject) -> [DetailTarget]? {
    switch (choice, subject) {
    case (.detail(let targets, _), _), (.goOn, .agreement(let targets, _, _)): targets
    default: nil
    }
  }

  /// The freight that a choice asks for.
  private func freightTarget(of choice: MenuChoice, _ subject: Menu.Subject) -> FreightTarget? {
    switch (choice, subject) {
    case (.freight(let target, _), _), (.goOn, .freightAgreement(let target, _, _)): target
    default: nil
    }
  }

  /// Does what the line of a number says, from 1.
  mutating func choose(line: Int) -> [Effect] {
    if overlay is CropBox {
      takeSuggestion(line)
      return []
    }
    guard var menu = overlay as? Menu else { return [] }
    let choices = choices(menu.subject)
    guard choices.indices.contains(line - 1) else {
      message = Message(text: words.choicesUpTo(choices.count))
      return []
    }
    menu.cursor.index = line - 1
    sheets.replace(by: menu)
    return choose()
  }

  private mutating func choose(_ choice: MenuChoice, _ subject: Menu.Subject) -> [Effect] {
    switch (choice, subject) {
    case (.loaded(let order), _):
      sort(order)
      focus = .results
      return []
    case (.asked(let order), _):
      focus = .results
      if let reason = reasonAgainstAsking {
        session.sort(by: order)
        message = Message(text: reason)
      }
      return ask(Ask(sortedBy: order))
    case (.picks(let order), _):
      sortPicks(order)
      return []
    case (.reason(.other), .rejection(let ids)):
      sheets.cover(by: Prompt(.reason(ids), commonNote(of: ids)))
      return []
    case (.reason(let reason), .rejection(let ids)): return reject(ids, because: reason)
    case (.detail(let targets, by: let name), _):
      if let forecast = session.details.forecast(targets, at: now), asksFirst(about: forecast) {
        sheets.cover(by: Menu(.agreement(targets, by: name, session.caps.limitToAsk(about: forecast))))
        return []
      }
      return askDetails(targets)
    case (.goOn, .agreement(let targets, _, _)): return askDetails(targets)
    case (.freight(let target, by: let name), _):
      if let forecast = session.freight.forecast(target, at: now), asksFirst(about: forecast) {
        sheets.cover(by: Menu(.freightAgreement(target, by: name, session.caps.limitToAsk(about: forecast))))
        return []
      }
      return session.askFreight(target).effects
    case (.goOn, .freightAgreement(let target, _, _)): return session.askFreight(target).effects
    case (.otherPlace, .freight(let listing, let pieces)):
      sheets.cover(by: Prompt(.destination(listing, pieces: pieces)))
      return []
    case (.goOn, .confirmation(let confirmation)): return goOn(confirmation)
    default: return []
    }
  }

  /// Whether a line that says what it costs is not enough: the cost is above the user's limit, or the line was pressed
  /// with the mouse.
  private func asksFirst(about forecast: CallForecast) -> Bool {
    session.caps.limitToAsk(about: forecast) != nil || (paying.isPointed && forecast.most.calls > 0)
  }
}
