import Catalog
import Queries
import Sourcing
import Wording

/// The lines of a product's page, section by section. A section of which nothing is known is not there.
struct ProductLines {
  let known: KnownProduct
  let words: any ProductPhrases
  let session: Session
  let clock: WallClock
  let width: Int
  /// How many pieces are wanted.
  let quantity: Int?
  /// How alike the listing's picture is to the photo.
  let likeness: Int?
  let prefersOriginalTitles: Bool
  /// What vendors said of sending it, named.
  let freight: [(name: String, text: String)]

  /// - Parameter news: what goes on with vendors, or what asking one would bring.
  func rows(saying news: [String]) -> [ProductRow] {
    guard let listing = known.listing else {
      return news.flatMap { wrapped($0, .bold) } + section(words.deliveryHeading, fields(freight))
    }
    let details = known.details
    let empty = details.flatMap { details in
      details.saysNothing ? words.saidNothing(session.name(of: details.listing.provenance.provider)) : nil
    }
    var rows = titles(of: listing)
    rows += wrapped(words.figures(of: listing, likeness, session.triage.decision(on: listing.id)))
    rows += ([empty].compactMap(\.self) + news).flatMap { wrapped($0, .bold) }
    rows += section(words.pricesHeading, fields(prices(listing)))
    if let details {
      rows += section(
        words.variantsHeading, note: words.common.variants(of: details),
        VariantTable(
          details: details, likenesses: known.likenesses, words: words, width: width,
          prefersOriginalTitles: prefersOriginalTitles
        ).rows)
    }
    let attributes = details?.attributes.map { words.common.text(of: $0) } ?? []
    rows += section(words.attributesHeading, fields(attributes + words.common.lines(of: .goods, listing, details)))
    rows += section(words.deliveryHeading, fields(words.common.lines(of: .delivery, listing, details) + freight))
    rows += section(words.sellerHeading, fields(words.common.lines(of: .shop, listing, details)))
    rows += section(words.pictures, addresses(listing.pictures + (details?.videos ?? [])))
    if let description = details?.description {
      let paragraphs = description.paragraphs.flatMap { wrapped($0.string) }
      rows += section(words.descriptionHeading, paragraphs + addresses(description.pictures))
    }
    return rows + section(words.sourcesHeading, fields(sources(listing)))
  }

  private func section(_ heading: String, note: String? = nil, _ rows: [ProductRow]) -> [ProductRow] {
    guard !rows.isEmpty else { return [] }
    let note = note.map { [Piece("  \($0)", .dim)] } ?? []
    return [.blank, ProductRow([Piece(heading, .accent)] + note, isHeading: true, sought: heading)] + rows
  }

  private func titles(of listing: Listing) -> [ProductRow] {
    let titles = [listing.title.translated?.string, listing.title.original?.string].compactMap { $0 }
    return (prefersOriginalTitles ? titles.reversed() : titles).enumerated().flatMap { place, title in
      wrapped(title, place == 0 ? .bold : .plain)
    }
  }

  private func prices(_ listing: Listing) -> [(name: String, text: String)] {
    let wanted = quantity.map { [(words.atQuantityName($0), words.atQuantity(listing, $0))] } ?? []
    return wanted + words.common.lines(of: .prices, listing, known.details)
  }

  /// What every vendor said, found or asked, and of what they say different things.
  private func sources(_ listing: Listing) -> [(name: String, text: String)] {
    let conflicts = (known.offer?.conflicts ?? []).map { conflict in
      let said = words.common.conflict(conflict, vendor: session.name, time: clock.text)
      return ("≠ " + said.name, said.text)
    }
    let found = known.offer?.all ?? (known.detailed.isEmpty ? [listing] : [])
    return found.map { words.found($0, session, clock) } + known.detailed.map { words.detailed($0, session, clock) }
      + conflicts
  }

  private func wrapped(_ text: String, _ style: Style = .plain) -> [ProductRow] {
    ProductRow.wrapped(text, width: width, style: style)
  }

  private func fields(_ facts: [(name: String, text: String)]) -> [ProductRow] {
    ProductRow.fields(facts, width: width)
  }

  private func addresses(_ addresses: [WebAddress]) -> [ProductRow] { addresses.flatMap { wrapped($0.string, .dim) } }
}
