import Catalog
import Foundation
import ImageSearch
import Photos
import Providers
import Queries

/// Forty pages of a vendor that takes two calls at once, beside the best that there can be: two at once without a gap.
struct PageRate {
  let workshop: Workshop
  /// How often the pages are asked for, each time by a service that knows nothing of the vendor.
  let runs: Int
  private static let pages = 40

  func measure(into report: inout Report) async throws {
    let vendors = try SimulatedVendors(
      workshop, ["--latency", "300", "--fail", "tmapi-v1=too-many", "--calls-at-once", "2", "--listings", "1000"])
    let settings = Settings([
      "tmapi.token": vendors.value("TMAPI_TOKEN"), "tmapi.baseUrl": vendors.value("TMAPI_BASE_URL"),
      "photoHost.putUrl": vendors.value("PHOTO_HOST_PUT_URL"),
      "photoHost.publicUrl": vendors.value("PHOTO_HOST_PUBLIC_URL"),
    ])
    guard let provider = allProviders.first else { return }
    let photo = QueryPhoto.file(try Photo(TestPhoto.jpeg(width: 500, height: 400)))
    let transport = LiveTransport()
    try await report.measure("\(Self.pages) pages of a vendor that takes two calls at once, each 300 ms and more") {
      section in
      for callsAtOnce in [2, 6] {
        var (times, bests): ([Double], [Double]) = ([], [])
        for _ in 0..<runs {
          let service = SearchService(
            providers: [provider.init(settings: settings, transport: transport)],
            photoHost: ConfiguredPhotoHost.host(from: settings, transport: transport),
            policy: SearchPolicy(callsAtOnce: [provider.account: callsAtOnce]))
          _ = try await ask(service, photo, pages: 1...1, of: provider.id)
          let single = try await (2...6).asyncMap { page in
            try await ask(service, photo, pages: page...page, of: provider.id)
          }
          bests.append(Double((Self.pages + 1) / 2) * single.median)
          times.append(try await ask(service, photo, pages: 7...(6 + Self.pages), of: provider.id))
        }
        let rates = zip(bests, times).map { 100 * $0 / $1 }
        section.add(
          Figure(
            "asked for \(callsAtOnce) at once", times.median, .milliseconds,
            peers: [Figure.Peer(name: "two at once without a gap", measured: bests.median)]))
        section.add(
          Figure(
            "worst rate of \(runs), asked for \(callsAtOnce) at once", rates.min() ?? 0, .percent,
            Figure.Goal(must: 90, isLeast: true)))
      }
    }
    await transport.shutdown()
  }

  /// Milliseconds until every page is here.
  private func ask(
    _ service: SearchService, _ photo: QueryPhoto, pages: ClosedRange<Int>, of provider: ProviderID
  ) async throws -> Double {
    let missing = Missing(pages.count)
    let time = await ContinuousClock().measure {
      await service.search(ImageQuery(), by: .photo(photo), targets: pages.map { SearchTarget(provider, page: $0) }) {
        event in
        if case .page = event { await missing.arrived() }
      }
    }
    guard await missing.count == 0 else {
      throw BenchmarkError(description: "\(await missing.count) pages did not come")
    }
    return time.milliseconds
  }

  private actor Missing {
    private(set) var count: Int

    init(_ count: Int) {
      self.count = count
    }

    func arrived() { count -= 1 }
  }
}

extension ClosedRange<Int> {
  fileprivate func asyncMap<Value>(_ transform: (Int) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for number in self { values.append(try await transform(number)) }
    return values
  }
}
