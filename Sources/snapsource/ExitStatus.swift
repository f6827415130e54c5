import AppRuntime
import Archive
import ImageSearch
import OperatingSystem
import Photos
import Queries

/// How the program ends, for scripts. The numbers are a promise; everything that can go wrong gets its number here.
enum ExitStatus: Int32 {
  /// Done, also when nothing was found.
  case done = 0
  /// The command line is wrong.
  case usage = 64
  /// The photo cannot be used.
  case badPhoto = 65
  /// There is no such file, or no such pick.
  case noInput = 66
  /// No vendor could be reached, or none made sense.
  case unreachable = 69
  /// A fault of ours.
  case fault = 70
  /// The output, or the data directory, cannot be written.
  case cannotWrite = 73
  /// Try again later: too many at once, timed out, locked.
  case tryAgain = 75
  /// Credentials or balance refused.
  case refused = 77
  /// The configuration is wrong or incomplete, or belongs to another version.
  case configuration = 78
}

extension ExitStatus {
  init(_ error: PhotoError) {
    switch error {
    case .cannotRead(_, .missing), .cannotRead(_, .notPermitted): self = .noInput
    default: self = .badPhoto
    }
  }

  init(_ error: PhotoTransferError) {
    switch error.kind {
    case .unusable: self = .badPhoto
    case .busy: self = .tryAgain
    case .unreachable, .cancelled: self = .unreachable
    }
  }

  init(_ error: PhotoLoadingError) {
    switch error {
    case .photo(let error): self.init(error)
    case .transfer(let error): self.init(error)
    case .notAPhoto: self = .badPhoto
    }
  }

  init(_ error: ArchiveError) {
    switch error {
    case .notWritable, .diskFull, .notBackedUp, .notAFile: self = .cannotWrite
    case .notReadable: self = .noInput
    case .locked: self = .tryAgain
    // The program is older than its data: a matter of installation, as a wrong configuration is.
    case .newerVersion, .unreadablePick, .unreadableReply: self = .configuration
    case .damaged, .notPutInPlace, .closed, .system, .failed: self = .fault
    }
  }

  init(_ kind: SearchError.Kind) {
    switch kind {
    case .unauthorized, .noBalance: self = .refused
    case .rateLimited, .temporary, .overBudget, .cancelled: self = .tryAgain
    case .badPhoto: self = .badPhoto
    case .unreachable, .malformedReply: self = .unreachable
    case .unsupported: self = .usage
    case .badRequest: self = .fault
    }
  }

  /// Takes every vendor's failure when none answered: the one after which the least has to be changed before it is
  /// worth another try.
  init(failures: [SearchError.Kind]) {
    let order: [ExitStatus] = [.tryAgain, .unreachable, .refused, .badPhoto, .usage, .fault]
    let statuses = Set(failures.map { ExitStatus($0) })
    self = order.first(where: statuses.contains) ?? .done
  }
}

/// A command that ends without having done its work: why, for the user, and the status for scripts.
struct CommandFailure: Error, Hashable {
  let status: ExitStatus
  /// What happened and what to do next.
  let sentence: String

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  init(_ error: ArchiveError, in words: any Phrases) { self.init(ExitStatus(error), words.errors.sentence(error)) }
  init(_ error: WholeFileError, in words: any Phrases) { self.init(.cannotWrite, words.files.sentence(error)) }
  init(_ error: PhotoLoadingError, in words: any Phrases) { self.init(ExitStatus(error), words.errors.sentence(error)) }
}
