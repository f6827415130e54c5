/// A photo that a vendor holds.
struct HeldPhoto: Sendable {
  /// The same for the same bytes.
  let digits: String
  let bytes: [UInt8]
}
