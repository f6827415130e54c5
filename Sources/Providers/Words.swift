import Catalog

/// Every sentence that this module speaks. Each says what happened and what to do next, without the vendor's name,
/// which stands before it wherever it is shown.
enum Words {
  // MARK: Refused

  static let unauthorized = "the credentials were refused – check them with `snapsource doctor`, then try again"
  static let endpointRefused =
    "this service was refused – your plan may not include it, or the credentials are wrong; ask the vendor, then try "
    + "again"
  static func notConfigured(_ path: String) -> String { "\(path) is not set – see `snapsource doctor`" }
  static let noBalance = "the balance is empty or the subscription has ended – top up with the vendor, then try again"
  static let rateLimited = "too many calls at once – wait a little, then try again"
  static let temporary = "the vendor had a fault – try again"
  static let fetchFailed = "the vendor could not fetch the data – try again"
  static let vendorTimedOut = "the vendor ran out of time – try again"
  static let badRequest = "the request was refused – drop a filter or option, then try again"
  static func refused(code: CleanText?) -> String {
    "the request was refused\(code.map { " (code \($0))" } ?? "") – check the credentials and the filters, then try again"
  }
  static func rawFilter(_ name: String) -> String {
    "raw:\(CleanText(name, limit: 40)?.string ?? "") is no filter – use the vendor's own name of one"
  }

  // MARK: The photo

  static let photoTooLarge = "the photo is too large – use a smaller one"
  static let uploadFailed =
    "the photo was not taken, though the vendor says that it was – try again or use another photo"
  static let photoUnknown = "the photo is not known there any more – search by the photo again"
  static let needsAddress = "a photo can only be given by an address – configure photoHost, or give the picture's URL"
  static let conversionFailed = "the photo's address was not taken – use a public JPEG of at most 600 px and 300 KB"

  // MARK: The connection and the reply

  static let wrongAddress = "nothing is at this address – the base URL or its path is wrong; correct it"
  static let timedOut = "no answer in time – try again"
  static func unreachable(because reason: CleanText?) -> String {
    "no connection\(reason.map { " (\($0))" } ?? "") – check the network and the base URL, then try again"
  }
  static let cutOff = "the answer broke off in the middle – try again"
  static func tooLarge(limit: Int) -> String {
    "the answer is longer than \(limit / 1_000_000) MB and was not read – ask for a smaller page"
  }
  static let redirectRefused = "the answer points somewhere unsafe – check the base URL"
  static let notJSON = "the answer is no JSON – check the base URL, then try again"
  static let emptyReply = "the answer is empty – try again"
  static func unexpectedStatus(_ status: Int) -> String {
    "the answer has the unknown status \(status) – try again later"
  }
  static func missing(_ name: String) -> String {
    "the answer has no readable “\(name)”: the vendor changed its reply – look for a newer snapsource"
  }

  /// A sentence of ours, and after it the vendor's own.
  static func sentence(_ sentence: String, quoting message: CleanText?) -> String {
    guard let message else { return sentence }
    return "\(sentence) (it says: “\(message)”)"
  }

  static func nothingReadable(_ first: String) -> String {
    "no item of the answer can be read (\(first)): the vendor changed its reply – look for a newer snapsource"
  }

  // MARK: Items

  static func place(_ rank: Int, _ reason: String) -> String { "result \(rank): \(reason)" }
  static let notAnItem = "is no item"
  static func noItemNumber(_ raw: CleanText?) -> String { "has no item number" + quoted(raw) }
  static let noTitle = "has no title"
  static func unreadable(_ name: String, _ raw: CleanText?) -> String { "\(name) cannot be read" + quoted(raw) }

  private static func quoted(_ raw: CleanText?) -> String {
    guard let short = CleanText(raw?.string, limit: 40) else { return "" }
    return ": “\(short)”"
  }
}
