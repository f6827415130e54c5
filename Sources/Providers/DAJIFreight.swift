import Catalog
import ImageSearch
import Queries

/// What sending an offer costs as `POST /alibaba/product/freightEstimate` gives it. Its parameters are a JSON object; one of
/// them is a list, and how a list enters the signature is not documented.
extension DAJI: FreightProvider {
  // MARK: Identity

  /// What is done about the list of variants.
  enum FreightVariants: String, CaseIterable {
    /// It enters the signature as it stands in the body.
    case signed
    /// It is sent and not signed.
    case unsigned
    /// It is not sent: the vendor knows the number of pieces alone.
    case off
  }

  static let variantsOfFreight = Setting(
    "daji.freightVariants", standard: FreightVariants.signed.rawValue,
    allowed: FreightVariants.allCases.map(\.rawValue),
    help: "how the list of variants enters the signature of a call for freight: signed, unsigned or off")
  static let freight = FreightCapabilities(options: [.place, .variant])
  private static let freightPath = "/alibaba/product/freightEstimate"

  // MARK: Request

  func freight(of listing: ListingID, _ question: FreightQuestion) async throws(SearchError) -> Freight {
    let body = try freightBody(listing, question)
    let request = HTTPRequest(
      .post, try endpoint.address(Self.freightPath), headers: [.init("Content-Type", "application/json")],
      body: Array(body.compact.utf8))
    let reply = try await wire.reply(to: request)
    let data: JSON
    do throws(SearchError) {
      data = try self.data(in: reply)
    } catch {
      // The code that means "no such record", which is a photo in a search.
      throw error.reason == .photoUnknown ? wire.error(.offerUnknown, quoting: error.quote?.string) : error
    }
    var reader = ItemReader(wire.secrets.hidden(in: data), from: Self.id, at: now())
    do throws(UnreadableItem) {
      return try Self.freight(&reader, of: listing, to: question)
    } catch {
      throw SearchError(.nothingReadable(Unreadable(error.reason)), from: Self.id)
    }
  }

  private func freightBody(_ listing: ListingID, _ question: FreightQuestion) throws(SearchError) -> JSON {
    let place = question.destination
    let models =
      freightVariants == .off
      ? nil
      : question.variant.map { variant in
        JSON.array([.object(["skuId": .string(variant), "number": .number(String(question.pieces))])])
      }
    let parameters = try signed([
      ("offerId", listing.number),
      ("toProvinceCode", place.province.code + "0000"),
      ("toCityCode", place.city),
      ("toCountryCode", place.district),
      ("totalNum", String(question.pieces)),
      (Self.models, freightVariants == .signed ? models?.compact : nil),
    ])
    var members = Dictionary(parameters.all.map { ($0.name, JSON.string($0.value)) }) { first, _ in first }
    members["offerId"] = .number(listing.number)
    members["totalNum"] = .number(String(question.pieces))
    members[Self.models] = models
    return .object(members)
  }

  private static let models = "logisticsSkuNumModels"

  // MARK: Reply

  private static func freight(
    _ reader: inout ItemReader, of asked: ListingID, to question: FreightQuestion
  ) throws(UnreadableItem) -> Freight {
    let id = reader["offerId"].isBlank ? asked : try reader.id("offerId", in: asked.marketplace)
    guard id == asked else { throw UnreadableItem(reason: .noItemNumber(CleanText(id.number))) }
    var freight = Freight(of: asked, by: Self.id, to: question)
    // What it costs means something when it is not free.
    let fee = reader.measure(reader["freight"], "freight")
    freight.fee = reader["freePostage"].flag == true ? .free : fee.map { .yuan($0) }
    freight.charge = FreightCharge(
      basis: basis(reader["chargeType"].count),
      first: FreightCharge.Step(
        units: reader.measure(reader["firstUnit"], "firstUnit"), fee: reader.amount(reader["firstFee"], "firstFee")),
      next: FreightCharge.Step(
        units: reader.measure(reader["nextUnit"], "nextUnit"), fee: reader.amount(reader["nextFee"], "nextFee")))
    readParcel(&reader, of: question, into: &freight)
    return freight
  }

  private static func basis(_ type: Int?) -> FreightCharge.Basis? {
    switch type {
    case 0: .weight
    case 1: .pieces
    case 2: .volume
    default: nil
    }
  }

  /// `sizeValueType` says which sizes count: 1 those of the offer, 2 those of the variants.
  private static func readParcel(
    _ reader: inout ItemReader, of question: FreightQuestion, into freight: inout Freight
  ) {
    let own = reader["productFreightSkuInfoModels"].elements.first {
      question.variant != nil && $0["skuId"].text == question.variant
    }
    if let own, reader["sizeValueType"].count != 1 {
      freight.parcel = Parcel(
        weight: Weight(kilograms: reader.measure(own["singleSkuWeight"], "singleSkuWeight")),
        size: size(&reader, own, "singleSku"))
    }
    if !freight.parcel.isKnown {
      freight.parcel = Parcel(
        weight: Weight(kilograms: reader.measure(reader["singleProductWeight"], "singleProductWeight")),
        size: size(&reader, reader.item, "singleProduct"))
    }
    freight.weight = freight.parcel.weight?.times(freight.pieces)
  }

  private static func size(_ reader: inout ItemReader, _ box: JSON, _ name: String) -> BoxSize? {
    func edge(_ edge: String) -> Amount? { reader.measure(box[name + edge], name + edge) }
    return BoxSize(length: edge("Length"), width: edge("Width"), height: edge("Height"))
  }
}
