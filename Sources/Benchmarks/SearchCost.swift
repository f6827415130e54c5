import Catalog
import Digests
import Foundation

/// A search of all four vendors through `snapsource search`, beside curl making the same calls: start, photo, replies.
struct SearchCost {
  let workshop: Workshop
  private static let runs = 15

  /// How many times curl's time it may take.
  private static let most = 1.2

  func measure(into report: inout Report) async throws {
    try await report.measure("A search of four vendors, wall clock, median of \(Self.runs)") { section in
      for latency in [0, 300] {
        let name = "vendors answering after \(latency) ms"
        guard let curl = Workshop.installed("curl") else {
          section.miss(name, "curl is not installed")
          continue
        }
        let (ours, curls) = try times(curl, latency: latency)
        section.add(
          Figure(
            name, ours.median, .milliseconds, Figure.Goal(must: Self.most * curls.median),
            peers: [Figure.Peer(name: "curl", measured: curls.median)]))
      }
    }
  }

  private func times(_ curl: String, latency: Int) throws -> (ours: [Double], curl: [Double]) {
    let vendors = try SimulatedVendors(workshop, ["--latency", "\(latency)"])
    let photo = workshop.path("photo.jpg")
    try Data(TestPhoto.jpeg(width: 800, height: 600)).write(to: URL(filePath: photo))
    let script = try CurlScript(curl, vendors, workshop, photo: photo).path
    // Nothing of what is known is used: curl remembers nothing either.
    let forgetful = ["SNAPSOURCE_CACHE_SEARCH": "0", "SNAPSOURCE_CACHE_IMAGE_ID": "0"]
    let environment = vendors.environment.merging(forgetful) { $1 }
    let search = { try workshop.run(workshop.program, ["search", photo, "--format", "json"], environment) }
    // The first time the simulator works out what its pictures look like.
    let answer = try search()
    guard String(decoding: answer, as: UTF8.self).matches(of: /"state": "found"/).count == 4 else {
      throw BenchmarkError(description: "not every vendor answered")
    }
    try workshop.run("/bin/sh", [script])
    var times: (ours: [Double], curl: [Double]) = ([], [])
    let clock = ContinuousClock()
    for _ in 0..<Self.runs {
      times.ours.append(try clock.measure { _ = try search() }.milliseconds)
      times.curl.append(try clock.measure { try workshop.run("/bin/sh", [script]) }.milliseconds)
    }
    return times
  }
}

/// The calls of a search as a shell script: the vendors side by side, each vendor's calls on one connection.
///
/// What a vendor calls the photo follows from its bytes, so the script has it beforehand: that is less work for curl.
private struct CurlScript {
  let path: String

  init(_ curl: String, _ vendors: SimulatedVendors, _ workshop: Workshop, photo: String) throws {
    let text = workshop.path("photo.base64")
    let base64 = try Data(contentsOf: URL(filePath: photo)).base64EncodedString()
    try Data(base64.utf8).write(to: URL(filePath: text))

    func ask(_ call: [String]) throws -> String {
      String(decoding: try workshop.run(curl, ["-sS"] + call), as: UTF8.self)
    }
    func found(_ pattern: Regex<(Substring, Substring)>, in reply: String) throws -> String {
      guard let match = reply.firstMatch(of: pattern) else {
        throw BenchmarkError(description: "a simulated vendor refused curl: \(reply.prefix(200))")
      }
      return String(match.1)
    }

    // DAJI
    let daji = vendors.value("DAJI_BASE_URL")
    let sign = { Self.sign($0 + [("appKey", vendors.value("DAJI_APP_KEY"))], vendors.value("DAJI_APP_SECRET")) }
    let dajiUpload =
      ["-F", "image_base64=<\(text)"]
      + sign([("image_base64", base64)]).filter { $0.0 != "image_base64" }
      .flatMap { ["-F", "\($0.0)=\($0.1)"] } + ["\(daji)/alibaba/upload/image"]
    let dajiPhoto = try found(/"imageId":\s*"?([0-9]+)/, in: ask(dajiUpload))
    let dajiQuery = sign([("imageId", dajiPhoto), ("beginPage", "1"), ("pageSize", "20"), ("country", "en")])
    let dajiSearch = ["\(daji)/alibaba/product/imageQuery?" + Self.query(dajiQuery)]

    // Shanjing
    let shanjing = vendors.value("SHANJING_BASE_URL") + "/rest/taobao-global"
    let bearer = ["-H", "Authorization: Bearer \(vendors.value("SHANJING_TOKEN"))"]
    let shanjingUpload = bearer + ["-F", "image_base64=<\(text)", "\(shanjing)/upload/image"]
    let shanjingPhoto = try found(/"imageId":\s*"?([0-9]+)/, in: ask(shanjingUpload))
    let shanjingSearch = bearer + ["\(shanjing)/traffic/item/imgsearch?image_id=\(shanjingPhoto)&language=en"]

    // TMAPI. Its photos are 600 px at most.
    let tmapi = vendors.value("TMAPI_BASE_URL") + "/1688"
    let token = vendors.value("TMAPI_TOKEN")
    let small = workshop.path("photo-600.jpg")
    try Data(TestPhoto.jpeg(width: 600, height: 450)).write(to: URL(filePath: small))
    let address = vendors.value("PHOTO_HOST_PUT_URL").replacing("{name}", with: "bench.jpg")
    let put = ["-T", small, address]
    _ = try ask(put)
    let versions = try ["", "/v2"].map { version in
      let body = "{\"url\":\"\(address)\",\"search_api_endpoint\":\"/global/search/image\(version)\"}"
      let convert = [
        "-H", "Content-Type: application/json", "-d", body, "\(tmapi)/tools/image/convert_url?apiToken=\(token)",
      ]
      let photo = try found(/"image_url":\s*"([^"]+)"/, in: ask(convert)).replacing("\\/", with: "/")
      let query = Self.query([
        ("apiToken", token), ("img_url", photo), ("page", "1"), ("page_size", "20"), ("language", "en"),
      ])
      return [convert, ["\(tmapi)/global/search/image\(version)?\(query)"]]
    }

    let chains = [[put] + versions[0], versions[1], [dajiUpload, dajiSearch], [shanjingUpload, shanjingSearch]]
    let lines = chains.map { calls in
      // Without the header that makes it wait a second for leave to send a photo.
      let arguments = calls.map { ["-fsS", "-H", "Expect:", "-o", "/dev/null"] + $0 }.joined(separator: ["--next"])
      return ([curl, "--fail-early"] + arguments).map { "'\($0)'" }.joined(separator: " ") + " & calls=\"$calls $!\"\n"
    }
    path = workshop.path("search.sh")
    let end = "for call in $calls; do wait $call || exit 1; done\n"
    try Data((lines.joined() + end).utf8).write(to: URL(filePath: path))
  }

  /// DAJI's rule; see docs/vendors/daji.md.
  private static func sign(_ parameters: [(String, String)], _ secret: String) -> [(String, String)] {
    let text = parameters.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)&" }.joined() + "secret=\(secret)"
    return parameters + [("sign", Hex.upper(Digest.md5(Array(text.utf8))))]
  }

  private static func query(_ parameters: [(String, String)]) -> String {
    parameters.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value)
    }.joined(separator: "&")
  }
}
