import Catalog
import Foundation
import OperatingSystem
import Queries

/// Calls that may cost money: each waits for its turn, is refused if a cap stands against it, and is in the journal
/// from before it leaves until what it brought is kept.
extension VendorSearch {
  struct Call: Sendable {
    var kind: CallKind
    var step: SearchStep
    var page: Int?
  }

  /// What came of a call that was to be made.
  enum Made<Value: Sendable, Known: Sendable>: Sendable {
    /// The answer, and the number of the reply if it is kept as one.
    case now(Value, ReplyNumber?)
    /// Another program made the same call meanwhile, and this is what it brought.
    case elsewhere(Known)
  }

  private enum Begun<Known: Sendable>: Sendable {
    /// Its number; `nil` if it cannot be written down.
    case now(CallNumber?)
    case elsewhere(Known)
  }

  /// Makes a call, and again as often as its errors ask for; or waits while another program makes it, so that it is not
  /// paid for twice. The layers from the third on of those that ``VendorSearch`` lists.
  ///
  /// - Parameters:
  ///   - brought: what of the answer is to be kept.
  ///   - known: what the journal has of it.
  func make<Value: Sendable, Known: Sendable>(
    _ call: Call, _ ask: @escaping @Sendable () async throws(SearchError) -> Value,
    brought: @Sendable (Value) -> CallEnd.Brought, known: @Sendable () async -> Known?
  ) async throws(SearchError) -> Made<Value, Known> {
    let patience = Patience(limit: desk.policy.deadline, jitter: desk.policy.jitter, clock: desk.clock)
    return try await patience.trying(reportStep) { () async throws(SearchError) in
      try await desk.moods.call(call.kind, plan, onWait: reportWaiting) { () async throws(SearchError) in
        let number: CallNumber?
        switch try await begin(call, known: known) {
        case .now(let begun): number = begun
        case .elsewhere(let known): return .elsewhere(known)
        }
        await report(.step(id, call.step))
        await report(.called(id, call.kind))
        let recorder = ExchangeRecorder()
        do throws(SearchError) {
          let value = try await inTime { () async throws(SearchError) in
            try await ExchangeRecorder.recording(in: recorder, ask)
          }
          let end = CallEnd(
            isCharged: true, exchanges: recorder.all, brought: brought(value), at: desk.now())
          return .now(value, await finish(number, with: end))
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
      throw SearchError(.noReplyInTime(limit), from: id)
    }
    return try outcome.get()
  }

  /// Begins a call once no other program makes the same one; without a number if it cannot be written down.
  private func begin<Known: Sendable>(
    _ call: Call, known: @Sendable () async -> Known?
  ) async throws(SearchError) -> Begun<Known> {
    var hasWaited = false
    while true {
      if Task.isCancelled { throw .cancelled(id) }
      // Another program may have made it while this one waited for its turn.
      if let known = await known() { return .elsewhere(known) }
      let number: CallNumber
      do {
        number = try await desk.journal.begin(vendorCall(call), within: desk.policy.caps)
      } catch .madeElsewhere {
        if !hasWaited { await reportStep(.askedElsewhere) }
        hasWaited = true
        do { try await desk.clock.sleep(for: .milliseconds(200)) } catch { throw .cancelled(id) }
        continue
      } catch .overBudget(let refusal) {
        throw SearchError(.overBudget(refusal), from: id)
      } catch .spentUnknown(let error) {
        throw SearchError(.spentUnknown(error), from: id)
      } catch {
        await report(.notice(id, .notKept(error)))
        return .now(nil)
      }
      // From now on other programs wait for this one; what they began before has ended.
      let known = await known()
      guard known != nil || Task.isCancelled else { return .now(number) }
      _ = await finish(number, with: CallEnd(failure: .cancelled, isCharged: false, at: desk.now()))
      guard let known else { throw .cancelled(id) }
      return .elsewhere(known)
    }
  }

  private func vendorCall(_ call: Call) -> VendorCall {
    VendorCall(
      provider: id, kind: call.kind, photo: plan.photo.identity, page: call.page,
      cost: desk.policy.prices[id, call.kind], search: options.number,
      next: call.kind == .introducePhoto ? PricedCall(.search, desk.policy.prices[id, .search]) : nil, at: desk.now())
  }

  private func finish(_ call: CallNumber?, with end: CallEnd) async -> ReplyNumber? {
    guard let call else { return nil }
    do {
      return try await desk.journal.end(call, with: end)
    } catch {
      await report(.notice(id, .notKept(error)))
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
