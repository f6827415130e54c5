/// Which part of a photo's stored pixels is wanted, and how large it shall become.
struct Framing {
  var area: PixelRegion
  /// Never larger than the area.
  var target: PixelSize
  /// Bytes that a decoder may take for the whole picture, of which the area is a part.
  var room = Int.max

  /// What to ask of a decoder that can shrink the whole picture to a half, a quarter or an eighth on its way.
  ///
  /// The area stays at least as large as the target, unless the picture is too large for the room: then both become
  /// smaller.
  func withinRoom(stored: PixelSize, bytesPerPixel: Int) -> (framing: Framing, decoded: PixelSize) {
    let enough = [8, 4, 2].first { area.width / $0 >= target.width && area.height / $0 >= target.height } ?? 1
    let reduction =
      [1, 2, 4, 8].first { step in
        let size = stored.reduced(by: step)
        return step >= enough && size.width * size.height * bytesPerPixel <= room
      } ?? 8
    var framing = self
    if reduction > enough { framing.target = target.fitted(side: max(1, max(area.width, area.height) / reduction)) }
    return (framing, stored.reduced(by: reduction))
  }

  /// Whether nothing of a picture is left out or made smaller.
  func keepsAll(of stored: PixelSize) -> Bool { area == PixelRegion(stored) && target == stored }

  /// A shrinker for rows of the whole picture, decoded from `stored` to `decoded` pixels.
  func shrinker(stored: PixelSize, decoded: PixelSize) -> AreaShrinker {
    let across = Double(decoded.width) / Double(stored.width)
    let down = Double(decoded.height) / Double(stored.height)
    var area = Area(area)
    (area.left, area.width) = (area.left * across, area.width * across)
    (area.top, area.height) = (area.top * down, area.height * down)
    return AreaShrinker(source: decoded, area: area, target: target)
  }

  /// Makes the picture from a whole decoded buffer.
  func picture(
    from buffer: UnsafeBufferPointer<UInt8>, layout: PixelLayout, stored: PixelSize, decoded: PixelSize
  ) -> Picture? {
    var shrinker = shrinker(stored: stored, decoded: decoded)
    var line = [UInt8](repeating: 0, count: decoded.width * 3)
    let rowBytes = decoded.width * layout.bytesPerPixel
    for y in 0..<decoded.height {
      let row = UnsafeBufferPointer(rebasing: buffer[y * rowBytes..<(y + 1) * rowBytes])
      shrinker.add(row, layout: layout, at: y, line: &line)
    }
    return Picture(size: target, pixels: shrinker.finished())
  }
}

extension PixelSize {
  /// The size of a picture that a decoder shrinks to a `divisor`th on its way: sides are rounded up, as TurboJPEG does.
  func reduced(by divisor: Int) -> PixelSize {
    PixelSize(width: (width + divisor - 1) / divisor, height: (height + divisor - 1) / divisor)
  }

  /// The size with the same proportions whose longer side is at most `side`; never larger, never without a pixel.
  func fitted(side: Int) -> PixelSize {
    let longer = max(width, height)
    guard longer > side, side > 0 else { return self }
    func scaled(_ length: Int) -> Int { max(1, (length * side + longer / 2) / longer) }
    return PixelSize(width: scaled(width), height: scaled(height))
  }
}

extension Picture {
  /// The picture, shrunk so that the longer side is at most `side`; never enlarged.
  package func shrunk(side: Int) -> Picture {
    let target = size.fitted(side: side)
    guard target != size else { return self }
    return framed(Framing(area: PixelRegion(size), target: target)) ?? self
  }

  /// The whole picture at another size, proportions given up: each pixel is the mean of what lies under it.
  package func squeezed(into target: PixelSize) -> Picture? {
    framed(Framing(area: PixelRegion(size), target: target))
  }

  /// A part of the picture at its target size.
  func framed(_ framing: Framing) -> Picture? {
    pixels.withUnsafeBufferPointer { pixels in
      framing.picture(from: pixels, layout: .rgb, stored: size, decoded: size)
    }
  }
}
