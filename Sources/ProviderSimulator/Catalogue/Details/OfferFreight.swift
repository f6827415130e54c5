/// What sending an offer to a province costs: the line of the seller's freight table.
///
/// As with ``OfferDetails``, it is the truth that the simulated vendors each report in their own words.
struct OfferFreight: Sendable {
  enum Basis: Int, Sendable {
    /// In kilograms.
    case weight
    case pieces
    /// In tenths of a cubic metre.
    case volume
  }

  /// The seller pays; nothing else counts then.
  let isFree: Bool
  let basis: Basis
  let firstUnits: Int
  let firstFee: Yuan
  let nextUnits: Int
  let nextFee: Yuan

  /// What all of it costs; nothing when the seller pays. Begun units count whole.
  func fee(pieces: Int, _ parcel: SimulatedParcel) -> Yuan {
    if isFree { return Yuan(thousandths: 0) }
    let volume = parcel.length * parcel.width * parcel.height
    let units =
      switch basis {
      case .weight: Self.begun(parcel.grams * pieces, of: 1_000)
      case .pieces: pieces
      case .volume: Self.begun(volume * pieces, of: 100_000)
      }
    let further = Self.begun(max(0, units - firstUnits), of: nextUnits)
    return Yuan(thousandths: firstFee.thousandths + further * nextFee.thousandths)
  }

  private static func begun(_ amount: Int, of unit: Int) -> Int { (amount + unit - 1) / unit }
}

extension SimulatedOffer {
  /// Made of the offer's number anew each time, and the same each time.
  func freight(to province: SimulatedProvince) -> OfferFreight {
    let drift = Drift(self)
    let isFar = ["15", "54", "62", "63", "64", "65"].contains(province.code)
    func fee(_ way: String) -> Yuan { Yuan(thousandths: (drift.pick(8, way) + 2) * 500 * (isFar ? 2 : 1)) }
    return OfferFreight(
      isFree: isFreeShipping, basis: [.weight, .weight, .pieces, .volume][drift.pick(4, "freight by")],
      firstUnits: drift.pick(3, "first units") + 1, firstFee: fee("first fee"),
      nextUnits: drift.pick(2, "next units") + 1,
      nextFee: fee("next fee"))
  }
}
