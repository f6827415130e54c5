/// The calls that vendors charge for, each at its own price.
package enum CallKind: String, Sendable, Hashable, CaseIterable {
  case introducePhoto = "photo"
  case search
  case words
  case detail
  case freight
}
