import ImageSearch

/// What could be asked now, and what it would cost: every cost on the screen is counted here, before it is spent.
extension AppState {
  /// Page 1 of the chosen vendors, with the photo and the filters as they are.
  var planToAsk: SearchPlan? { planToAsk(sortedBy: filters.query.sort) }

  func planToAsk(sortedBy order: SortOrder, isAnew: Bool = false) -> SearchPlan? {
    guard photo.facts != nil else { return nil }
    var query = filters.query
    query.sort = order
    let question = Question(photo: photo.id, source: photo.name, query: query, search: SearchID(0))
    return question.plan(chosenVendors.map { SearchTarget($0.id) }, isAnew: isAnew)
  }

  /// The next page that was not seen yet, of the question that the results belong to.
  var planForNextPage: SearchPlan? {
    nextPageSeen == nil ? planForPresentQuestion(vendorsWithNext) : nil
  }

  /// The pages that failed, or were stopped.
  var planToRetry: SearchPlan? { planForPresentQuestion(vendors.filter(\.canBeRetried), insists: true) }

  private func planForPresentQuestion(_ vendors: [VendorState], insists: Bool = false) -> SearchPlan? {
    guard let question, question.lostPhoto == nil else { return nil }
    return question.plan(vendors.map(\.nextTarget), insists: insists)
  }

  /// What a command would ask for now.
  func plan(for command: Command) -> SearchPlan? {
    switch command {
    case .ask: focus == .photo && photo.cursor.index > 0 ? nil : planToAsk
    case .askAfresh: planToAsk(sortedBy: filters.query.sort, isAnew: true)
    case .nextPage: planForNextPage
    case .retry: planToRetry
    default: nil
    }
  }

  /// Has the plans counted that the screen shows the cost of, when there are others than before.
  mutating func countCalls() -> [Effect] {
    var plans = [Command.ask, .nextPage, .retry, .askAfresh].compactMap { plan(for: $0) }
    if case .menu(let menu) = overlay, menu.subject == .sort {
      for case .asked(let order) in choices(menu.subject) where order != filters.query.sort {
        if let plan = planToAsk(sortedBy: order) { plans.append(plan) }
      }
    }
    let new = forecasts.want(plans)
    return new.isEmpty ? [] : [.forecast(new)]
  }

  /// Whether a plan may be followed at once. One that costs more than the user wants to spend unasked opens a question
  /// first; Enter there gives the command again.
  mutating func mayFollow(_ plan: SearchPlan, _ command: Command, sortedBy order: SortOrder? = nil) -> Bool {
    if isConfirmed { return true }
    guard caps.askAbove != nil else { return true }
    guard let forecast = forecasts[plan] else {
      message = Message(text: Words.stillCounting)
      return false
    }
    guard let limit = caps.limitToAsk(about: forecast) else { return true }
    overlay = .menu(Menu(.confirmation(Confirmation(command: command, order: order, forecast: forecast, limit: limit))))
    return false
  }

  mutating func goOn(_ confirmation: Confirmation) -> [Effect] {
    isConfirmed = true
    defer { isConfirmed = false }
    if let order = confirmation.order { return ask(sortedBy: order) }
    return perform(confirmation.command)
  }
}

extension VendorState {
  fileprivate var nextTarget: SearchTarget { SearchTarget(id, page: (found?.lastPage ?? 0) + 1) }
}
