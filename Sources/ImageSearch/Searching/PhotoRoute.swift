import Catalog
import Photos
import Queries

/// How a photo gets to a vendor.
enum PhotoRoute: Sendable, Hashable {
  /// The vendor has it, and this is what the vendor knows it by.
  case given(PhotoReference)
  /// The vendor takes its address as it is.
  case passedThrough(WebAddress)
  /// The vendor is told its address in a call.
  case byAddress(WebAddress)
  /// It is encoded and given to the vendor in a call.
  case uploaded(Photo, PhotoLimits)
  /// It is encoded and hosted, and the vendor is told that address in a call.
  case hosted(Photo, PhotoLimits)
  /// It cannot get there: a sentence says why.
  case none(because: String)

  init(_ fitted: FittedQuery, photo: QueryPhoto, to provider: any ImageSearchProvider, hasHost: Bool) {
    let intake = type(of: provider).capabilities.intake
    let isReached = photo.source.map { provider.reach <= $0.reach } ?? false
    if let imageID = fitted.query.imageID {
      self = .given(PhotoReference(.imageID, imageID))
    } else if fitted.crop == nil, let source = photo.source, provider.passesThrough(source) {
      self = .passedThrough(source)
    } else if case .address(let source) = photo {
      self = isReached ? .byAddress(source) : .none(because: Words.outOfReach(source, of: type(of: provider).name))
    } else if let photo = photo.photo, case .bytes(let limits) = intake {
      self = .uploaded(photo, limits)
    } else if let source = photo.source, fitted.crop == nil, isReached,
      photo.photo?.keeps(to: intake.limits) == true && source.reach != .thisMachine || !hasHost
    {
      self = .byAddress(source)
    } else if let photo = photo.photo, hasHost {
      self = .hosted(photo, intake.limits)
    } else if let source = photo.source, !isReached {
      self = .none(because: Words.outOfReach(source, of: type(of: provider).name))
    } else {
      self = .none(because: Words.noPhotoHost)
    }
  }

  var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// The call that it takes when the vendor does not know the photo yet.
  var call: CallKind? {
    switch self {
    case .given, .passedThrough, .none: nil
    case .byAddress, .uploaded, .hosted: .introducePhoto
    }
  }
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
