/// The keys of what lies over the panes, and those that open it.
extension KeyBinding {
  static let cropping: [KeyBinding] = [
    KeyBinding(
      [.character("c")], .crop, in: [.everywhere], "Choose the part of the photo to search by", hint: "part",
      needs: .crop),
    KeyBinding([.character("h"), .left], .moveLeft, in: [.crop], "Move the box left"),
    KeyBinding([.character("j"), .down], .moveDown, in: [.crop], "Move the box down"),
    KeyBinding([.character("k"), .up], .moveUp, in: [.crop], "Move the box up"),
    KeyBinding([.character("l"), .right], .moveRight, in: [.crop], "Move the box right"),
    KeyBinding([.character("+"), .character("=")], .cropGrow, in: [.crop], "Grow the box", hint: "grow"),
    KeyBinding([.character("-")], .cropShrink, in: [.crop], "Shrink the box", hint: "shrink"),
    KeyBinding([.character("L")], .cropWider, in: [.crop], "Make the box wider"),
    KeyBinding([.character("H")], .cropNarrower, in: [.crop], "Make the box narrower"),
    KeyBinding([.character("J")], .cropTaller, in: [.crop], "Make the box taller"),
    KeyBinding([.character("K")], .cropLower, in: [.crop], "Make the box shorter"),
    KeyBinding([.character("z")], .cropZoom, in: [.crop], "See the part larger, or the whole photo", hint: "zoom"),
    KeyBinding([.character("0")], .cropReset, in: [.crop], "The whole photo", hint: "whole"),
    KeyBinding(
      "123456789".map(Key.character), .chooseLine, in: [.crop],
      "Put the box on the suggested part of that number: a thing that stands out, or what a vendor suggests",
      hint: "box on part 1", needs: .suggestion),
    KeyBinding([.enter], .open, in: [.crop], "Take this part; the next search asks by it", hint: "take"),
    KeyBinding([.escape, .character("q")], .back, in: [.crop], "Leave the part as it was"),
  ]

  static let columns: [KeyBinding] = [
    KeyBinding(
      [.character("|")], .showColumns, in: [.results, .details],
      "Choose the columns of the list and their order; prices of one basis are columns of their own", hint: "columns"),
    KeyBinding([.character(" ")], .toggle, in: [.columns], "Show the column, or show it no more", hint: "show"),
    KeyBinding([.character("K"), .left], .columnLeft, in: [.columns], "Move the column to the left", hint: "left"),
    KeyBinding([.character("J"), .right], .columnRight, in: [.columns], "Move the column to the right", hint: "right"),
    KeyBinding([.character("0")], .usualColumns, in: [.columns], "The usual columns", hint: "usual"),
    KeyBinding([.escape, .character("q"), .character("h"), .enter], .back, in: [.columns], "Close", hint: "close"),
    KeyBinding(
      [.character("L")], .showViews, in: [.everywhere],
      "Views: columns, narrowing, order and quantity under a name; price hunt, supplier check, drop-shipping and yours",
      hint: "views"),
    KeyBinding([.enter, .character("l")], .open, in: [.views], "Look through the view", hint: "take"),
    KeyBinding(
      [.character("w")], .saveView, in: [.views], "Save how the list looks now as a view", hint: "save this look"),
    KeyBinding([.character("x")], .removeView, in: [.views], "Remove a view that was saved here", hint: "remove"),
    KeyBinding([.escape, .character("q"), .character("h")], .back, in: [.views], "Close", hint: "close"),
  ]

  static let product: [KeyBinding] = [
    KeyBinding(
      [.enter, .character("l")], .open, in: [.details],
      "The product's page: all that is known of it on the whole screen, free", hint: "product",
      needs: .listing),
    KeyBinding(
      [.character("D")], .showDetails, in: [.results, .details, .picks, .gallery, .product, .compare],
      "Details by a vendor: variants, minimum order, weight; says what it costs and asks first", hint: "more",
      needs: .details),
    KeyBinding(
      [.character("E")], .showFreight, in: [.product],
      "Freight within China by a vendor, for the quantity or the minimum order; says what it costs and asks first",
      hint: "freight", needs: .freight),
    KeyBinding([.right, .character("l"), .tab], .moveRight, in: [.product], "Next section", hint: "section"),
    KeyBinding([.left, .character("h"), .backTab], .moveLeft, in: [.product], "Previous section"),
    KeyBinding([.character("v")], .nextView, in: [.product], "What another vendor said"),
    KeyBinding([.escape, .character("q"), .enter], .back, in: [.product], "Close", hint: "close"),
  ]

  static let gallery: [KeyBinding] = [
    KeyBinding(
      [.character("V")], .showPictures, in: [.results, .picks], "All pictures of the listing, large beside your photo",
      needs: .gallery),
    KeyBinding(
      [.character("V")], .showPictures, in: [.details, .product],
      "All pictures of the listing, large beside your photo", hint: "pictures", needs: .gallery),
    KeyBinding(
      [.right, .character("l"), .character("n")], .moveRight, in: [.gallery], "Next picture of the listing",
      hint: "next picture"),
    KeyBinding(
      [.left, .character("h"), .character("N")], .moveLeft, in: [.gallery], "Previous picture of the listing"),
    KeyBinding([.character("g"), .home], .goFirst, in: [.gallery], "Its first picture"),
    KeyBinding([.character("G"), .end], .goLast, in: [.gallery], "Its last picture"),
    KeyBinding(
      [.character("j"), .down, .control("n")], .moveDown, in: [.gallery], "Next listing", hint: "next listing"),
    KeyBinding([.character("k"), .up, .control("p")], .moveUp, in: [.gallery], "Previous listing"),
    KeyBinding([.escape, .character("q"), .enter], .back, in: [.gallery, .link], "Close", hint: "close"),
  ]

  static let comparing: [KeyBinding] = [
    KeyBinding(
      [.character("C")], .compare, in: [.results, .details, .picks],
      "Compare the marked offers side by side; where none are marked, the best so far against the next",
      hint: "compare",
      needs: .listing),
    KeyBinding([.character("x")], .reject, in: [.compare], "Reject the offer, or take it back", hint: "reject"),
    KeyBinding([.right, .character("l"), .tab], .moveRight, in: [.compare], "The offer to the right", hint: "next"),
    KeyBinding([.left, .character("h"), .backTab], .moveLeft, in: [.compare], "The offer to the left"),
    KeyBinding(
      [.character("d")], .switchDifferences, in: [.compare], "Only where they differ, or everything",
      hint: "differences"),
    KeyBinding(
      [.left, .character("h")], .keepLeft, in: [.duel],
      "The left one stays: the other is rejected, with what shows the very same picture", hint: "left stays"),
    KeyBinding(
      [.right, .character("l")], .keepRight, in: [.duel],
      "The right one stays: the other is rejected, with what shows the very same picture", hint: "right stays"),
  ]
}
