import Exports
package import Likeness
import OperatingSystem
package import Queries
package import Sourcing

/// How it is said what went wrong outside.
extension Chinese {
  package func sentence(_ fault: NetworkFault) -> String {
    switch fault {
    case .missing(let path): "无法对比图片：缺少 \(path)；重新安装 snapsource；其他功能不受影响"
    case .damaged: "无法对比图片：神经网络的文件已损坏或版本不符；重新安装 snapsource；其他功能不受影响"
    }
  }

  package func sentence(_ trouble: SeenTrouble) -> String {
    switch trouble {
    case .isOff: "likeness.network 为 off 时不对比图片；在配置文件中设为 auto"
    case .network(let fault): sentence(fault)
    case .archive(let error): errors.sentence(error)
    case .photoGone: "照片已无法读取。重新选择照片"
    }
  }

  package func notKept(because error: JournalError) -> String {
    "现在查询的内容会显示，但不会存下，费用也只暂时计入：\(errors.sentence(error))"
  }

  package var searchGone: String { "存档中已没有这次搜索" }

  package func crashed(report path: String) -> String {
    "snapsource 上次崩溃了；位置见 \(path)，把它连同当时的操作发给开发者"
  }

  package func sentence(_ trouble: SheetTrouble) -> String {
    switch trouble {
    case .named(let refusal): Exports.Chinese().sentence(refusal)
    case .file(let error): OperatingSystem.Chinese().sentence(error)
    }
  }
}
