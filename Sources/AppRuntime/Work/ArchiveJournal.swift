import Archive
package import Catalog
package import Foundation
import ImageSearch
package import Queries

/// The archive as a search service uses it.
///
/// What it cannot keep is said and remembered, so that nothing is paid for twice for want of a disk, and written down as
/// soon as it can be. A cap that cannot be looked at stands against every call.
package struct ArchiveJournal: CallJournal {
  private let door: ArchiveDoor
  private let spare = SessionJournal()
  private let backlog = Backlog()
  private let troubles: Troubles

  /// - Parameter tell: is told why something could not be kept, once for each reason.
  package init(_ door: ArchiveDoor, tell: @escaping @Sendable (JournalError) async -> Void) {
    self.door = door
    troubles = Troubles(tell: tell)
  }

  package func begin(_ call: VendorCall, within caps: SpendingCaps) async throws(JournalError) -> CallNumber {
    do {
      let archive = try await archive()
      await backlog.settle(in: archive)
      let number = try await archive.begin(call, within: caps)
      await backlog.began(call, as: number)
      return number
    } catch .overBudget(let refusal) {
      throw .overBudget(refusal)
    } catch .madeElsewhere {
      throw .madeElsewhere
    } catch {
      if !caps.concerning(call.provider).isEmpty { throw .spentUnknown(error) }
      await troubles.add(error)
      let number = try await spare.begin(call, within: caps).spare
      await backlog.began(call, as: number)
      return number
    }
  }

  package func end(_ call: CallNumber, with end: CallEnd) async throws(JournalError) -> ReplyNumber? {
    if let number = call.ofSpare {
      await backlog.ended(call, with: end)
      return try await spare.end(number, with: end)
    }
    do {
      let reply = try await archive().end(call, with: end)
      await backlog.forget(call)
      return reply
    } catch {
      await troubles.add(error)
      await spare.remember(end)
      await backlog.ended(call, with: end)
      return nil
    }
  }

  package func spentToday(at now: Date) async throws(JournalError) -> SpendReport {
    try await archive().spentToday(at: now)
  }

  package func wasLastAnswered(of providers: Set<ProviderID>, since: Date) async throws(JournalError) -> Bool? {
    try? await door.archiveForQuestions().wasLastAnswered(of: providers, since: since)
  }

  package func keptPage(
    _ key: PageKey, of isWanted: @Sendable (Date) -> Bool
  ) async throws(JournalError) -> KeptPage? {
    let kept = try? await door.archiveForQuestions().keptPage(key, of: isWanted)
    return Self.newer(kept, await spare.keptPage(key, of: isWanted), \.at)
  }

  package func keptDetails(_ key: DetailKey) async throws(JournalError) -> KeptDetails? {
    let kept = try? await door.archiveForQuestions().keptDetails(key)
    return Self.newer(kept, await spare.keptDetails(key), \.at)
  }

  package func keptFreight(_ key: FreightKey) async throws(JournalError) -> KeptFreight? {
    let kept = try? await door.archiveForQuestions().keptFreight(key)
    return Self.newer(kept, await spare.keptFreight(key), \.at)
  }

  package func keptReference(_ key: ReferenceKey) async throws(JournalError) -> KeptReference? {
    let kept = try? await door.archiveForQuestions().keptReference(key)
    return Self.newer(kept, await spare.keptReference(key), \.at)
  }

  /// Of what the archive has and what the spare journal has, the newer; of the same moment, the archive's.
  private static func newer<Value>(_ kept: Value?, _ own: Value?, _ date: KeyPath<Value, Date>) -> Value? {
    guard let kept, let own else { return kept ?? own }
    return own[keyPath: date] > kept[keyPath: date] ? own : kept
  }

  package func forgetReference(_ key: ReferenceKey) async throws(JournalError) {
    await spare.forgetReference(key)
    try await archive().forgetReference(key)
  }

  package func show(
    _ page: ShownPage, _ content: ResultPage, in search: SearchNumber
  ) async throws(JournalError) {
    try await archive().show(page, content, in: search)
  }

  /// Writes down what could not be written when it happened, if it can be now.
  package func settle() async {
    guard await !backlog.isEmpty, let archive = try? await archive() else { return }
    await backlog.settle(in: archive)
  }

  private func archive() async throws(JournalError) -> Archive {
    do {
      return try await door.archive()
    } catch {
      throw .unavailable(error)
    }
  }
}

/// Calls that are still to be written down, in their order.
private actor Backlog {
  private struct Entry: Sendable {
    /// Its number in the archive, if it was begun there.
    var number: CallNumber?
    let call: VendorCall
    let end: CallEnd
  }

  private var underWay: [CallNumber: VendorCall] = [:]
  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  func began(_ call: VendorCall, as number: CallNumber) { underWay[number] = call }

  func forget(_ number: CallNumber) { underWay[number] = nil }

  func ended(_ number: CallNumber, with end: CallEnd) {
    guard let call = underWay.removeValue(forKey: number) else { return }
    entries.append(Entry(number: number.ofSpare == nil ? number : nil, call: call, end: end))
  }

  func settle(in archive: Archive) async {
    while var entry = entries.first {
      entries.removeFirst()
      do throws(JournalError) {
        try await write(&entry, in: archive)
      } catch {
        entries.insert(entry, at: 0)
        return
      }
    }
  }

  private func write(_ entry: inout Entry, in archive: Archive) async throws(JournalError) {
    let number: CallNumber
    if let begun = entry.number {
      number = begun
    } else {
      number = try await archive.addLate(entry.call)
      // It is in the ledger now; only its end may have to wait.
      entry.number = number
    }
    do {
      _ = try await archive.end(number, with: entry.end)
    } catch .unknownCall {
      // The archive was replaced or mended meanwhile: it is written down as a new one.
      entry.number = nil
      try await write(&entry, in: archive)
    }
  }
}

/// What could not be kept, said once: every page would say it again.
private actor Troubles {
  private let tell: @Sendable (JournalError) async -> Void
  private var told: Set<JournalError> = []

  init(tell: @escaping @Sendable (JournalError) async -> Void) {
    self.tell = tell
  }

  func add(_ error: JournalError) async {
    if told.insert(error).inserted { await tell(error) }
  }
}

/// Calls that only the spare journal knows have negative numbers.
extension CallNumber {
  fileprivate var spare: CallNumber { CallNumber(rawValue: -1 - rawValue) }
  fileprivate var ofSpare: CallNumber? { rawValue < 0 ? CallNumber(rawValue: -1 - rawValue) : nil }
}
