import Catalog
import Foundation
import OperatingSystem
import Queries

/// The one way to a vendor: every call that may cost money is made here, whatever it asks.
///
/// What stands around a call, from the outside in, and why each layer stands where it does:
///
/// 1. **Known already?** What the journal has costs nothing and waits for nobody, whatever the vendor's mood.
/// 2. **The same call under way?** (``flights``, a single flight) Outside of turns: who waits for another's answer takes
///    none from those who ask. When the wait is over the journal is asked again, for the answer is there.
/// 3. **Retry** (``Patience``) Inside the flight: who waits for a call waits for all its tries. Outside of turns: a
///    pause holds none. Each try goes through all that follows: it has a turn, a row of the ledger and a deadline of
///    its own.
/// 4. **Turn of the account** (``Moods`` by ``Turns``, a keyed semaphore whose limit adapts) Outside of the mood, which
///    may change while a call waits for its turn.
/// 5. **Mood of the vendor** (``Moods``, a circuit breaker) Inside the turn: the calls before this one may have found
///    the balance empty. It learns how the try ended before the turn is given on.
/// 6. **Cap and ledger** (`begin`, `finish`) Inside of both: a call that is not made counts against no cap. Outside of
///    the deadline: neither the disk nor another program that makes the same call is the vendor's fault. The end is
///    written whatever becomes of the try, and before anybody sees the answer.
/// 7. **Deadline** (`inTime`) Around the vendor's part alone.
/// 8. **Exchange** (``ExchangeRecorder``) Around the provider alone: what this try sent and received goes to the ledger
///    with its end.
///
/// The first two differ in what is known and belong to who asks (``VendorSearch``, ``OfferCall``); ``make(_:report:)`` is
/// the rest. A mood is told of a whole question's failure, after all tries, by ``SearchService``.
///
/// For example: of two searches for one page that is not known, one waits in 2. The vendor tells the other that it is
/// one call too many: it gives its turn back, waits 5 s in 3 while a third search is asked, and takes a turn again. The
/// ledger has two rows, the first not charged.
struct CallDesk: Sendable {
  /// Things that two questions may want at once and that are asked for once.
  enum Flight: Hashable, Sendable {
    case page(PageKey)
    case reference(ReferenceKey)
    case details(DetailKey)
    case freight(FreightKey)
  }

  let journal: any CallJournal
  let policy: SearchPolicy
  let clock: any Clock<Duration>
  let now: @Sendable () -> Date
  let moods: Moods
  /// Single flight: what two want at once is asked for once, and the other waits for its answer.
  let flights = Turns<Flight>()

  /// Makes a call, and again as often as its errors ask for; or waits while another program makes it, so that it is not
  /// paid for twice.
  func make<Value, Known>(
    _ call: PaidCall<Value, Known>, report: @escaping @Sendable (SearchEvent) async -> Void
  ) async throws(SearchError) -> Made<Value, Known> {
    let id = call.vendor.id
    let patience = Patience(limit: policy.deadline, jitter: policy.jitter, clock: clock)
    return try await patience.trying { step in
      await report(.step(id, step))
    } _: { () async throws(SearchError) in
      try await moods.call(call.kind, call.vendor) {
        await report(.step(id, .waiting))
      } _: { () async throws(SearchError) in
        let number: CallNumber?
        switch try await begin(call, report) {
        case .now(let begun): number = begun
        case .elsewhere(let known): return .elsewhere(known)
        }
        await report(.step(id, call.step))
        await report(.called(id, call.kind))
        let recorder = ExchangeRecorder()
        do throws(SearchError) {
          let value = try await inTime(id) { () async throws(SearchError) in
            try await ExchangeRecorder.recording(in: recorder, call.ask)
          }
          let end = CallEnd(isCharged: true, exchanges: recorder.all, brought: call.brought(value), at: now())
          await finish(number, of: id, with: end, report)
          return .now(value)
        } catch {
          let end = CallEnd(
            failure: error.kind, isCharged: error.mayBeCharged, exchanges: recorder.all, at: now())
          await finish(number, of: id, with: end, report)
          throw error
        }
      }
    }
  }

  /// What a task came to within the time that a call has.
  func inTime<Value: Sendable>(
    _ id: ProviderID, _ task: @escaping @Sendable () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    let limit = policy.deadline
    guard let outcome = await Deadline.outcome(within: limit, on: clock, takesLate: true, task) else {
      if Task.isCancelled { throw .cancelled(id) }
      throw SearchError(.noReplyInTime(limit), from: id)
    }
    return try outcome.get()
  }

  private enum Begun<Known: Sendable>: Sendable {
    /// Its number; `nil` if it cannot be written down.
    case now(CallNumber?)
    case elsewhere(Known)
  }

  /// Begins a call once no other program makes the same one; without a number if it cannot be written down.
  private func begin<Value, Known>(
    _ call: PaidCall<Value, Known>, _ report: @Sendable (SearchEvent) async -> Void
  ) async throws(SearchError) -> Begun<Known> {
    let id = call.vendor.id
    var hasWaited = false
    while true {
      if Task.isCancelled { throw .cancelled(id) }
      // Another program may have made it while this one waited for its turn.
      if let known = await call.known() { return .elsewhere(known) }
      let number: CallNumber
      do {
        number = try await journal.begin(vendorCall(call), within: policy.caps)
      } catch .madeElsewhere {
        if !hasWaited { await report(.step(id, .askedElsewhere)) }
        hasWaited = true
        do { try await clock.sleep(for: .milliseconds(200)) } catch { throw .cancelled(id) }
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
      let known = await call.known()
      guard known != nil || Task.isCancelled else { return .now(number) }
      await finish(number, of: id, with: CallEnd(failure: .cancelled, isCharged: false, at: now()), report)
      guard let known else { throw .cancelled(id) }
      return .elsewhere(known)
    }
  }

  private func vendorCall<Value, Known>(_ call: PaidCall<Value, Known>) -> VendorCall {
    let id = call.vendor.id
    return VendorCall(
      provider: id, kind: call.kind, subject: call.subject, cost: policy.prices[id, call.kind], search: call.search,
      next: call.next.map { PricedCall($0, policy.prices[id, $0]) }, at: now())
  }

  private func finish(
    _ call: CallNumber?, of id: ProviderID, with end: CallEnd, _ report: @Sendable (SearchEvent) async -> Void
  ) async {
    guard let call else { return }
    do {
      _ = try await journal.end(call, with: end)
    } catch {
      await report(.notice(id, .notKept(error)))
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
