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

  mutating func toggle() {
    switch scope {
    case .filters: stepFilter(by: 1)
    case .vendors: toggleVendor()
    default: break
    }
  }

  private mutating func toggleVendor() {
    guard vendors.indices.contains(cursors[.vendors].index) else { return }
    let vendor = vendors[cursors[.vendors].index]
    guard vendor.isConfigured else {
      message = Message(text: Words.vendorNotConfigured(vendor))
      return
    }
    session.toggle(vendor.id)
    cursors[.filters] = ListCursor()
  }
}
