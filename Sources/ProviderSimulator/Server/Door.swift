import Catalog

/// Where every request comes in: finds the vendor, brings failures about, and lets the vendor answer.
struct Door: Sendable {
  let world: SimulatedWorld
  let options: SimulatorOptions

  /// What is to be done about a request.
  enum Verdict: Sendable {
    case reply(Reply)
    /// No answer for so long, or until the caller leaves; then the reply.
    case late(Duration, Reply)
  }

  func answer(_ request: ReceivedRequest) async throws -> Verdict {
    let parts = request.path.split(separator: "/")
    if parts.first == "pictures", parts.count == 2 {
      await world.records.note(ReceivedCall(request, at: nil), at: nil)
      let name = SimulatedWorld.pictureName(String(parts[1]))
      return .reply(world.goods.picture(name).map(Reply.jpeg) ?? Self.nothingHere)
    }
    if parts == ["calls"] { return .reply(.text(await world.records.countsAsText, status: 200)) }
    if parts.first == "offers" { return .reply(numbers(parts.dropFirst().map(String.init))) }
    guard let vendor = simulatedVendors.first(where: { parts.first == Substring($0.path) }) else {
      await world.records.note(ReceivedCall(request, at: nil), at: nil)
      return .reply(Self.nothingHere)
    }
    let place = vendor.place(of: request)
    await world.records.note(ReceivedCall(request, at: place), at: place)
    guard let place else { return .reply(vendor.unknownPath) }

    let underWay = await world.records.begin(place.provider)
    do {
      let verdict = try await answer(request, at: place, by: vendor, underWay: underWay)
      await world.records.end(place.provider)
      return verdict
    } catch {
      await world.records.end(place.provider)
      throw error
    }
  }

  /// The number of an offer that is odd in the named ways, for programs that see the simulator from outside only.
  private func numbers(_ names: [String]) -> Reply {
    let wanted = names.compactMap(Peculiarity.init)
    let offer = world.goods.offers(.alibaba1688).first(with: Set(wanted))
    guard wanted.count == names.count, let offer else { return Self.nothingHere }
    return .text(offer.number + "\n", status: 200)
  }

  private func answer(
    _ request: ReceivedRequest, at place: SimulatedPlace, by vendor: any SimulatedVendor.Type, underWay: Int
  ) async throws -> Verdict {
    let failure = await world.records.failure(for: place.provider, place.call) { kind in
      switch kind {
      case .tooMany: vendor.knows(kind) && underWay > options.concurrencyLimit
      case .forgottenPhoto: vendor.knows(kind) && place.call == .search
      case .repeats: vendor.knows(kind) && [.search, .words].contains(place.call)
      case .drift: vendor.knows(kind) && [.detail, .freight, .words].contains(place.call)
      default: vendor.knows(kind)
      }
    }
    if options.latency > .zero { try await Task.sleep(for: options.latency) }
    if let failure, let instead = instead(of: request, failure, by: vendor) { return instead }
    let call = VendorCall(request: request, place: place, world: world, failure: failure)
    let reply: Reply
    do throws(Refusal) {
      reply = try await vendor.answer(call)
    } catch {
      reply = error.reply
    }
    return switch failure {
    case .slow: .late(options.slowness, reply)
    case .cut: .reply(reply.cutInHalf)
    default: .reply(reply)
    }
  }

  /// What a failure puts in the place of the vendor's answer, if it does.
  private func instead(
    of request: ReceivedRequest, _ failure: FailureKind, by vendor: any SimulatedVendor.Type
  ) -> Verdict? {
    switch failure {
    case .hang:
      .late(.seconds(120), .text("the simulator hung\n", status: 504))
    case .http500:
      .reply(.text("Internal Server Error\n", status: 500))
    case .html:
      .reply(.text(Self.page, status: 200, contentType: "text/html; charset=utf-8"))
    case .garbage:
      .reply(
        Reply(contentType: "application/json", body: .whole(Array(#"{"code":200,"data":{"items":[{"item_id":"#.utf8))))
    case .huge:
      .reply(Reply(contentType: "application/json", body: .huge(25_000_000)))
    case .redirect:
      .reply(Reply(status: 302, contentType: "text/plain", location: world.origin + request.path, body: .whole([])))
    case .plan:
      .reply(.json(["message": "This service is not part of your plan"], status: 403))
    case .envelope:
      .reply(.json(["error_code": "gw.TooOften", "error_message": "This key calls too often"]))
    case .tooMany:
      vendor.refusal(.rateLimited).map(Verdict.reply)
    default:
      vendor.refusal(failure).map(Verdict.reply)
    }
  }

  private static let nothingHere = Reply.text("not found\n", status: 404)

  private static let page = """
    <!DOCTYPE html>
    <html><head><title>Maintenance</title></head>
    <body><h1>We will be back soon</h1></body></html>

    """
}
