package import Catalog

/// A named value of a request; names may repeat, and order is kept.
package struct ReceivedParameter: Sendable, Hashable {
  package let name: String
  package let value: String
}

/// A request that the simulator received, for tests that look at what was sent.
package struct ReceivedCall: Sendable, Hashable {
  /// `nil` for a picture or a path that no vendor has.
  package let provider: ProviderID?
  package let call: SimulatedCall?
  package let method: String
  /// With the vendor's base path, e.g. `/daji/alibaba/product/imageQuery`.
  package let path: String
  /// Of the query and the form, decoded, in the order sent; values past 4,096 bytes are told by their length.
  package let parameters: [ReceivedParameter]
  /// Names in lower case.
  package let headers: [String: String]

  init(_ request: ReceivedRequest, at place: SimulatedPlace?) {
    provider = place?.provider
    call = place?.call
    method = request.method
    path = request.path
    headers = request.headers
    parameters = request.parameters.map { parameter in
      let length = parameter.value.utf8.count
      return length > 4_096 ? ReceivedParameter(name: parameter.name, value: "\(length) bytes") : parameter
    }
  }

  /// The first value of a parameter.
  package func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }
}
