import Sourcing

/// Which vendors are asked, and by which filters.
extension AppState {
  private var selectedField: FilterField? {
    let fields = filterFields
    return fields.indices.contains(cursors[.filters].index) ? fields[cursors[.filters].index] : nil
  }

  mutating func openFilter() {
    guard let field = selectedField else { return }
    if field.isText {
      sheets.open(Prompt(.field(field), filters.text(field)))
    } else {
      stepFilter(by: 1)
    }
  }

  mutating func stepFilter(by step: Int) {
    guard let field = selectedField else { return }
    if field.isText {
      openFilter()
    } else {
      session.step(field, by: step)
    }
  }

  /// The selected filter asks for nothing any more.
  mutating func clearFilter() {
    if let field = selectedField { session.clear([field]) }
  }

  /// No filter asks for anything; the order, the language, the size of a page and the part of the photo stay.
  mutating func clearFilters() { session.clear(clearableFields) }

  private var clearableFields: [FilterField] {
    filterFields.filter(\.isFilter)
  }

  var reasonAgainstClearingFilter: String? {
    selectedField.map(filters.asks) == true ? nil : words.noFilterSet(here: true)
  }

  var reasonAgainstClearingFilters: String? {
    clearableFields.contains(where: filters.asks) ? nil : words.noFilterSet(here: false)
  }

  mutating func toggle() {
    switch scope {
    case .filters: stepFilter(by: 1)
    case .vendors: toggleVendor()
    case .columns: toggleColumn()
    default: break
    }
  }

  /// The vendor that is selected in its pane.
  var selectedVendor: Vendor? {
    let selected = cursors[.vendors].index
    return vendors.indices.contains(selected) ? vendors[selected] : nil
  }

  private mutating func toggleVendor() {
    guard let vendor = selectedVendor else { return }
    guard vendor.isConfigured else {
      message = Message(text: words.vendorNotConfigured(vendor))
      return
    }
    session.toggle(vendor.id)
    cursors[.filters] = ListCursor()
  }
}
