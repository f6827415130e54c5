import Catalog

/// What answering a detail call has in common at all vendors.
extension VendorCall {
  /// The wholesale offer of a number, unless searches alone find it.
  func offer(_ number: String) -> SimulatedOffer? {
    let offer = world.goods.offer(number, .alibaba1688)
    return offer.flatMap { $0.details.has(.withdrawn) ? nil : $0 }
  }

  /// Details as they leave the vendor: as they are, or with next to nothing in them, or with the wrong types.
  ///
  /// - Parameter number: the member that stays what it is in any case.
  func sent(_ details: JSONText, of offer: SimulatedOffer, number: String) -> JSONText {
    if failure == .drift { return details.members(but: [number]) { $0.inOtherTypes } }
    guard Peculiarity.all(of: offer).contains(.everythingNull) else { return details }
    let isDeep = Drift(offer).isOne(in: 2, "details deep")
    return details.members(but: [number]) { isDeep ? $0.hollow : .null }
  }
}

extension SimulatedParcel {
  /// `0.2` of 200 grams.
  var kilograms: String { Yuan(thousandths: grams).shortText }
}
