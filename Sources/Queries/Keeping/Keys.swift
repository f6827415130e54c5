package import Catalog
package import Foundation
package import Photos

/// One page of one vendor's answer to one question: the same key is the same question, whatever the photo is called.
package struct PageKey: Hashable, Sendable, Codable {
  package var provider: ProviderID
  /// What is searched by.
  package var subject: SearchIdentity
  /// The part of the photo that is given to the vendor instead of the whole.
  package var crop: PixelRegion?
  /// As the vendor is asked it: what it cannot do is left out.
  package var query: ImageQuery
  /// From 1; always 1 of a vendor with ``Paging/oneList(maximumSize:)``.
  package var page: Int
  /// The server that is asked; `nil` is the one that the vendor documents. What one server answered is no answer of
  /// another's.
  package var server: String?

  package init(
    provider: ProviderID, subject: SearchIdentity, crop: PixelRegion? = nil, query: ImageQuery, page: Int,
    server: String? = nil
  ) {
    self.server = server
    self.provider = provider
    self.subject = subject
    self.crop = crop
    self.query = query
    self.page = page
  }
}

/// A photo, or a part of it, as one vendor knows it.
package struct ReferenceKey: Hashable, Sendable, Codable {
  package var provider: ProviderID
  package var photo: String
  package var crop: PixelRegion?
  /// See ``PageKey/server``.
  package var server: String?

  package init(provider: ProviderID, photo: String, crop: PixelRegion? = nil, server: String? = nil) {
    self.server = server
    self.provider = provider
    self.photo = photo
    self.crop = crop
  }
}

/// A page from the journal.
package struct KeptPage: Hashable, Sendable {
  /// `nil` when the page is remembered for a while only.
  package var reply: ReplyNumber?
  /// As the vendor gave it; of a vendor with one list, all of it.
  package var page: ResultPage
  package var at: Date

  package init(reply: ReplyNumber?, page: ResultPage, at: Date) {
    self.reply = reply
    self.page = page
    self.at = at
  }
}

/// What a vendor knew a photo by.
package struct KeptReference: Hashable, Sendable {
  package var reference: PhotoReference
  /// The size that the vendor has it in, when we made it.
  package var size: PixelSize?
  package var at: Date

  package init(reference: PhotoReference, size: PixelSize? = nil, at: Date) {
    self.reference = reference
    self.size = size
    self.at = at
  }
}
