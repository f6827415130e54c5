import Catalog
import Queries

/// A paid call about one offer, whatever it asks: the answer is known already, under way already, or asked for at
/// ``CallDesk``.
struct OfferCall<Value: Sendable, Kept: Sendable>: Sendable {
  let call: PaidCall<Value, Kept>
  /// What is asked for once when two want it.
  let flight: CallDesk.Flight
  /// The answer that has just come.
  let kept: @Sendable (Value) -> Kept

  func run(at calls: CallDesk, report: @escaping @Sendable (SearchEvent) async -> Void) async throws(SearchError)
    -> Kept
  {
    if let known = await call.known() { return known }
    let vendor = call.vendor.id
    let answer = try await calls.flights.hold(flight, limit: 1) {
      await report(.step(vendor, .waiting))
    } _: { () async throws(SearchError) in
      if let known = await call.known() { return known }
      switch try await calls.make(call, report: report) {
      case .elsewhere(let known): return known
      case .now(let value):
        await calls.moods.cameThrough(vendor)
        return kept(value)
      }
    }
    guard let answer else { throw .cancelled(vendor) }
    return answer
  }
}
