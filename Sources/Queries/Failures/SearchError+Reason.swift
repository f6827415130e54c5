package import Catalog
package import Photos

extension SearchError {
  /// What happened. Vendors are named as they are on the screen, settings by their paths.
  package enum Reason: Sendable, Hashable {
    // What the vendor's reply says.
    case credentialsRefused
    /// The credentials are good elsewhere, and not for this service.
    case serviceRefused
    case balanceEmpty
    case tooManyCalls
    /// The vendor had a fault of its own.
    case vendorFault
    /// The vendor could not fetch the data itself.
    case vendorFetchedNothing
    case vendorTimedOut
    /// The request or one of its options.
    case requestRefused
    /// Credentials or filters: the vendor's code does not say which.
    case refused(code: CleanText?)
    case photoTooLarge
    /// The vendor says that it took the photo, and gives no number for it.
    case photoNotTaken
    case photoUnknown
    case photoAddressNotTaken
    case nothingAtAddress
    /// The vendor has no such offer, or cannot fetch it: it may have been withdrawn.
    case offerUnknown

    // How the vendor's reply is.
    case emptyReply
    case notJSON
    case unexpectedStatus(Int)
    case missing(String)
    /// No item of the reply is a listing; the first of the lines that say why.
    case nothingReadable(Unreadable?)
    case noReply(TransportError)
    case noReplyInTime(Duration)

    // What is asked for nowhere.
    case unknownVendor
    /// The vendor documents no call for the details of an offer, or none for this marketplace.
    case noDetails
    /// The vendor documents no call for what sending an offer costs, or none for this marketplace.
    case noFreight
    /// The vendor documents no search by words; another provider of the same account, by its name on the screen, may.
    case noWords(instead: String?)
    /// The vendor is asked by Chinese words only, and there are none.
    case wordsNotChinese
    case notSet(String)
    case setting(SettingFlaw)
    case noFilter(CleanText?)
    case overBudget(CapRefusal)
    /// A cap is set, and what was spent cannot be looked up.
    case spentUnknown(JournalError)
    /// The vendor rests, for so long, after so many failures in a row.
    case resting(failures: Int, Duration)
    case cancelled

    // Why the photo does not get to the vendor.
    case photo(PhotoError)
    case transfer(PhotoTransferError)
    case noPhotoHost
    case takesAddressesOnly
    case hostOutOfReach(String, ofVendor: String)
    case photoHostOutOfReach(String, ofVendor: String)

    package var kind: Kind {
      switch self {
      case .credentialsRefused, .serviceRefused, .notSet: .unauthorized
      case .balanceEmpty: .noBalance
      case .tooManyCalls: .rateLimited
      case .vendorFault, .vendorFetchedNothing, .vendorTimedOut, .noReplyInTime, .resting: .temporary
      case .requestRefused, .refused, .noFilter, .offerUnknown: .badRequest
      case .photoTooLarge, .photoNotTaken, .photoUnknown, .photoAddressNotTaken: .badPhoto
      case .photo, .noPhotoHost, .hostOutOfReach, .photoHostOutOfReach: .badPhoto
      case .nothingAtAddress, .setting: .unreachable
      case .emptyReply, .notJSON, .unexpectedStatus, .missing, .nothingReadable: .malformedReply
      case .noReply(let error): Self.kind(of: error)
      case .unknownVendor, .noDetails, .noFreight, .noWords, .wordsNotChinese, .takesAddressesOnly: .unsupported
      case .overBudget, .spentUnknown: .overBudget
      case .transfer(let error): Self.kind(of: error)
      case .cancelled: .cancelled
      }
    }

    private static func kind(of error: TransportError) -> Kind {
      switch error {
      case .cancelled: .cancelled
      // The vendor may have answered, and charged: asking again is the user's to decide.
      case .timedOut, .cutOff: .temporary
      case .tooLarge: .malformedReply
      case .unreachable, .redirectRefused, .refused: .unreachable
      }
    }

    private static func kind(of error: PhotoTransferError) -> Kind {
      switch error.kind {
      case .cancelled: .cancelled
      case .unreachable: .unreachable
      case .busy: .temporary
      case .unusable: .badPhoto
      }
    }
  }
}
