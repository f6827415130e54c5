import Exports
package import Likeness
import OperatingSystem
package import Queries
package import Sourcing

/// How it is said what went wrong outside.
extension English {
  package func sentence(_ fault: NetworkFault) -> String {
    switch fault {
    case .missing(let path):
      "pictures cannot be compared: \(path) is missing – install snapsource again; all else works"
    case .damaged:
      "pictures cannot be compared: the network's file is damaged or another version's – install snapsource again; all else works"
    }
  }

  package func sentence(_ trouble: SeenTrouble) -> String {
    switch trouble {
    case .isOff: "pictures are not compared while likeness.network is off – set it to auto in the configuration"
    case .network(let fault): sentence(fault)
    case .archive(let error): errors.sentence(error)
    case .photoGone: "the photo cannot be read any more. Choose it again"
    }
  }

  package func notKept(because error: JournalError) -> String {
    "what is asked now is shown, but not kept and not counted for long: \(errors.sentence(error))"
  }

  package var searchGone: String { "this search is not in the archive any more" }

  package func crashed(report path: String) -> String {
    "snapsource crashed the last time – \(path) says where; please send it with what you did"
  }

  package func sentence(_ trouble: SheetTrouble) -> String {
    switch trouble {
    case .named(let refusal): Exports.English().sentence(refusal)
    case .file(let error): OperatingSystem.English().sentence(error)
    }
  }
}
