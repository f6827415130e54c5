import AppCore
import Catalog
import Sourcing
import Wording

/// The sentences about the configuration.
extension Chinese {
  func noConfigurationFile(_ path: String) -> String {
    "没有配置文件 \(path)；检查 --config，或去掉它"
  }
  func unreadableConfigurationFile(_ path: String) -> String {
    "无法读取配置文件 \(path)；检查它是不是文件，以及它的权限"
  }
  func brokenConfigurationFile(_ path: String, at line: Int?) -> String {
    "\(path)\(line.map { " 第 \($0) 行" } ?? "")：不是每个名称下各有一个值的 YAML；改正它，"
      + "README 中有示例"
  }
  func notOneValue(_ name: String, in path: String) -> String {
    "\(path) 中的 \(name) 是列表；只写一个值"
  }
  func doubleName(_ name: String, in path: String) -> String {
    "\(path) 中 \(name) 出现了两次；去掉一个"
  }
  func notOneLine(_ path: String) -> String {
    "\(path) 含有换行或其他控制字符；把值写在一行内"
  }
  func moreUnknownSettings(_ count: Int, in path: String) -> String {
    "\(path)：另有 \(count) 个名称不是设置，已忽略；snapsource doctor 列出所有设置"
  }
  func writableCommand(_ setting: String, in path: String) -> String {
    "他人可以写入 \(path)，而其中的 \(setting) 会被执行；运行：chmod go-w '\(path)'"
  }
  func unknownSetting(_ name: String, in path: String, nearest: String?) -> String {
    "\(path)：没有设置 \(name)，已忽略"
      + (nearest.map { "；是不是 \($0)？" } ?? "；snapsource doctor 列出所有设置")
  }
  func unknownVariable(_ name: String, nearest: String?) -> String {
    "环境变量 \(name) 不是设置，已忽略"
      + (nearest.map { "；是不是 \($0)？" } ?? "；snapsource doctor 列出所有设置")
  }
  func readableSecrets(_ names: [String], in path: String) -> String {
    "他人可以读取 \(path)，其中有 \(names.joined(separator: "、"))；运行：chmod 600 '\(path)'"
  }
  func notAllowed(_ value: String, at path: String, allowed: [String]) -> String {
    let hint = NearestName.of(value, among: allowed).map { "，也许是 \($0)" } ?? ""
    return "\(path) 不能是“\(value)”；可用：\(allowed.joined(separator: "、"))\(hint)"
  }
  func notAPlace(_ path: String, _ value: String) -> String {
    "\(path) 不能这样设：\(wording.noDestination(value))"
  }
  func notSeconds(_ path: String, _ value: String) -> String {
    "\(path) 不能是“\(value)”；写 1 到 600 的整秒数，如 60"
  }
  func notACost(_ path: String, _ value: String) -> String {
    "\(path) 不能是“\(value)”；写金额和货币，如 0.05 USD"
  }
  func notALimit(_ path: String, _ value: String) -> String {
    "\(path) 不能是“\(value)”；写调用次数，如 200，或金额，如 5.00 USD"
  }
  func notAnAge(_ path: String, _ value: String) -> String {
    "\(path) 不能是“\(value)”；写时长，如 30m、12h 或 7d，0 表示从不"
  }
  func notAQuantity(_ path: String, _ value: String) -> String {
    "\(path) 不能是“\(value)”；写件数，如 500"
  }
  func notAKey(_ name: String, at path: String) -> String {
    "\(path)：“\(name)”不是键。可写字母或符号、Space、Enter、Tab、Esc、Up、PgDn、F1 或 ^A；多个键之间用"
      + "英文逗号加空格隔开，依次按的键写成“g p”，不要键则写 none"
  }
  func typesText(_ key: String, at path: String) -> String {
    "\(path)：\(key) 在那里会输入文字。选一个不输入文字的键，如 ^A 或 F2"
  }
  func needsAKey(_ path: String) -> String { "\(path) 不能是 none：没有其他键做同样的事" }
  func keyConflict(_ conflict: KeyConflict, changed: Set<Command>) -> String {
    let names = conflict.commands.sorted { changed.contains($0) && !changed.contains($1) }.map(\.rawValue)
    let how = conflict.isBeginning ? "的按键都以 \(conflict.keys.label) 开头" : "的按键都是 \(conflict.keys.label)"
    return
      "keys.\(names[0])：在“\(place(conflict.scope))”中，\(names[0]) 和 \(names[1]) \(how)。"
      + "给其中一个换键，如 keys.\(names[1]): none"
  }
  private func place(_ scope: Scope) -> String { ChineseKeys.name(scope.name) }
  func notAViewName(_ name: String, longest: Int) -> String {
    "视图不能叫“\(name)”；写 1 到 \(longest) 个字符，词与词之间只用一个空格"
  }
  func notAFilter(_ path: String, _ value: String, _ flaw: Narrowing.Flaw) -> String {
    "\(path) 不能是“\(value)”：\(wording.sentence(flaw))"
  }
  func notCallsAtOnce(_ path: String, _ value: String) -> String {
    "\(path) 不能是“\(value)”；写可同时进行的调用次数，1 到 20"
  }
}
