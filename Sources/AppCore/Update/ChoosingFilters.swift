import Sourcing

/// The filters pane, and which vendor's results are shown.
extension AppState {
  private var selectedField: FilterField? {
    let fields = filterFields
    return fields.indices.contains(cursors[.filters].index) ? fields[cursors[.filters].index] : nil
  }

  mutating func openFilter() {
    guard let field = selectedField else { return }
    if field.isText {
      open(Prompt(.field(field), filters.text(field)))
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

  mutating func nextView() {
    let shown = vendors.map(\.id).filter { standing(of: $0).found != nil }
    guard !shown.isEmpty else {
      message = Message(text: Words.nothingToShow)
      return
    }
    let next = list.view.flatMap { shown.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    list.show(next < shown.count ? shown[next] : nil, of: offers)
    selectionMoved()
  }
}
