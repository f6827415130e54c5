extension Sketch {
  mutating func drawTShirt(_ design: Design) {
    let sleeve = design.between(0.0, 0.08)
    add(
      .polygon(
        (-0.14, -0.44), (0.14, -0.44), (0.28, -0.39), (0.5, -0.14 + sleeve), (0.37, -0.02 + sleeve), (0.26, -0.13),
        (0.27, 0.46), (-0.27, 0.46), (-0.26, -0.13), (-0.37, -0.02 + sleeve), (-0.5, -0.14 + sleeve), (-0.28, -0.39)),
      design.surface)
    add(.ellipse(0, -0.44, 0.14, 0.1, from: 0, to: 180), design.plain.shaded(0.6))
    add(
      .arc(0, -0.44, 0.15, 0.11, from: 0, to: 180, width: 0.03),
      design.hasTrim ? design.trim : design.plain.shaded(0.85))
    addPair(.bar(0.265, -0.13, 0.3, -0.3, width: 0.008), design.plain.shaded(0.75))
  }

  mutating func drawSneaker(_ design: Design) {
    let collar = design.between(-0.26, -0.2)
    add(
      .curve(
        (-0.46, collar), (-0.32, collar + 0.05), (-0.2, collar), (-0.06, -0.12), (0.12, -0.02), (0.34, 0.03),
        (0.48, 0.14),
        (0.47, 0.24), (0, 0.25), (-0.46, 0.24), (-0.49, 0.05)),
      design.surface)
    add(.curve((0.3, 0.03), (0.44, 0.09), (0.49, 0.2), (0.4, 0.24), (0.28, 0.22)), design.plain.shaded(0.85))
    if design.hasTrim {
      add(.curve((-0.3, 0.16), (-0.1, 0.06), (0.12, 0.02), (0.0, 0.14), (-0.16, 0.2)), design.trim)
    }
    for lace in 0..<4 {
      let x = -0.14 + Float(lace) * 0.075
      let y = collar + 0.1 + Float(lace) * 0.045
      add(.bar(x - 0.03, y + 0.06, x + 0.05, y - 0.01, width: 0.02), .ivory)
    }
    add(.curve((-0.5, 0.2), (0, 0.21), (0.5, 0.18), (0.5, 0.28), (0.42, 0.31), (-0.46, 0.31)), .ivory)
    add(.bar(-0.48, 0.265, 0.49, 0.255, width: 0.014), design.plain)
  }

  mutating func drawScarf(_ design: Design) {
    let tail = design.between(0.36, 0.42)
    add(.polygon((-0.17, -0.14), (-0.01, -0.14), (-0.05, tail), (-0.26, tail - 0.02)), design.surface.shaded(0.88))
    add(.polygon((0.0, -0.12), (0.17, -0.14), (0.27, tail - 0.08), (0.07, tail - 0.04)), design.surface)
    for strand in 0..<7 {
      let x = Float(strand) * 0.031
      add(
        .bar(-0.25 + x, tail - 0.02, -0.26 + x, tail + 0.08, width: 0.012), design.hasTrim ? design.trim : design.plain)
      add(.bar(0.08 + x, tail - 0.05, 0.09 + x, tail + 0.04, width: 0.012), design.hasTrim ? design.trim : design.plain)
    }
    add(.ellipse(0, -0.26, 0.33, 0.22), without: .ellipse(0, -0.33, 0.19, 0.09), design.surface)
    add(.arc(0, -0.27, 0.26, 0.17, from: 20, to: 150, width: 0.012), design.plain.shaded(0.7))
    add(.arc(0, -0.3, 0.24, 0.16, from: 30, to: 165, width: 0.012), design.plain.shaded(0.75))
  }

  mutating func drawHat(_ design: Design) {
    let crown = design.between(-0.34, -0.26)
    add(.ellipse(0, 0.16, 0.5, 0.13), design.plain.shaded(0.9))
    add(
      .curve(
        (-0.27, 0.14), (-0.25, -0.1), (-0.18, crown), (0, crown + 0.05), (0.18, crown), (0.25, -0.1), (0.27, 0.14),
        (0, 0.2)), design.surface)
    add(.curve((-0.27, 0.03), (0, 0.09), (0.27, 0.03), (0.28, 0.13), (0, 0.2), (-0.28, 0.13)), design.trim)
    if design.hasTrim { add(.ellipse(0.22, 0.07, 0.05, 0.05), design.trim.shaded(0.75)) }
  }

  mutating func drawSocks(_ design: Design) {
    for (x, y, shade) in [(Float(-0.16), Float(-0.03), Float(0.88)), (0.1, 0.04, 1)] {
      let sock: Outline = .curve(
        (-0.12, -0.44), (0.1, -0.44), (0.1, -0.1), (0.11, 0.1), (0.26, 0.22), (0.38, 0.3), (0.34, 0.42), (0.14, 0.43),
        (-0.06, 0.36), (-0.13, 0.2), (-0.12, -0.1))
      add(sock.moved(x, y), design.surface.shaded(shade))
      let toe: Outline = .curve((0.27, 0.23), (0.38, 0.3), (0.34, 0.42), (0.22, 0.43))
      add(toe.moved(x, y), (design.hasTrim ? design.trim : design.plain).shaded(0.85))
      add(
        Outline.box(-0.13, -0.46, 0.11, design.between(-0.38, -0.34), round: 0.02).moved(x, y),
        design.trim.shaded(shade))
    }
  }

  mutating func drawSunglasses(_ design: Design) {
    let tall = design.between(0.13, 0.17)
    addPair(.bar(0.44, -0.06, 0.5, -0.14, width: 0.04), design.plain.shaded(0.8))
    add(.arc(0, -0.02, 0.08, 0.06, from: 190, to: 350, width: 0.035), design.plain)
    let frame: Outline = .curve(
      (0.05, -0.08), (0.25, -0.12), (0.45, -0.1), (0.44, 0.06), (0.3, tall), (0.14, tall), (0.06, 0.05))
    addPair(frame, design.surface)
    let lens: Outline = .curve(
      (0.09, -0.05), (0.25, -0.085), (0.42, -0.07), (0.41, 0.05), (0.29, tall - 0.035), (0.16, tall - 0.035),
      (0.1, 0.03))
    addPair(lens, design.hasTrim ? design.trim.shaded(0.5) : .black)
    addPair(.polygon((0.16, -0.04), (0.22, -0.05), (0.18, 0.06), (0.13, 0.03)), Paint.glass.opacity(0.4))
  }

  mutating func drawWallet(_ design: Design) {
    add(.box(-0.46, -0.3, 0.46, 0.32, round: 0.05), design.surface)
    add(.box(-0.46, 0.24, 0.46, 0.32, round: 0.04), design.plain.shaded(0.7))
    add(
      .curve(
        (-0.46, -0.3), (0.46, -0.3), (0.47, -0.05), (0.2, design.between(0.02, 0.08)),
        (-0.2, design.between(0.02, 0.08)),
        (-0.47, -0.05)), design.plain.shaded(0.88))
    add(.box(-0.06, -0.06, 0.06, 0.12, round: 0.03), design.hasTrim ? design.trim : .darkSteel)
    add(.ellipse(0, 0.06, 0.022, 0.022), .flame)
    for stitch in 0..<15 {
      let x = -0.42 + Float(stitch) * 0.06
      add(.bar(x, -0.27, x + 0.03, -0.27, width: 0.01), design.plain.shaded(0.6))
    }
  }

  mutating func drawWatch(_ design: Design) {
    let dial = design.between(0.19, 0.22)
    add(.polygon((-0.1, -0.5), (0.1, -0.5), (0.13, -0.1), (-0.13, -0.1)), design.surface)
    add(.polygon((-0.13, 0.1), (0.13, 0.1), (0.09, 0.5), (-0.09, 0.5)), design.surface)
    for hole in 0..<3 { add(.ellipse(0, 0.3 + Float(hole) * 0.06, 0.012, 0.016), .black) }
    add(.box(dial, -0.03, dial + 0.05, 0.03, round: 0.01), .darkSteel)
    add(.ellipse(0, 0, dial + 0.025, dial + 0.025), .steel)
    add(.ellipse(0, 0, dial - 0.01, dial - 0.01), design.hasTrim ? design.trim : .ivory)
    for hour in 0..<12 {
      add(Outline.box(-0.007, -dial + 0.02, 0.007, -dial + 0.05).turned(Float(hour) * 30), .darkSteel)
    }
    add(Outline.box(-0.012, -dial * 0.5, 0.012, 0.02).turned(-55), .black)
    add(Outline.box(-0.009, -dial * 0.75, 0.009, 0.02).turned(design.between(40, 70)), .black)
  }
}
