extension Sketch {
  mutating func drawMug(_ design: Design) {
    let side = design.between(0.28, 0.32)
    let foot = side - design.between(0, 0.05)
    let x: Float = -0.1
    add(
      .arc(x + side - 0.02, 0.0, design.between(0.17, 0.21), 0.21, from: -85, to: 85, width: 0.075),
      design.plain.shaded(0.9))
    add(
      .polygon(
        (x - side, -0.36), (x + side, -0.36), (x + foot, 0.34), (x + foot - 0.05, 0.39), (x - foot + 0.05, 0.39),
        (x - foot, 0.34)),
      design.surface.formed(.cylinder(x: x, radius: side)))
    add(.ellipse(x, -0.36, side, 0.07), design.plain.shaded(1.1))
    add(.ellipse(x, -0.355, side - 0.03, 0.05), (design.hasTrim ? design.trim : design.plain).shaded(0.62))
  }

  mutating func drawWaterBottle(_ design: Design) {
    let side = design.between(0.14, 0.17)
    add(.box(-0.07, -0.5, 0.07, -0.36, round: 0.03), design.trim.formed(.cylinder(x: 0, radius: 0.07)))
    add(.arc(0, -0.46, 0.1, 0.05, from: 180, to: 360, width: 0.025), .black)
    add(
      .curve(
        (-0.08, -0.36), (0.08, -0.36), (side, -0.22), (side, 0), (side, 0.3), (side, 0.47), (0.1, 0.5), (-0.1, 0.5),
        (-side, 0.47), (-side, 0.3), (-side, 0), (-side, -0.22)),
      design.surface.formed(.cylinder(x: 0, radius: side)))
    if design.hasTrim { add(.box(-side, 0.38, side, 0.43), design.trim.formed(.cylinder(x: 0, radius: side))) }
    add(.box(-0.085, -0.37, 0.085, -0.34), .darkSteel)
  }

  mutating func drawVase(_ design: Design) {
    let neck = design.between(0.07, 0.1)
    let belly = design.between(0.24, 0.3)
    add(
      .curve(
        (-neck - 0.04, -0.48), (neck + 0.04, -0.48), (neck, -0.34), (neck + 0.02, -0.22), (belly, 0.08),
        (belly - 0.05, 0.34),
        (0.13, 0.49), (-0.13, 0.49), (-belly + 0.05, 0.34), (-belly, 0.08), (-neck - 0.02, -0.22), (-neck, -0.34)),
      design.surface.formed(.cylinder(x: 0, radius: belly)))
    add(.ellipse(0, -0.48, neck + 0.03, 0.025), design.plain.shaded(0.55))
    if design.hasTrim { add(.box(-neck, -0.33, neck, -0.29), design.trim) }
  }

  mutating func drawKnife(_ design: Design) {
    add(
      .polygon((-0.5, 0.02), (0.1, -0.07), (0.12, 0.08), (-0.18, 0.09), (-0.38, 0.07)), .steel)
    add(.polygon((-0.5, 0.02), (0.1, 0.035), (0.12, 0.08), (-0.18, 0.09), (-0.38, 0.07)), Paint(Colour(hex: 0xD9DDE2)))
    add(.box(0.1, -0.075, 0.15, 0.075, round: 0.01), .darkSteel)
    add(.curve((0.14, -0.06), (0.3, -0.045), (0.49, -0.07), (0.5, 0.06), (0.32, 0.06), (0.14, 0.07)), design.surface)
    for x: Float in [0.22, 0.31, 0.4] { add(.ellipse(x, 0, 0.016, 0.016), design.hasTrim ? design.trim : .steel) }
  }

  mutating func drawPan(_ design: Design) {
    let radius = design.between(0.27, 0.3)
    add(.bar(0.05, -0.05, 0.5, -0.32, width: 0.075), design.hasTrim ? .wood : .black)
    add(.ellipse(0.45, -0.29, 0.02, 0.015), .steel)
    add(.ellipse(-0.17, 0.08, radius + 0.03, radius + 0.03), design.plain.shaded(0.85))
    add(.ellipse(-0.17, 0.08, radius, radius), design.surface.formed(.ball(x: -0.17, y: 0.08, radius: radius)))
    add(.ellipse(-0.17, 0.08, radius - 0.06, radius - 0.06), .black)
    add(.arc(-0.17, 0.08, radius - 0.1, radius - 0.1, from: 200, to: 280, width: 0.015), .darkSteel)
  }

  mutating func drawBowl(_ design: Design) {
    let deep = design.between(0.34, 0.42)
    add(.box(-0.17, deep - 0.16, 0.17, deep - 0.06, round: 0.02), design.plain.shaded(0.75))
    add(.ellipse(0, -0.12, 0.47, deep, from: 0, to: 180), design.surface.formed(.cylinder(x: 0, radius: 0.47)))
    add(.ellipse(0, -0.12, 0.47, 0.11), design.plain.shaded(1.12))
    add(.ellipse(0, -0.11, 0.43, 0.085), (design.hasTrim ? design.trim : design.plain).shaded(0.7))
  }

  mutating func drawTeapot(_ design: Design) {
    add(.arc(0.3, 0.05, 0.19, 0.2, from: -95, to: 95, width: 0.06), design.plain.shaded(0.85))
    add(
      .curve((-0.2, 0.12), (-0.36, 0.02), (-0.49, -0.22), (-0.42, -0.24), (-0.3, -0.08), (-0.18, -0.04)),
      design.plain.shaded(0.92))
    add(
      .ellipse(0, 0.1, 0.32, design.between(0.27, 0.31)),
      design.surface.formed(.ball(x: 0, y: 0.1, radius: 0.32)))
    add(.ellipse(0, -0.15, 0.16, 0.07), design.plain.shaded(1.1))
    add(.ellipse(0, -0.25, 0.045, 0.05), design.hasTrim ? design.trim : design.plain)
    add(.box(-0.17, 0.36, 0.17, 0.41, round: 0.02), design.plain.shaded(0.8))
  }

  mutating func drawCandle(_ design: Design) {
    let top = design.between(-0.14, -0.05)
    add(.ellipse(0, top - 0.17, 0.035, 0.1), .flame)
    add(.ellipse(0, top - 0.15, 0.017, 0.05), .ivory)
    add(.bar(0, top - 0.1, 0, top, width: 0.018), .black)
    add(.box(-0.21, top, 0.21, 0.46, round: 0.05), design.surface.formed(.cylinder(x: 0, radius: 0.21)))
    add(.ellipse(0, top + 0.01, 0.21, 0.045), design.plain.shaded(1.15))
    if design.hasTrim { add(.box(-0.13, 0.12, 0.13, 0.32, round: 0.01), .ivory) }
    add(.ellipse(0, 0.46, 0.27, 0.04), .steel)
  }
}
