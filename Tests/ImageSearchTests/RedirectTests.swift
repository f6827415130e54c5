import Queries
import Testing

@testable import ImageSearch

@Suite struct RedirectTests {
  private func next(
    _ status: Int, _ location: String, after address: String = "https://api.example/a/b?token=t",
    method: HTTPRequest.Method = .get, headers: [HTTPRequest.Header] = [], body: [UInt8]? = nil
  ) throws -> HTTPRequest? {
    try Redirect(status: status, location: location)?
      .next(after: HTTPRequest(method, address, headers: headers, body: body))
  }

  @Test(arguments: [
    ("/c", "https://api.example/c"), ("c?x=1", "https://api.example/a/c?x=1"),
    ("//other.example/c", "https://other.example/c"), ("https://other.example/", "https://other.example/"),
  ])
  func locationsAreTakenRelativeToTheRequestAndTheQueryIsNotCarriedOver(location: String, address: String) throws {
    #expect(try next(302, location)?.address == address)
  }

  @Test(arguments: ["http://api.example/c", "ftp://api.example/c", "javascript:alert(1)", "file:///etc/passwd"])
  func nothingLeadsFromEncryptedToElse(location: String) {
    #expect(throws: TransportError.redirectRefused) { try next(302, location) }
  }

  @Test func httpMayLeadToHttps() throws {
    #expect(
      try next(301, "https://api.example/", after: "http://api.example/")?.address == "https://api.example/")
  }

  @Test(arguments: ["https://other.example/", "https://api.example:8443/", "https://api.example.evil.example/"])
  func anotherServerGetsNoCredentials(location: String) throws {
    let headers: [HTTPRequest.Header] = [
      .init("Authorization", "Bearer t"), .init("x-signature", "s"), .init("Cookie", "c"), .init("Accept", "*/*"),
    ]
    #expect(try next(307, location, headers: headers)?.headers == [.init("Accept", "*/*")])
    #expect(try next(307, "https://api.example/c", headers: headers)?.headers == headers)
  }

  @Test func anotherServerGetsNoPostedBody() throws {
    #expect(throws: TransportError.redirectRefused) {
      try next(308, "https://other.example/", method: .post, body: [1])
    }
    #expect(try next(308, "/c", method: .post, body: [1])?.body == [1])
    // A bucket may send an upload on to the place where it is kept.
    #expect(try next(307, "https://eu.bucket.example/x.jpg", method: .put, body: [1])?.body == [1])
  }

  @Test func anUploadThatIsAnsweredByAnotherPageHasFailed() throws {
    #expect(throws: TransportError.redirectRefused) { try next(303, "/thanks", method: .put, body: [1]) }
  }

  @Test(arguments: [301, 302, 303]) func aPostThatIsRedirectedBecomesAGet(status: Int) throws {
    let request = try next(
      status, "https://other.example/", method: .post, headers: [.init("Content-Type", "text/plain")], body: [1])
    #expect(request?.method == .get)
    #expect(request?.body == nil)
    #expect(request?.headers == [])
  }

  @Test(arguments: [200, 300, 304, 305, 404]) func otherStatusesAreAnswers(status: Int) {
    #expect(Redirect(status: status, location: "/") == nil)
  }
}
