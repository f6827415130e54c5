import Foundation

/// Names of hosts beyond ASCII.
enum HostName {
  /// The name as it is asked for: in lower case, each part beyond ASCII in Punycode (`例え.jp` is `xn--r8jz45g.jp`).
  ///
  /// - Returns: `nil` when a part is empty or longer than a name may be.
  static func ascii(_ name: String) -> String? {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    // Wide forms of letters and the ideographic full stops are what they look like.
    let plain = name.precomposedStringWithCompatibilityMapping.lowercased().replacing("。", with: ".")
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { $0 < 0x80 } ? String(part) : "xn--" + punycode(String(part))
    }
    guard parts.dropLast().allSatisfy({ !$0.isEmpty }), parts.allSatisfy({ $0.utf8.count <= 63 }) else { return nil }
    return parts.joined(separator: ".")
  }

  /// RFC 3492: the ASCII characters, then where each of the others goes, as digits of base 36.
  static func punycode(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { Int($0.value) }
    var encoded = text.unicodeScalars.filter(\.isASCII).map(String.init).joined()
    let plain = encoded.count
    if plain > 0 { encoded += "-" }
    var (done, next, delta, bias) = (plain, 128, 0, 72)
    while done < scalars.count, let least = scalars.filter({ $0 >= next }).min() {
      delta += (least - next) * (done + 1)
      next = least
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        encoded += digits(of: delta, bias: bias)
        bias = adapted(delta, count: done + 1, isFirst: done == plain)
        delta = 0
        done += 1
      }
      delta += 1
      next += 1
    }
    return encoded
  }

  private static func digits(of number: Int, bias: Int) -> String {
    var (rest, step, text) = (number, 36, "")
    while true {
      let limit = min(26, max(1, step - bias))
      guard rest >= limit else { return text + digit(rest) }
      text += digit(limit + (rest - limit) % (36 - limit))
      rest = (rest - limit) / (36 - limit)
      step += 36
    }
  }

  /// `a` to `z`, then `0` to `9`.
  private static func digit(_ value: Int) -> String { value < 26 ? String(value + 10, radix: 36) : String(value - 26) }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var (delta, steps) = (isFirst ? delta / 700 : delta / 2, 0)
    delta += delta / count
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
