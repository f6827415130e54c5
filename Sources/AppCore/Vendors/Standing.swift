import Catalog
import Queries
import Sourcing
import Wording

extension Phrases {
  /// What was picked and spent, then what vendors do and say.
  func standing(_ session: Session, _ list: ListView) -> [StatusPart] {
    let decided = session.offers.decided(session.triage)
    let figures =
      (decided > 0 ? [self.decided(decided, of: session.offers.count)] : [])
      + [common.picks(session.triage.picks.count)] + spendSoFar(session)
    var troubles = session.triage.hasUnsaved ? [saving] : []
    if session.questionChanged, session.planToAsk() != nil { troubles.append(changed(session)) }
    troubles += failures(session)
    // The keys' line says it as well.
    if !session.isAsking, let plan = session.planToRetry { troubles.append(retrying(session.forecasts[plan])) }
    return figures.map { StatusPart(text: $0, rank: .figure) }
      + troubles.map { StatusPart(text: $0, rank: .trouble) }
      + (filtered(list) + remarks(session)).map { StatusPart(text: $0, rank: .remark) }
  }

  /// What vendors are doing, then what could not be read, then what they could not do of the question.
  private func remarks(_ session: Session) -> [String] {
    let standings = session.vendors.map { (name: $0.name, standing: session.standing(of: $0.id)) }
    let doing = standings.compactMap { name, standing -> String? in
      switch standing.progress {
      case .running(.pausing(_, let error), _): said(errors.sentence(error), of: [name])
      case .running(let step, let since):
        said(self.step(step, since: since, at: session.now), of: [name])
      default: nil
      }
    }
    let unreadable = standings.reduce(0) { $0 + ($1.standing.found?.unreadable ?? 0) }
    let notices = standings.flatMap { name, standing in
      standing.notices.map { said(errors.sentence($0), of: [name]) }
    }
    return doing + (unreadable > 0 ? [brokenItems(unreadable)] : []) + notices
  }
}

extension VendorPhrases {
  /// Why vendors failed: each sentence once, after the vendors that it is of.
  func failures(_ session: Session) -> [String] {
    var names: [String: [String]] = [:]
    var sentences: [String] = []
    for vendor in session.vendors {
      guard let failure = session.standing(of: vendor.id).failure else { continue }
      // The other vendor of the same balance was asked: there is nothing to do.
      if case .noWords(let other?) = failure.reason, session.chosenVendors.contains(where: { $0.name == other }) {
        continue
      }
      let sentence = errors.sentence(failure)
      if names[sentence] == nil { sentences.append(sentence) }
      names[sentence, default: []].append(vendor.name)
    }
    return sentences.map { said($0, of: names[$0, default: []]) }
  }
}
