/// What a command needs before it can act; the state says why it has it not.
enum Need: Sendable {
  case address, asking, comparing, crop, details, editing, filter, filters, findNext, freight, gallery, graphics,
    hidden, layout, listing, narrowing, nextPage, photo, picture, previousPage, redo, retry, seen, seenPage, sheet,
    sideColumn, sideways, suggestion, undo, unmarking
}
