import Catalog
import Sourcing

/// Views of the configuration file: `views.<name>.columns`, `filter`, `sort` and `quantity`. Their names are the user's, so
/// that they are in no list of settings and have no variable in the environment.
struct ConfiguredViews: Sendable {
  private(set) var views: [SavedView] = []
  /// Why values cannot be, a sentence each.
  private(set) var refusals: [String] = []
  /// What was understood, by path.
  private(set) var known: [String: String] = [:]

  enum Part: String, CaseIterable {
    case columns, filter, sort, quantity
  }

  private static let root = "views."

  /// Whether a setting of this path may be a list of values.
  static func mayBeList(_ path: String) -> Bool {
    // What is no part at all is said to be none, whatever it holds.
    path.hasPrefix(root) && split(path).map { $0.part == .columns } ?? (path.split(separator: ".").count > 2)
  }

  /// The parts that a misspelt one may have meant.
  static func paths(like path: String) -> [String] {
    guard path.hasPrefix(root), let dot = path.lastIndex(of: ".") else { return [] }
    return Part.allCases.map { path[...dot] + $0.rawValue }
  }

  /// - Parameters:
  ///   - values: the file's, by path.
  ///   - vendors: what narrowing by a vendor can name.
  init(_ values: [String: String], vendors: [Vendor], in words: any Phrases) {
    var byName: [String: [Part: String]] = [:]
    for (path, value) in values {
      guard let (name, part) = Self.split(path) else { continue }
      byName[name, default: [:]][part] = value
      known[path] = value
    }
    for (name, parts) in byName.sorted(by: { $0.key < $1.key }) {
      guard let known = SavedView.name(name), known == name else {
        refusals.append(words.notAViewName(name, longest: SavedView.longestName))
        continue
      }
      func path(_ part: Part) -> String { Self.root + name + "." + part.rawValue }
      let narrowing = parts[.filter] ?? ""
      do throws(Narrowing.Flaw) {
        _ = try Narrowing(narrowing, vendors: vendors)
      } catch {
        refusals.append(words.notAFilter(path(.filter), narrowing, error))
      }
      views.append(
        SavedView(
          name, from: .configured, columns: columns(parts[.columns], at: path(.columns), words),
          narrowing: narrowing, order: order(parts[.sort], at: path(.sort), words),
          quantity: quantity(parts[.quantity], at: path(.quantity), words)))
    }
  }

  /// The name and the part of a path; `nil` when it is not one of a view.
  private static func split(_ path: String) -> (name: String, part: Part)? {
    guard path.hasPrefix(root), let dot = path.lastIndex(of: "."),
      let part = Part(rawValue: String(path[path.index(after: dot)...]))
    else { return nil }
    let name = path[
      path.index(path.startIndex, offsetBy: root.count)..<max(dot, path.index(path.startIndex, offsetBy: root.count))]
    return (String(name), part)
  }

  private mutating func columns(_ text: String?, at path: String, _ words: any Phrases) -> ListColumns {
    guard let text else { return .usual }
    let names = text.split { $0 == " " || $0 == "," }.map(String.init)
    let unknown = names.filter { ListColumn(rawValue: $0) == nil }
    refusals += unknown.map { words.notAllowed($0, at: path, allowed: ListColumn.allCases.map(\.rawValue)) }
    return ListColumns(names.compactMap(ListColumn.init(rawValue:)))
  }

  private mutating func order(_ text: String?, at path: String, _ words: any Phrases) -> LocalOrder {
    guard let text else { return .asFound }
    if let order = LocalOrder(rawValue: text) ?? ListColumn(rawValue: text)?.order { return order }
    let columns = ListColumn.allCases.filter { $0.order != nil }.map(\.rawValue)
    let orders = LocalOrder.allCases.map(\.rawValue).filter { !columns.contains($0) }
    refusals.append(words.notAllowed(text, at: path, allowed: columns + orders))
    return .asFound
  }

  private mutating func quantity(_ text: String?, at path: String, _ words: any Phrases) -> Int? {
    guard let text else { return nil }
    if let pieces = Quantity(text)?.pieces { return pieces }
    refusals.append(words.notAQuantity(path, text))
    return nil
  }
}
