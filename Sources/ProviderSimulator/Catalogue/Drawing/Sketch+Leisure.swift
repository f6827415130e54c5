extension Sketch {
  mutating func drawBackpack(_ design: Design) {
    add(.arc(0, -0.38, 0.09, 0.1, from: 180, to: 360, width: 0.035), design.plain.shaded(0.6))
    addPair(.curve((0.28, -0.05), (0.38, 0.02), (0.39, 0.34), (0.3, 0.42)), design.plain.shaded(0.7))
    add(
      .curve(
        (-0.16, -0.42), (0.16, -0.42), (0.3, -0.24), (0.33, 0.1), (0.33, 0.42), (0.22, 0.48), (-0.22, 0.48),
        (-0.33, 0.42), (-0.33, 0.1), (-0.3, -0.24)), design.surface)
    add(.arc(0, -0.04, 0.27, 0.3, from: 190, to: 350, width: 0.018), design.plain.shaded(0.55))
    let pocket = design.between(0.08, 0.14)
    add(.box(-0.24, pocket, 0.24, 0.42, round: 0.07), (design.hasTrim ? design.trim : design.plain).shaded(0.88))
    add(.bar(-0.2, pocket + 0.05, 0.2, pocket + 0.05, width: 0.016), .black)
    add(.box(0.1, pocket + 0.05, 0.13, pocket + 0.12, round: 0.01), .steel)
  }

  mutating func drawUmbrella(_ design: Design) {
    let rim = design.between(0.0, 0.05)
    add(.bar(0, -0.4, 0, 0.38, width: 0.03), design.hasTrim ? .wood : .darkSteel)
    add(.arc(0.07, 0.38, 0.07, 0.1, from: 0, to: 180, width: 0.035), design.hasTrim ? .wood : .darkSteel)
    add(.bar(0, -0.5, 0, -0.4, width: 0.02), .darkSteel)
    let dome: Outline = .ellipse(0, rim, 0.5, 0.44, from: 180, to: 360)
    var hem: Outline = []
    for arch in 0..<5 { hem += Outline.ellipse(0.4 - Float(arch) * 0.2, rim, 0.1, 0.055, from: 0, to: -180) }
    add(dome + hem, design.surface.formed(.ball(x: 0, y: 0.05, radius: 0.62)))
    for rib in -2...2 where rib != 0 {
      let x = Float(rib)
      add(
        [Point(0, -0.43), Point(x * 0.09, -0.24), Point(x * 0.145 + 0.1 * (x < 0 ? 1 : -1) * 0.3, rim)].stroked(0.008),
        design.plain.shaded(0.6))
    }
  }

  mutating func drawPhoneCase(_ design: Design) {
    add(.box(-0.26, -0.5, 0.26, 0.5, round: 0.08), design.plain.shaded(0.7))
    add(.box(-0.245, -0.485, 0.245, 0.485, round: 0.07), design.surface)
    let bump: Float = design.between(0.2, 0.26)
    add(.box(-0.21, -0.45, -0.21 + bump, -0.45 + bump, round: 0.06), Paint(design.colour).shaded(0.5))
    for (x, y) in [(Float(-0.15), Float(-0.39)), (-0.15, -0.28), (-0.06, -0.335)] {
      add(.ellipse(x, y, 0.04, 0.04), .black)
      add(.ellipse(x - 0.01, y - 0.01, 0.014, 0.014), .glass)
    }
    if design.hasTrim {
      add(.ellipse(0.03, 0.15, 0.12, 0.12), design.trim)
      add(.ellipse(0.03, 0.15, 0.07, 0.07), design.plain)
    }
    add(.box(0.255, -0.2, 0.275, -0.08, round: 0.008), design.plain.shaded(0.55))
  }

  mutating func drawHeadphones(_ design: Design) {
    let spread = design.between(0.34, 0.38)
    add(.arc(0, 0.06, spread, 0.46, from: 180, to: 360, width: 0.06), design.plain.shaded(0.85))
    add(.arc(0, 0.06, spread - 0.04, 0.42, from: 225, to: 315, width: 0.04), design.hasTrim ? design.trim : .black)
    addPair(.box(spread - 0.14, 0, spread - 0.03, 0.38, round: 0.06), .black)
    addPair(.box(spread - 0.06, -0.02, spread + 0.11, 0.4, round: 0.08), design.surface)
    addPair(.ellipse(spread + 0.03, 0.19, 0.04, 0.1), design.trim)
  }

  mutating func drawToyCar(_ design: Design) {
    let roof = design.between(-0.24, -0.18)
    add(.polygon((-0.26, 0.0), (-0.17, roof), (0.13, roof), (0.27, 0.0)), design.plain.shaded(0.92))
    add(.polygon((-0.2, -0.01), (-0.14, roof + 0.045), (-0.03, roof + 0.045), (-0.03, -0.01)), .glass)
    add(.polygon((0.01, -0.01), (0.01, roof + 0.045), (0.11, roof + 0.045), (0.2, -0.01)), .glass)
    add(
      .curve((-0.48, 0.0), (0, -0.02), (0.34, -0.01), (0.49, 0.06), (0.49, 0.19), (0, 0.2), (-0.48, 0.19)),
      design.surface
    )
    add(.ellipse(0.46, 0.07, 0.03, 0.035), .flame)
    add(.box(-0.5, 0.13, -0.42, 0.19, round: 0.02), .steel)
    if design.hasTrim { add(.box(-0.46, 0.07, 0.42, 0.1), design.trim) }
    for x: Float in [-0.28, 0.28] {
      add(.ellipse(x, 0.2, 0.115, 0.115), .black)
      add(.ellipse(x, 0.2, 0.055, 0.055), design.hasTrim ? design.trim : .steel)
    }
  }

  mutating func drawTeddyBear(_ design: Design) {
    let fur = design.plain
    let paw = (design.hasTrim ? design.trim : design.plain).shaded(1.12)
    addPair(.ellipse(0.19, -0.42, 0.08, 0.08), fur.shaded(0.9))
    addPair(.ellipse(0.19, -0.42, 0.045, 0.045), paw)
    addPair(Outline.ellipse(0, 0, 0.09, 0.17).turned(-38).moved(0.3, 0.06), fur.shaded(0.9))
    addPair(Outline.ellipse(0, 0, 0.12, 0.15).turned(-20).moved(0.21, 0.36), fur.shaded(0.94))
    addPair(.ellipse(0.23, 0.4, 0.065, 0.065), paw)
    add(.ellipse(0, 0.17, 0.25, design.between(0.24, 0.28)), design.surface.formed(.ball(x: 0, y: 0.17, radius: 0.27)))
    add(.ellipse(0, -0.24, 0.26, 0.23), fur.formed(.ball(x: 0, y: -0.24, radius: 0.27)))
    add(.ellipse(0, -0.16, 0.11, 0.085), .ivory)
    add(.ellipse(0, -0.2, 0.04, 0.028), .black)
    addPair(.ellipse(0.1, -0.28, 0.025, 0.028), .black)
    if design.hasTrim { addPair(.polygon((0, -0.02), (0.1, -0.07), (0.1, 0.05)), design.trim.shaded(0.8)) }
  }

  mutating func drawNotebook(_ design: Design) {
    add(.box(-0.33, -0.46, 0.38, 0.48, round: 0.02), .ivory)
    add(.box(-0.36, -0.48, 0.36, 0.46, round: 0.03), design.surface)
    add(.box(-0.36, -0.48, -0.26, 0.46, round: 0.02), design.plain.shaded(0.75))
    for ring in 0..<9 {
      add(.arc(-0.36, -0.42 + Float(ring) * 0.105, 0.05, 0.02, from: 0, to: 360, width: 0.014), .steel)
    }
    add(.box(-0.12, design.between(-0.3, -0.24), 0.24, -0.08, round: 0.01), .ivory)
    add(.bar(-0.06, -0.19, 0.18, -0.19, width: 0.012), .darkSteel)
    if design.hasTrim { add(.box(0.27, -0.48, 0.3, 0.46), design.trim.shaded(0.7)) }
  }

  mutating func drawKeyboard(_ design: Design) {
    add(.box(-0.5, -0.2, 0.5, 0.22, round: 0.03), design.plain.shaded(0.8))
    add(.box(-0.49, -0.2, 0.49, 0.2, round: 0.03), design.surface)
    let key: Paint = design.hasTrim ? design.trim : .ivory
    for row in 0..<4 {
      for column in 0..<13 {
        let x = -0.455 + Float(column) * 0.07
        let y = -0.165 + Float(row) * 0.07
        add(.box(x, y, x + 0.056, y + 0.056, round: 0.01), column == 0 || column == 12 ? key.shaded(0.75) : key)
      }
    }
    add(.box(-0.21, 0.12, 0.21, 0.172, round: 0.01), key.shaded(0.9))
    for x: Float in [-0.42, -0.32, 0.26, 0.36] { add(.box(x, 0.12, x + 0.07, 0.172, round: 0.01), key.shaded(0.85)) }
  }

  mutating func drawUkulele(_ design: Design) {
    add(.box(-0.035, -0.42, 0.035, 0.04), .wood)
    add(.box(-0.06, -0.5, 0.06, -0.38, round: 0.02), Paint.wood.shaded(0.7))
    addPair(.ellipse(0.075, -0.47, 0.022, 0.016), .steel)
    addPair(.ellipse(0.075, -0.42, 0.022, 0.016), .steel)
    let waist = design.between(0.13, 0.16)
    add(
      .curve(
        (0, -0.06), (0.16, -0.03), (0.18, 0.08), (waist, 0.17), (0.23, 0.3), (0.16, 0.46), (0, 0.49), (-0.16, 0.46),
        (-0.23, 0.3), (-waist, 0.17), (-0.18, 0.08), (-0.16, -0.03)), design.surface)
    add(.ellipse(0, 0.14, 0.075, 0.075), design.hasTrim ? design.trim.shaded(0.6) : .wood)
    add(.ellipse(0, 0.14, 0.055, 0.055), .black)
    add(.box(-0.08, 0.34, 0.08, 0.37), Paint.wood.shaded(0.6))
    for string in 0..<4 {
      let x = -0.024 + Float(string) * 0.016
      add(.bar(x, -0.44, x, 0.35, width: 0.005), .ivory)
    }
  }
}
