package import Catalog
package import Photos
package import Queries

/// What the next search would ask.
extension Session {
  /// Loads another photo. What was found by the last one stays until the next search; a search that is under way goes on,
  /// as it is paid for.
  package mutating func takePhoto(_ source: String) -> [Request] {
    words = nil
    filters.photoChanged()
    photo.load(source)
    return [.loadPhoto(photo.id, source: source)]
  }

  /// Searches by words from now on, or by the photo again when there are none.
  package mutating func takeWords(_ words: SearchWords?) {
    self.words = words
    if words != nil { filters.photoChanged() }
  }

  /// What the next search is by; `nil` while there is neither a photo nor words.
  package var subject: PlanSubject? {
    words.map { .words($0) } ?? (photo.facts == nil ? nil : .photo(photo.id))
  }

  /// What a vendor can do of the next search; `nil` when it cannot be asked by words, as it would be.
  package func abilities(of vendor: Vendor) -> Capabilities? {
    words == nil ? vendor.capabilities : vendor.capabilities.byWords
  }

  /// The same of the chosen vendors that can be asked, or of all when none is chosen.
  package var abilities: [Capabilities] {
    (chosenVendors.isEmpty ? vendors : chosenVendors).compactMap { abilities(of: $0) }
  }

  /// The chosen vendors that the next search would ask: by words those that take such words.
  package var askedVendors: [Vendor] {
    chosenVendors.filter { vendor in
      words.map { vendor.capabilities.reason(againstAskingBy: $0) == nil } ?? true
    }
  }

  /// What can be chosen for the next search besides.
  package var filterFields: [FilterField] { FilterForm.fields(for: abilities) }

  /// - Returns: whether it is the photo of the next search.
  package mutating func photoLoaded(_ id: PhotoID, _ facts: PhotoFacts) -> Bool {
    photoArrived(id, facts.identity)
    suggestions.keep(photosInUse)
    guard id == photo.id else { return false }
    photo.loaded(facts)
    if inquiry?.photo == id { inquiry?.givenPhoto = photo }
    forecasts.expire()
    return true
  }

  /// - Returns: whether it is the photo of the next search.
  package mutating func photoFailed(_ id: PhotoID, _ error: PhotoLoadingError) -> Bool {
    photoArrived(id, nil)
    guard id == photo.id else { return false }
    photo.failed(error)
    return true
  }

  /// Whether the photo is waited for, and not read again for a search that was reopened.
  package var awaitsPhoto: Bool {
    photo.isLoading && (inquiry?.photo != photo.id || inquiry?.awaitedIdentity == nil)
  }

  /// Gives up reading the photo.
  package mutating func stopPhoto() -> [Request] {
    photo.stop()
    return [.stopPhoto]
  }

  /// Looks for things in the photo, once.
  package mutating func findThings() -> [Request] {
    guard photo.facts != nil, suggestions.look(at: photo.id) else { return [] }
    return [.findThings(photo.id)]
  }

  /// Whether the photo is being looked at for things.
  package var isFindingThings: Bool { suggestions.lookedAt == photo.id }

  /// Takes the things that a photo shows.
  package mutating func thingsFound(_ things: [PixelRegion], in id: PhotoID) {
    if photosInUse.contains(id) { suggestions.found(things, in: id) }
  }

  /// What is suggested to search by in the photo, the whole of it left out.
  package var suggestedParts: [PixelRegion] {
    guard let facts = photo.facts else { return [] }
    return suggestions[photo.id].filter { $0.width < facts.width || $0.height < facts.height }
  }

  /// Chooses a vendor for the next search, or leaves it out; one that cannot be asked is never chosen.
  package mutating func toggle(_ vendor: ProviderID) {
    guard chosen.remove(vendor) == nil, vendors.contains(where: { $0.id == vendor && $0.isConfigured }) else { return }
    chosen.insert(vendor)
  }

  /// Sets a filter to what was typed; nothing unsets it.
  ///
  /// - Returns: what is wrong with the text, when it was not taken.
  package mutating func set(_ field: FilterField, to text: String) -> FilterForm.Flaw? { filters.set(field, to: text) }

  /// Unsets filters.
  package mutating func clear(_ fields: [FilterField]) { filters.clear(fields) }

  /// Switches a filter, or goes to the next or previous of the values that the vendors have.
  package mutating func step(_ field: FilterField, by step: Int) {
    filters.step(field, by: step, vendors: abilities)
  }

  /// The values that one of several can be chosen from, as texts; none for other fields.
  package func values(of field: FilterField) -> [String] {
    FilterForm.values(of: field, vendors: abilities)
  }

  /// Chooses one of the values that a field can have, in capitals or not.
  ///
  /// - Returns: whether there is such a value.
  package mutating func choose(_ field: FilterField, _ text: String) -> Bool {
    guard let value = values(of: field).first(where: { $0.lowercased() == text.lowercased() }) else { return false }
    filters.choose(field, value)
    return true
  }

  package mutating func sort(by order: SortOrder) { filters.sort(by: order) }
}
