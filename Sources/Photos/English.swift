import Catalog
import OperatingSystem

package struct English: Phrases {
  package init() {}

  package func sentence(_ error: PhotoError) -> String {
    switch error {
    case .empty:
      "The photo is empty (0 bytes) – save or download it again."
    case .notAPicture(let content):
      "This is not a picture but \(name(content)) – choose a JPEG, PNG or WebP photo."
    case .tooManyBytes(let limit):
      "The photo is larger than \(megabytes(limit)) – save a smaller copy and use that."
    case .tooManyPixels(let size, let limit):
      "The photo says it has \(size) pixels; up to \(limit / 1_000_000) million can be read – save a smaller copy."
    case .tooSmall(let size, let least):
      "The photo has only \(size) pixels; each side needs at least \(least) – choose a larger photo."
    case .endsEarly(let format):
      "The photo ends early: a part of the \(format.rawValue) is missing – save or download it again, to its end."
    case .damaged(let format):
      "The \(format.rawValue) photo is damaged and cannot be read – save or download it again."
    case .unsupportedFormat(let format):
      "\(format.rawValue) pictures are not supported – save it as JPEG, PNG or WebP."
    case .needsConversion(let format):
      "\(format.rawValue) photos must be converted first – save it as JPEG, PNG or WebP."
    case .needsTool(let format, let tools):
      "\(format.rawValue) photos need another program: install \(install(tools)) – or save the photo as JPEG."
    case .conversionFailed(let format, let tool):
      "\(tool) could not read the \(format.rawValue) photo – save it as JPEG and try again."
    case .conversionTimedOut(let format, let tool, let limit):
      "\(tool) took longer than \(limit.components.seconds) s for the \(format.rawValue) photo – save it as JPEG."
    case .regionOutside(let region, let size):
      "The region \(region.text) lies outside the photo (\(size)) – choose corners inside it."
    case .cannotFit(let limits):
      "The photo cannot be made smaller than \(limits.bytes) bytes – choose a tighter region or another photo."
    case .cannotEncode(let size):
      "A picture of \(size) pixels cannot be saved as JPEG – choose a smaller region."
    case .cannotRead(let path, let problem):
      sentence(problem, path: shown(path))
    case .cancelled:
      "Stopped."
    }
  }

  private func sentence(_ problem: FileProblem, path: String) -> String {
    switch problem {
    case .missing: "There is no file \(path) – check the path."
    case .directory: "\(path) is a folder – choose a photo in it."
    case .special: "\(path) is not a regular file – choose a photo."
    case .notPermitted: "\(path) may not be read – change its permissions or copy it elsewhere."
    case .empty: "\(path) is empty (0 bytes) – save or download it again."
    case .tooManyBytes(let limit): "\(path) is larger than \(megabytes(limit)) – save a smaller copy and use that."
    case .other(let error): "\(path) cannot be read: \(error.reason)."
    }
  }

  private func name(_ content: FileContent) -> String {
    switch content {
    case .webPage: "a web page (HTML)"
    case .text: "a text file"
    case .pdf: "a PDF document"
    case .archive: "a ZIP archive or an office document"
    case .film: "a film"
    case .unknown: "something unknown"
    }
  }

  /// The programs with the Debian packages that hold them, as far as we know.
  private func install(_ tools: [String]) -> String {
    let packages = ["heif-convert": "libheif-examples", "avifdec": "libavif-bin"]
    let known = tools.compactMap { tool in packages[tool].map { "\(tool) (package \($0))" } }
    return (known.isEmpty ? tools : known).joined(separator: " or ")
  }

  private func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }

  /// A path for people; what is longer than a path ever was is cut.
  private func shown(_ path: String) -> String {
    FileName.shown(String(path.unicodeScalars.prefix(300))) + (path.unicodeScalars.count > 300 ? "…" : "")
  }
}
