import Exports
import OperatingSystem
import Queries
import TerminalUI
import Wording

struct English: Phrases {
  var errors: any Queries.Phrases { Queries.English() }
  var files: any OperatingSystem.Phrases { OperatingSystem.English() }
  var sheets: any Exports.Phrases { Exports.English() }
  var terminal: any TerminalUI.Phrases { TerminalUI.English() }
  var wording: any Wording.Phrases { Wording.English() }
}
