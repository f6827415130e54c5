extension Sketch {
  mutating func drawLamp(_ design: Design) {
    let arm: Paint = design.hasTrim ? .darkSteel : .black
    add(.ellipse(-0.08, 0.44, 0.22, 0.055), design.plain.shaded(0.8))
    add(.bar(-0.08, 0.43, design.between(-0.34, -0.27), 0.04, width: 0.04), arm)
    add(.bar(design.between(-0.34, -0.27), 0.06, 0.06, -0.32, width: 0.04), arm)
    add(.ellipse(design.between(-0.34, -0.27), 0.05, 0.04, 0.04), design.trim)
    let head: Outline = .polygon(
      (-0.07, -0.13), (0.07, -0.13), (0.1, -0.04), (0.24, 0.16), (-0.24, 0.16), (-0.1, -0.04))
    add(Outline.ellipse(0, 0.16, 0.23, 0.05).turned(-32).moved(0.16, -0.24), .flame)
    add(head.turned(-32).moved(0.16, -0.24), design.surface)
  }

  mutating func drawChair(_ design: Design) {
    let legs: Paint = design.hasTrim ? .wood : .darkSteel
    addPair(.bar(0.24, 0.06, 0.3, 0.5, width: 0.045), legs)
    addPair(.bar(0.16, 0.06, 0.17, 0.42, width: 0.035), legs.shaded(0.8))
    addPair(.bar(0.2, -0.1, 0.2, 0.05, width: 0.04), legs)
    add(.box(-0.25, -0.5, 0.25, design.between(-0.14, -0.06), round: 0.09), design.surface)
    add(.polygon((-0.25, -0.02), (0.25, -0.02), (0.32, 0.1), (-0.32, 0.1)), design.surface.shaded(1.08))
    add(.box(-0.32, 0.1, 0.32, 0.145, round: 0.02), design.plain.shaded(0.75))
  }

  mutating func drawPillow(_ design: Design) {
    let waist = design.between(0.34, 0.39)
    add(
      .curve(
        (-0.43, -0.41), (-0.2, -waist), (0.2, -waist), (0.43, -0.41), (waist + 0.03, -0.18), (waist + 0.03, 0.18),
        (0.43, 0.41), (0.2, waist), (-0.2, waist), (-0.43, 0.41), (-waist - 0.03, 0.18), (-waist - 0.03, -0.18)),
      design.surface.formed(.ball(x: 0, y: 0, radius: 0.52)))
    if design.hasTrim {
      for x: Float in [-1, 1] {
        for y: Float in [-1, 1] { add(.ellipse(0.43 * x, 0.41 * y, 0.035, 0.035), design.trim) }
      }
    } else {
      add(.ellipse(0, 0, 0.025, 0.025), design.plain.shaded(0.6))
    }
  }

  mutating func drawClock(_ design: Design) {
    addPair(Outline.box(-0.03, -0.02, 0.03, 0.1).turned(-35).moved(0.25, 0.42), design.plain.shaded(0.7))
    if design.hasTrim {
      addPair(Outline.ellipse(0, 0, 0.13, 0.11, from: 180, to: 360).turned(35).moved(0.24, -0.32), design.trim)
    }
    add(.ellipse(0, 0.05, 0.4, 0.4), design.surface)
    add(.ellipse(0, 0.05, 0.32, 0.32), .ivory)
    for hour in 0..<12 {
      let mark = Outline.box(-0.012, -0.3, 0.012, hour % 3 == 0 ? -0.24 : -0.27)
      add(mark.turned(Float(hour) * 30).moved(0, 0.05), .black)
    }
    add(Outline.box(-0.018, -0.17, 0.018, 0.03).turned(design.between(280, 330)).moved(0, 0.05), .black)
    add(Outline.box(-0.013, -0.25, 0.013, 0.03).turned(design.between(40, 80)).moved(0, 0.05), .black)
    add(.ellipse(0, 0.05, 0.03, 0.03), design.plain)
  }

  mutating func drawBasket(_ design: Design) {
    add(.arc(0, -0.02, 0.36, design.between(0.4, 0.46), from: 180, to: 360, width: 0.05), design.plain.shaded(0.8))
    add(.polygon((-0.45, -0.02), (0.45, -0.02), (0.34, 0.44), (-0.34, 0.44)), design.surface)
    for row in 0..<5 {
      let y = 0.06 + Float(row) * 0.08
      add(.bar(-0.44 + y * 0.22, y, 0.44 - y * 0.22, y, width: 0.016), design.plain.shaded(0.6))
    }
    for column in -3...3 {
      let x = Float(column)
      add(.bar(x * 0.125, 0, x * 0.095, 0.43, width: 0.014), design.plain.shaded(0.65))
    }
    add(.box(-0.47, -0.06, 0.47, 0.02, round: 0.03), design.hasTrim ? design.trim : design.plain.shaded(0.9))
  }

  mutating func drawFan(_ design: Design) {
    add(.box(-0.03, 0.1, 0.03, 0.46), .darkSteel)
    add(.ellipse(0, 0.46, 0.23, 0.04), design.plain)
    let hub = Point(0, -0.13)
    add(.ellipse(hub.x, hub.y, 0.35, 0.35), Paint.glass.opacity(0.35))
    for blade in 0..<(design.hasTrim ? 5 : 3) {
      let turn = Float(blade) * (design.hasTrim ? 72 : 120) + design.between(0, 40)
      let outline: Outline = .curve((0, 0), (0.1, -0.12), (0.08, -0.29), (-0.06, -0.3), (-0.05, -0.12))
      add(outline.turned(turn).moved(hub.x, hub.y), design.surface)
    }
    for radius: Float in [0.36, 0.24] {
      add(
        .ellipse(hub.x, hub.y, radius, radius), without: .ellipse(hub.x, hub.y, radius - 0.02, radius - 0.02),
        design.plain.shaded(0.8))
    }
    for spoke in 0..<12 {
      add(
        Outline.box(0.05, -0.005, 0.35, 0.005).turned(Float(spoke) * 30).moved(hub.x, hub.y), design.plain.shaded(0.8))
    }
    add(.ellipse(hub.x, hub.y, 0.06, 0.06), design.trim)
  }

  mutating func drawFlowerPot(_ design: Design) {
    for turn: Float in [-62, -38, -14, 10, 36, 60] {
      let leaf: Outline = .curve((0, 0), (0.07, -0.22), (0, design.between(-0.52, -0.44)), (-0.07, -0.22))
      add(leaf.turned(turn).moved(0, 0.06), Paint.leaf.shaded(turn > 0 ? 0.85 : 1.1))
    }
    if design.hasTrim {
      add(.ellipse(-0.12, -0.3, 0.06, 0.06), design.trim)
      add(.ellipse(0.15, -0.26, 0.06, 0.06), design.trim)
    }
    add(
      .polygon((-0.24, 0.08), (0.24, 0.08), (0.17, 0.49), (-0.17, 0.49)),
      design.surface.formed(.cylinder(x: 0, radius: 0.26)))
    add(.box(-0.28, 0.02, 0.28, 0.12, round: 0.02), design.plain.shaded(1.05).formed(.cylinder(x: 0, radius: 0.3)))
  }
}
