/// Characters for terminals that draw two columns for what Unicode leaves open: something of the same meaning that is
/// one column wide everywhere.
enum NarrowForm {
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "…": "~"
    case "│", "┃", "║", "╎", "┆", "┊": "|"
    case "─", "━", "═", "╌", "┄", "┈", "–", "—", "―": "-"
    case "‘", "’", "′": "'"
    case "“", "”", "″": "\""
    case "·", "•", "∙", "●", "○", "◆", "◇", "★", "☆", "※": "*"
    case "×": "x"
    case "→", "▶", "▷": ">"
    case "←", "◀", "◁": "<"
    case "↑", "▲", "△": "^"
    case "↓", "▼", "▽": "v"
    default: isOpen(scalar) ? "?" : scalar
    }
  }

  /// EastAsianWidth.txt, class A, by blocks: some narrow neighbours are taken along.
  private static func isOpen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1, 0xA4, 0xA7...0xA8, 0xAA, 0xAD...0xAE, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xC6, 0xD0, 0xD7...0xD8,
      0xDE...0xE1, 0xE6, 0xE8...0xEA, 0xEC...0xED, 0xF0, 0xF2...0xF3, 0xF7...0xFA, 0xFC, 0xFE, 0x391...0x3C9,
      0x401...0x451, 0x2010...0x2027, 0x2030...0x203E, 0x2074...0x208E, 0x20AC, 0x2103...0x2199, 0x2200...0x22BF,
      0x2312, 0x2460...0x266F, 0x273D, 0x2776...0x277F, 0xE000...0xF8FF, 0xFFFD:
      true
    default: false
    }
  }
}
