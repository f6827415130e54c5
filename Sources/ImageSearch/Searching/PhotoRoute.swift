import Catalog
import Photos
import Queries

/// How a photo gets to a vendor.
enum PhotoRoute: Sendable {
  /// The vendor has it, and this is what the vendor knows it by.
  case given(PhotoReference)
  /// The vendor takes its address as it is.
  case passedThrough(WebAddress)
  /// It is made known to the vendor in a call, unless the vendor knows it already.
  case introduced(PhotoDelivery)
  /// It cannot get there.
  case none(because: SearchError.Reason)

  init(_ fitted: FittedQuery, photo: QueryPhoto, to provider: any ImageSearchProvider, host: (any PhotoHost)?) {
    let intake = type(of: provider).capabilities.intake
    let vendor = type(of: provider).name
    let isReached = photo.source.map { provider.reach <= $0.reach } ?? false
    if let imageID = fitted.query.imageID {
      self = .given(PhotoReference(.imageID, imageID))
    } else if fitted.crop == nil, let source = photo.source, provider.passesThrough(source) {
      self = .passedThrough(source)
    } else if case .address(let source) = photo {
      self =
        isReached
        ? .introduced(.address(source)) : .none(because: .hostOutOfReach(source.host, ofVendor: vendor))
    } else if let photo = photo.photo, case .bytes(let limits) = intake {
      self = .introduced(.upload(photo, limits))
    } else if let source = photo.source, fitted.crop == nil, isReached,
      photo.photo?.keeps(to: intake.limits) == true && source.reach != .thisMachine || host == nil
    {
      self = .introduced(.address(source))
    } else if let photo = photo.photo, let host {
      self = .introduced(.hosted(photo, intake.limits, at: host))
    } else if let source = photo.source, !isReached {
      self = .none(because: .hostOutOfReach(source.host, ofVendor: vendor))
    } else {
      self = .none(because: .noPhotoHost)
    }
  }

  var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// The call that it takes when the vendor does not know the photo yet.
  var call: CallKind? {
    switch self {
    case .given, .passedThrough, .none: nil
    case .introduced: .introducePhoto
    }
  }
}

/// What a vendor is given in the call that makes a photo known to it.
enum PhotoDelivery: Sendable {
  /// Its address.
  case address(WebAddress)
  /// Its bytes, encoded within limits.
  case upload(Photo, PhotoLimits)
  /// The address at which a host has it, encoded within limits.
  case hosted(Photo, PhotoLimits, at: any PhotoHost)
}

extension ImageSearchProvider {
  /// Where its servers stand: what they reach is what can be fetched from there.
  var reach: HostReach { WebAddress(server)?.reach ?? .everywhere }
}

extension Photo {
  /// Whether a vendor can fetch it as it is.
  fileprivate func keeps(to limits: PhotoLimits) -> Bool {
    bytes.count <= limits.bytes && max(size.width, size.height) <= limits.side
      && [.jpeg, .png, .webp].contains(format)
  }
}
