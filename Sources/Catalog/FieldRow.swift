/// What the program does with a field of a listing: a row of the table in ``ListingField``.
struct FieldRow: Sendable {
  /// What it is called in English, in JSON's facts for good.
  let name: String
  /// What it keeps of a listing.
  let properties: [Property]
  /// Whether it counts goods, so that it does not go over between vendors that sell by different units.
  let countsGoods: Bool
  /// Whether the details say which vendor it was taken from.
  let isTold: Bool
  /// What details say, where the words of the field are not made by hand.
  let said: @Sendable (Listing) -> FieldValue
  /// The figures in it that another vendor's listing of the offer is held against.
  let sayings: @Sendable (Listing) -> [Saying]
  let columns: Outputs
  let members: Outputs

  /// A field whose outputs say several things, or nothing.
  init(
    _ name: String, _ properties: [Property], countsGoods: Bool = false, isTold: Bool = true,
    said: @escaping @Sendable (Listing) -> FieldValue = { _ in .text(String?.none) },
    sayings: @escaping @Sendable (Listing) -> [Saying] = { _ in [] }, columns: Outputs, members: Outputs
  ) {
    self.name = name
    self.properties = properties
    self.countsGoods = countsGoods
    self.isTold = isTold
    self.said = said
    self.sayings = sayings
    self.columns = columns
    self.members = members
  }

  /// A field that says one thing, in details, in the sheet and in JSON alike.
  ///
  /// - Parameter output: the name of the column and of the member, a promise.
  init(
    _ name: String, _ property: Property, countsGoods: Bool = false, isTold: Bool = true, output: String,
    sayings: @escaping @Sendable (Listing) -> [Saying] = { _ in [] }, said: @escaping @Sendable (Listing) -> FieldValue
  ) {
    self.name = name
    properties = [property]
    self.countsGoods = countsGoods
    self.isTold = isTold
    self.said = said
    self.sayings = sayings
    columns = .named([FieldOutput(output, said)])
    members = .named([FieldOutput(output, said)])
  }

  /// The columns of the sheet, or the members of the JSON document, that say it.
  enum Outputs: Sendable {
    case named([FieldOutput])
    case none(because: String)

    var named: [FieldOutput] {
      if case .named(let outputs) = self { outputs } else { [] }
    }
  }

  /// A stored property of ``Listing``: how it is filled from another vendor's listing of the offer.
  struct Property: Sendable {
    /// Puts into a listing what it lacked.
    typealias Fill = @Sendable (inout Listing) -> Void

    let name: String
    /// What this listing lacks and another has; `nil` where that is nothing.
    let fill: @Sendable (_ own: Listing, _ other: Listing) -> Fill?
    let differs: @Sendable (Listing, Listing) -> Bool

    /// What this vendor knows stays.
    static func kept<Value: Equatable & Sendable>(
      _ name: String, _ path: any WritableKeyPath<Listing, Value?> & Sendable
    ) -> Property {
      Property(name, path) { own, other in
        guard let value = other[keyPath: path], own[keyPath: path] == nil else { return nil }
        return value
      }
    }

    /// What both know, as one.
    static func merged<Value: Equatable & Sendable>(
      _ name: String, _ path: any WritableKeyPath<Listing, Value> & Sendable,
      _ merge: @escaping @Sendable (Value, Value) -> Value
    ) -> Property {
      Property(name, path) { own, other in
        let own = own[keyPath: path]
        let merged = merge(own, other[keyPath: path])
        return merged == own ? nil : merged
      }
    }

    /// What is this listing's alone.
    static func own(_ name: String) -> Property {
      Property(name: name, fill: { _, _ in nil }, differs: { _, _ in false })
    }

    private init(
      name: String, fill: @escaping @Sendable (Listing, Listing) -> Fill?,
      differs: @escaping @Sendable (Listing, Listing) -> Bool
    ) {
      (self.name, self.fill, self.differs) = (name, fill, differs)
    }

    /// - Parameter filled: the value that takes the place of this listing's own.
    private init<Value: Equatable & Sendable>(
      _ name: String, _ path: any WritableKeyPath<Listing, Value> & Sendable,
      filled: @escaping @Sendable (_ own: Listing, _ other: Listing) -> Value?
    ) {
      self.init(
        name: name,
        fill: { own, other -> Fill? in
          guard let value = filled(own, other) else { return nil }
          return { listing in listing[keyPath: path] = value }
        },
        differs: { $0[keyPath: path] != $1[keyPath: path] })
    }
  }
}

/// One thing that an output says of a field, under its promised name.
package struct FieldOutput: Sendable {
  package let name: String
  package let value: @Sendable (Listing) -> FieldValue

  init(_ name: String, _ value: @escaping @Sendable (Listing) -> FieldValue) {
    self.name = name
    self.value = value
  }
}
