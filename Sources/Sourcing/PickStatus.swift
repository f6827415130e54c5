/// How far the user has come with a pick. The names are those of the sheet; a sheet that was edited may hold others.
package enum PickStatus {
  package static let all = ["shortlist", "ask", "sample", "negotiate", "reject"]
}
