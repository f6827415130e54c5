package import Catalog
import Foundation

/// A request that the simulator received, for tests that look at what was sent.
package struct ReceivedCall: Sendable, Hashable {
  /// `nil` for a picture or a path that no vendor has.
  package let provider: ProviderID?
  package let call: SimulatedCall?
  package let method: String
  /// With the vendor's base path, e.g. `/daji/alibaba/product/imageQuery`.
  package let path: String
  /// Of the query and the form, decoded, in the order sent, then the members of a JSON body by their names, `outer.inner`
  /// for an inner object's; values past 4,096 bytes are told by their length.
  package let parameters: [ReceivedParameter]
  /// Names in lower case.
  package let headers: [String: String]

  init(_ request: ReceivedRequest, at place: SimulatedPlace?) {
    provider = place?.provider
    call = place?.call
    method = request.method
    path = request.path
    headers = request.headers
    parameters = (request.parameters + Self.members(of: request)).map { parameter in
      let length = parameter.value.utf8.count
      return length > 4_096 ? ReceivedParameter(name: parameter.name, value: "\(length) bytes") : parameter
    }
  }

  /// The number of the offer that details or freight are asked of.
  package var item: String? {
    call == .detail || call == .freight ? parameter("item_id") ?? parameter("offerId") : nil
  }

  private static func members(of request: ReceivedRequest) -> [ReceivedParameter] {
    guard request.headers["content-type"]?.hasPrefix("application/json") == true,
      let body = try? JSONSerialization.jsonObject(with: Data(request.body), options: .fragmentsAllowed)
    else { return [] }
    return members(of: body, named: "")
  }

  private static func members(of value: Any, named name: String) -> [ReceivedParameter] {
    switch value {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { key, value in
        members(of: value, named: name.isEmpty ? key : "\(name).\(key)")
      }
    case let list as [Any]: list.flatMap { members(of: $0, named: name) }
    default: [ReceivedParameter(name: name, value: "\(value)")]
    }
  }

  /// The first value of a parameter.
  package func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }
}
