import AppCore
import Catalog
import Sourcing
import Wording

/// The sentences about the configuration.
extension English {
  func noConfigurationFile(_ path: String) -> String {
    "there is no configuration file \(path) – check --config, or leave it out"
  }
  func unreadableConfigurationFile(_ path: String) -> String {
    "the configuration file \(path) cannot be read – check that it is a file and its permissions"
  }
  func brokenConfigurationFile(_ path: String, at line: Int?) -> String {
    "\(path)\(line.map { ", line \($0)" } ?? "") is not YAML with a value under each name – correct it; "
      + "an example is in the README"
  }
  func notOneValue(_ name: String, in path: String) -> String {
    "\(name) in \(path) is a list – write one value"
  }
  func doubleName(_ name: String, in path: String) -> String {
    "\(path) says \(name) twice – leave one of them out"
  }
  func notOneLine(_ path: String) -> String {
    "\(path) holds a line break or another control character – write the value on one line"
  }
  func moreUnknownSettings(_ count: Int, in path: String) -> String {
    "\(path): \(count) more names are no settings and are ignored – snapsource doctor lists those that are"
  }
  func writableCommand(_ setting: String, in path: String) -> String {
    "others may write \(path), and \(setting) in it is run – run: chmod go-w '\(path)'"
  }
  func unknownSetting(_ name: String, in path: String, nearest: String?) -> String {
    "\(path): there is no setting \(name), it is ignored"
      + (nearest.map { " – did you mean \($0)?" } ?? " – snapsource doctor lists them")
  }
  func unknownVariable(_ name: String, nearest: String?) -> String {
    "the environment's \(name) is no setting and is ignored"
      + (nearest.map { " – did you mean \($0)?" } ?? " – snapsource doctor lists them")
  }
  func readableSecrets(_ names: [String], in path: String) -> String {
    "\(path) can be read by others and holds \(names.joined(separator: ", ")) – run: chmod 600 '\(path)'"
  }
  func notAllowed(_ value: String, at path: String, allowed: [String]) -> String {
    let hint = NearestName.of(value, among: allowed).map { ", perhaps \($0)" } ?? ""
    return "\(path) cannot be “\(value)” – write one of \(allowed.joined(separator: ", "))\(hint)"
  }
  func notAPlace(_ path: String, _ value: String) -> String {
    "\(path) cannot be so: \(wording.noDestination(value))"
  }
  func notSeconds(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write whole seconds from 1 to 600, e.g. 60"
  }
  func notACost(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write an amount and a currency, e.g. 0.05 USD"
  }
  func notALimit(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write a number of calls, e.g. 200, or money, e.g. 5.00 USD"
  }
  func notAnAge(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write a time such as 30m, 12h or 7d, or 0 for never"
  }
  func notAQuantity(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write how many pieces, e.g. 500"
  }
  func notAKey(_ name: String, at path: String) -> String {
    "\(path): “\(name)” is not a key. Write a letter or a sign, Space, Enter, Tab, Esc, Up, PgDn, F1 or ^A; several with "
      + "commas between them, one after the other as “g p”, or none"
  }
  func typesText(_ key: String, at path: String) -> String {
    "\(path): \(key) types text there. Choose a key that types nothing, such as ^A or F2"
  }
  func needsAKey(_ path: String) -> String { "\(path) cannot be none: nothing else does what this key does" }
  func keyConflict(_ conflict: KeyConflict, changed: Set<Command>) -> String {
    let names = conflict.commands.sorted { changed.contains($0) && !changed.contains($1) }.map(\.rawValue)
    let how = conflict.isBeginning ? "begins what is pressed for" : "is pressed for"
    return
      "keys.\(names[0]): in \(conflict.scope.name), \(conflict.keys.label) \(how) both \(names[0]) and \(names[1]). "
      + "Give one of them another key, e.g. keys.\(names[1]): none"
  }
  func notAViewName(_ name: String, longest: Int) -> String {
    "a view cannot be called “\(name)” – write 1 to \(longest) characters, with single spaces between words"
  }
  func notAFilter(_ path: String, _ value: String, _ flaw: Narrowing.Flaw) -> String {
    "\(path) cannot be “\(value)”: \(wording.sentence(flaw))"
  }
  func notCallsAtOnce(_ path: String, _ value: String) -> String {
    "\(path) cannot be “\(value)” – write how many calls at once, from 1 to 20"
  }
}
