package import Catalog
package import Foundation
package import Photos

/// How a call ended.
package struct CallEnd: Sendable, Hashable {
  /// `nil` when it was answered.
  package var failure: SearchError.Kind?
  /// Whether the vendor probably charged for it.
  package var isCharged: Bool
  /// What was sent and what came back, the last one last.
  package var exchanges: [Exchange]
  package var brought: Brought?
  package var at: Date

  package enum Brought: Sendable, Hashable {
    /// - Parameter showing: where it is shown as soon as it is kept; `nil` when it is not shown.
    case page(ResultPage, PageKey, showing: Showing? = nil)
    case reference(PhotoReference, size: PixelSize?, ReferenceKey)
    case details(ProductDetails, DetailKey)
    case freight(Freight, FreightKey)
  }

  package init(
    failure: SearchError.Kind? = nil, isCharged: Bool, exchanges: [Exchange] = [], brought: Brought? = nil, at: Date
  ) {
    self.failure = failure
    self.isCharged = isCharged
    self.exchanges = exchanges
    self.brought = brought
    self.at = at
  }
}

/// A request and its reply as they may be kept: without secrets.
package struct Exchange: Sendable, Hashable {
  /// The method and the address.
  package var request: String
  /// The HTTP status.
  package var status: Int
  /// The reply's bytes.
  package var reply: [UInt8]

  package init(request: String, status: Int, reply: [UInt8]) {
    self.request = request
    self.status = status
    self.reply = reply
  }
}
