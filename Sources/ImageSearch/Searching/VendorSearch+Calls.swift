import Catalog
import Foundation

/// Calls that may cost money: each waits for its turn, is refused if a cap stands against it, and is in the journal
/// from before it leaves until what it brought is kept.
extension VendorSearch {
  struct Call: Sendable {
    var kind: CallKind
    var step: SearchStep
    var page: Int?
  }

  /// Makes a call, and again as often as its errors ask for.
  ///
  /// - Parameter brought: what of the answer is to be kept.
  /// - Returns: the answer, and the number of the reply if it is kept as one.
  func make<Value: Sendable>(
    _ call: Call, _ ask: @escaping @Sendable () async throws(SearchError) -> Value,
    brought: @Sendable (Value) -> CallEnd.Brought
  ) async throws(SearchError) -> (Value, ReplyNumber?) {
    let patience = Patience(limit: desk.policy.deadline, jitter: desk.policy.jitter, clock: desk.clock)
    return try await patience.trying(reportStep) { () async throws(SearchError) in
      try await desk.moods.call(call.kind, plan, onWait: reportWaiting) { () async throws(SearchError) in
        let number = try await begin(call)
        await report(.step(id, call.step))
        await report(.called(id, call.kind))
        let recorder = ExchangeRecorder()
        do throws(SearchError) {
          let value = try await inTime { () async throws(SearchError) in
            try await ExchangeRecorder.recording(in: recorder, ask)
          }
          let end = CallEnd(
            isCharged: true, exchanges: recorder.all, brought: brought(value), at: desk.now())
          return (value, await finish(number, with: end))
        } catch {
          let end = CallEnd(
            failure: error.kind, isCharged: error.mayBeCharged, exchanges: recorder.all, at: desk.now())
          _ = await finish(number, with: end)
          throw error
        }
      }
    }
  }

  /// What a task came to within the time that a call has.
  func inTime<Value: Sendable>(
    _ task: @escaping @Sendable () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    let limit = desk.policy.deadline
    guard let outcome = await Deadline.outcome(within: limit, on: desk.clock, takesLate: true, task) else {
      if Task.isCancelled { throw .cancelled(id) }
      throw SearchError(.temporary, from: id, Words.noAnswer(within: limit))
    }
    return try outcome.get()
  }

  /// Waits while another program makes the call that would be made now, so that it is not paid for twice.
  ///
  /// - Returns: whether there was one; what it brought is known then.
  func othersEnd(_ kind: CallKind, page: Int?) async -> Bool {
    var hasWaited = false
    while await isMadeElsewhere(kind, page: page) {
      if !hasWaited { await report(.step(id, .askedElsewhere)) }
      hasWaited = true
      do { try await desk.clock.sleep(for: .milliseconds(200)) } catch { break }
    }
    return hasWaited
  }

  private func isMadeElsewhere(_ kind: CallKind, page: Int?) async -> Bool {
    let call = VendorCall(provider: id, kind: kind, photo: plan.photo.identity, page: page, at: desk.now())
    return (try? await desk.journal.isMadeElsewhere(call)) ?? false
  }

  private func begin(_ call: Call) async throws(SearchError) -> CallNumber? {
    if Task.isCancelled { throw .cancelled(id) }
    let number: CallNumber
    do {
      number = try await desk.journal.begin(
        VendorCall(
          provider: id, kind: call.kind, photo: plan.photo.identity, page: call.page,
          cost: desk.policy.prices[id, call.kind], search: options.number,
          next: call.kind == .introducePhoto ? PricedCall(.search, desk.policy.prices[id, .search]) : nil,
          at: desk.now()),
        within: desk.policy.caps)
    } catch .overBudget(let sentence) {
      throw SearchError(.overBudget, from: id, sentence)
    } catch {
      await report(.notice(id, error.sentence))
      return nil
    }
    if Task.isCancelled {
      _ = await finish(number, with: CallEnd(failure: .cancelled, isCharged: false, at: desk.now()))
      throw .cancelled(id)
    }
    return number
  }

  private func finish(_ call: CallNumber?, with end: CallEnd) async -> ReplyNumber? {
    guard let call else { return nil }
    do {
      return try await desk.journal.end(call, with: end)
    } catch {
      await report(.notice(id, error.sentence))
      return nil
    }
  }
}

extension ExchangeRecorder {
  /// Does a call's work with this recorder as the one that its exchanges are handed to.
  fileprivate static func recording<Value: Sendable>(
    in recorder: ExchangeRecorder, _ ask: @Sendable () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    let result: Result<Value, SearchError> = await $current.withValue(recorder) {
      do throws(SearchError) {
        return .success(try await ask())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
