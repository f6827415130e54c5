import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import TestSupport
import Testing

@testable import Providers

/// Spoilt replies: listings or an error of a search, never a crash, and no character that could steer a terminal.
@Suite(.serialized) struct ReplyFuzzTests {
  private static let run = FuzzRun(inputs: 1_000, batch: 1_000)

  @Test(arguments: run.batches) func noReplyEndsTheProgram(_ inputs: Range<Int>) async {
    let diary = FuzzDiary.name()
    await #expect(processExitsWith: .success) {
      [first = inputs.lowerBound as Int, last = inputs.upperBound as Int, diary = diary as String] in
      await ReplyExamination(diary: FuzzDiary(diary)).examine(first..<last)
    }
    print(FuzzDiary(diary).take())
  }
}

/// What is done with a vendor's reply.
struct ReplyExamination {
  let diary: FuzzDiary

  func examine(_ inputs: Range<Int>) async {
    var read: [ProviderID: Int] = [:]
    var errors = 0
    for input in inputs {
      diary.write("input \(input) ended the program; alone: SNAPSOURCE_FUZZ_INPUT=\(input)")
      let own = allProviders[input % allProviders.count]
      let spoilt = SpoiltReply(number: input, of: own.id)
      let page = [1, 2, Int.max, Int.max / 20][input % 4]
      let reply = Result<HTTPReply, TransportError>.success(HTTPReply(status: spoilt.status, body: spoilt.bytes))
      // Mostly the vendor's own reply; now and then what comes of a wrong address.
      for type in input % 8 < 7 ? [own] : allProviders {
        let provider = type.init(
          settings: unitSettings, transport: RecordedTransport(Array(repeating: reply, count: 5)))
        do throws(SearchError) {
          let page = try await provider.search(question(page: page))
          read[type.id, default: 0] += page.listings.count
          precondition(Set(page.listings.map(\.id)).count == page.listings.count)
          precondition((page.total ?? 0) <= WrittenNumber.largestCount)
          for listing in page.listings {
            _ = page.listings.reduce(listing) { $0.completed(by: $1) }
            for tier in listing.tiers { precondition(tier.from > 0 && (tier.to ?? tier.from) >= tier.from) }
            for text in [listing.title.original?.string ?? "", listing.title.translated?.string ?? ""] {
              precondition(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            }
          }
        } catch {
          errors += 1
          precondition(!error.sentence.isEmpty)
        }
        _ = try? await provider.introduce(smallPhoto)
        await askAboutOffer(provider)
      }
    }
    let listings = read.values.reduce(0, +)
    precondition(inputs.count < 100 || listings > inputs.count / 4, "\(listings) listings: nothing was read")
    for type in allProviders where inputs.count >= 100 {
      precondition(read[type.id, default: 0] > 10, "nothing of \(type.id) was read")
    }
    diary.write("replies \(inputs): \(listings) listings, \(errors) errors")
  }
}

extension ReplyExamination {
  /// What is said of one offer: no amount is nothing, and no text could steer a terminal.
  fileprivate func askAboutOffer(_ provider: any ImageSearchProvider) async {
    guard let id = ListingID(.alibaba1688, number: "700000000101"), let place = Destination("Guangdong") else {
      preconditionFailure("not an offer")
    }
    if let provider = provider as? any DetailProvider, let details = try? await provider.details(of: id, language: "en")
    {
      for variant in details.variants { precondition(variant.prices.allSatisfy { $0.amount.decimal > 0 }) }
    }
    guard let provider = provider as? any FreightProvider else { return }
    let question = FreightQuestion(
      to: place, pieces: 50, variant: "5100000000001", weight: Weight(kilograms: Amount("20")))
    guard let freight = try? await provider.freight(of: id, question) else { return }
    if case .yuan(let amount)? = freight.fee { precondition(amount.decimal > 0) }
    precondition(freight.pieces > 0 && freight.listing == id)
    precondition(freight.weight.map { $0.grams.decimal > 0 } ?? true)
  }
}

/// A vendor's reply, spoilt as its number says.
private struct SpoiltReply {
  let bytes: [UInt8]
  let status: Int

  /// Pages of results come more often than other replies: they hold the most that can be read wrongly.
  private static let whole: [String: [[UInt8]]] = {
    let paths = FileManager.default.enumerator(atPath: Fixture.url("vendors").path)?.compactMap { $0 as? String } ?? []
    let replies = paths.filter { $0.hasSuffix(".json") }.sorted()
    return Dictionary(grouping: replies) { String($0.prefix { $0 != "/" }) }.mapValues { paths in
      let pages = paths.filter { $0.hasSuffix("/page.json") || $0.hasSuffix("/drift.json") }
      return (paths + pages + pages + pages).compactMap { try? Fixture.bytes("vendors/" + $0) }
    }
  }()

  private static let values = [
    "null", "true", "0", "-1", "1e400", "0.085", "9007199254740993", "\"\"", "\"50+\"", "\"1%\"", "\"\\ud83d\"",
    "\"\\u001b[31m\\u202e\"", "[]", "{}", "[null]", "[[[[{}]]]]", "{\"value\":{}}", "\"//x\"", "\"1,2;3-4\"",
    "-0.0e-99", "9223372036854775807", "9223372036854775788", "4611686018427387904", "18446744073709551616",
    "-9223372036854775808", "1e18", "\"9223372036854775807件\"", "\"100个\"", "\"已售100+件\"", "\"1.2万+\"", "\"99999999亿\"",
    "\"1,234.50\"", "\"1,28\"", "\"1.280,00\"", "\"￥16.50\"", "\"12.00-15.00\"", "\"１２\"", "27.0", "\"48小时发货\"",
    "[\"48小时发货\"]", "{\"unit\":\"双\"}", "700000000101", "\"700000000101\"",
  ]

  init(number: Int, of vendor: ProviderID) {
    var dice = Dice(seed: UInt64(number))
    let whole = Self.whole[vendor.rawValue] ?? []
    var bytes = whole.randomElement(using: &dice) ?? []
    for _ in 0...dice.below(6) {
      if dice.isOne(in: 4) {
        Mutation.mutate(&bytes, with: whole, &dice)
      } else {
        Self.replaceValue(in: &bytes, &dice)
      }
    }
    self.bytes = bytes
    status = dice.isOne(in: 8) ? [204, 400, 401, 403, 429, 439, 500].randomElement(using: &dice) ?? 200 : 200
  }

  /// Puts another value, or that of another member, after one of the names.
  private static func replaceValue(in bytes: inout [UInt8], _ dice: inout Dice) {
    let colons = bytes.indices.filter {
      bytes[$0] == UInt8(ascii: ":") && $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\"")
    }
    guard let start = colons.randomElement(using: &dice).map({ $0 + 1 }) else { return }
    let end = bytes[start...].firstIndex { [",", "}", "]"].contains(Unicode.Scalar($0)) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Array((values.randomElement(using: &dice) ?? "0").utf8))
  }
}
