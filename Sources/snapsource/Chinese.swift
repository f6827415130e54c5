import Exports
import OperatingSystem
import Queries
import TerminalUI
import Wording

struct Chinese: Phrases {
  var errors: any Queries.Phrases { Queries.Chinese() }
  var files: any OperatingSystem.Phrases { OperatingSystem.Chinese() }
  var sheets: any Exports.Phrases { Exports.Chinese() }
  var terminal: any TerminalUI.Phrases { TerminalUI.Chinese() }
  var wording: any Wording.Phrases { Wording.Chinese() }
}
