/// A value beside its holder: a large one that many have alike costs each of them one pointer.
///
/// It reads and is written like the value itself. ``CommonValues`` makes one of equal ones.
@propertyWrapper
package struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  package var wrappedValue: Value {
    get { box.value }
    set { box = Box(newValue) }
  }

  package static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }

  package func hash(into hasher: inout Hasher) { box.value.hash(into: &hasher) }

  /// Whether both are one in memory, and not only equal.
  func isOne(with other: Shared) -> Bool { box === other.box }
}

/// Written as the value is.
extension Shared: Codable where Value: Codable {
  package init(from decoder: any Decoder) throws { self.init(wrappedValue: try Value(from: decoder)) }

  package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}
