package import Queries
import Synchronization

/// What is exchanged with a vendor while one call is under way.
///
/// Providers hand every exchange to the recorder of the call that they are working on; who made the call gives it to
/// the journal.
package final class ExchangeRecorder: Sendable {
  @TaskLocal static var current: ExchangeRecorder?

  private let exchanges = Mutex<[Exchange]>([])

  /// Notes an exchange of the call that this task is working on. It must hold no secret.
  package static func note(_ exchange: @autoclosure () -> Exchange) {
    guard let current else { return }
    let new = exchange()
    current.exchanges.withLock { $0.append(new) }
  }

  var all: [Exchange] { exchanges.withLock { $0 } }
}
