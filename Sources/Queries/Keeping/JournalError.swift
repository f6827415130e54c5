/// Why the journal could not do what it was asked.
package enum JournalError: Error, Sendable, Hashable {
  /// The call would pass a limit that the user set.
  case overBudget(CapRefusal)
  /// A limit is set, and what was spent cannot be looked up.
  indirect case spentUnknown(JournalError)
  /// Another program makes the call: what it brings will be in the journal.
  case madeElsewhere
  /// The journal cannot be read or written.
  case unavailable(ArchiveError)
  /// A call is to be ended that is not in the journal.
  case unknownCall
}
