import Catalog

/// How TMAPI reads parameters, and refuses them.
enum TMAPIRequest {
  static func refuse(_ code: Int, _ message: String) -> Reply {
    .json(["code": .count(code), "msg": .string(message), "data": nil], status: code)
  }

  static func refused(_ code: Int, _ message: String) -> Refusal {
    Refusal(reply: refuse(code, message))
  }

  /// - Parameter filters: those of the parameters that are a yes or a no.
  static func checkNames(
    _ request: ReceivedRequest, known: Set<String>, filters: [String]
  ) throws(Refusal) {
    for parameter in request.query {
      guard known.contains(parameter.name) || filters.contains(parameter.name) else {
        throw refused(422, "\(parameter.name) is not a parameter")
      }
      guard request.all(parameter.name).count == 1 else { throw refused(422, "\(parameter.name) is given twice") }
      guard !filters.contains(parameter.name) || ["true", "false"].contains(parameter.value) else {
        throw refused(422, "\(parameter.name) is not a boolean")
      }
    }
  }

  static func whole(
    _ request: ReceivedRequest, _ name: String, in range: ClosedRange<Int>
  ) throws(Refusal) -> Int? {
    guard let text = request.first(name) else { return nil }
    guard let number = Int(text), range.contains(number) else { throw refused(422, "\(name) is not valid") }
    return number
  }

  static func price(_ request: ReceivedRequest, _ name: String) throws(Refusal) -> Amount? {
    guard let text = request.first(name) else { return nil }
    guard let amount = Amount(text) else { throw refused(422, "\(name) is not valid") }
    return amount
  }
}
