import Catalog
import OperatingSystem

package struct Chinese: Phrases {
  package init() {}

  package func sentence(_ error: PhotoError) -> String {
    switch error {
    case .empty:
      "照片是空的（0 字节）；重新保存或下载。"
    case .notAPicture(let content):
      "这不是图片，而是\(name(content))；选择 JPEG、PNG 或 WebP 照片。"
    case .tooManyBytes(let limit):
      "照片大于 \(megabytes(limit))；另存一份较小的来用。"
    case .tooManyPixels(let size, let limit):
      "照片标明有 \(size) 像素，最多能读取 \(limit / 1_000_000) 百万像素；另存一份较小的。"
    case .tooSmall(let size, let least):
      "照片只有 \(size) 像素，每边至少要 \(least) 像素；选择更大的照片。"
    case .endsEarly(let format):
      "照片不完整：\(format.rawValue) 缺了一部分；重新完整保存或下载。"
    case .damaged(let format):
      "\(format.rawValue) 照片已损坏，无法读取；重新保存或下载。"
    case .unsupportedFormat(let format):
      "不支持 \(format.rawValue) 图片；另存为 JPEG、PNG 或 WebP。"
    case .needsConversion(let format):
      "\(format.rawValue) 照片须先转换；另存为 JPEG、PNG 或 WebP。"
    case .needsTool(let format, let tools):
      "\(format.rawValue) 照片需要另一个程序：安装 \(install(tools))；或把照片另存为 JPEG。"
    case .conversionFailed(let format, let tool):
      "\(tool) 无法读取这张 \(format.rawValue) 照片；另存为 JPEG 再试。"
    case .conversionTimedOut(let format, let tool, let limit):
      "\(tool) 处理这张 \(format.rawValue) 照片超过了 \(limit.components.seconds) 秒；另存为 JPEG。"
    case .regionOutside(let region, let size):
      "局部 \(region.text) 在照片（\(size)）之外；在照片内选取。"
    case .cannotFit(let limits):
      "照片无法缩小到 \(limits.bytes) 字节以内；选择更小的局部，或换一张照片。"
    case .cannotEncode(let size):
      "\(size) 像素的图片无法存为 JPEG；选择更小的局部。"
    case .cannotRead(let path, let problem):
      sentence(problem, path: shown(path))
    case .cancelled:
      "已停止。"
    }
  }

  private func sentence(_ problem: FileProblem, path: String) -> String {
    switch problem {
    case .missing: "没有文件 \(path)；检查路径。"
    case .directory: "\(path) 是文件夹；选择其中的照片。"
    case .special: "\(path) 不是普通文件；选择一张照片。"
    case .notPermitted: "没有权限读取 \(path)；更改权限，或复制到别处。"
    case .empty: "\(path) 是空的（0 字节）；重新保存或下载。"
    case .tooManyBytes(let limit): "\(path) 大于 \(megabytes(limit))；另存一份较小的来用。"
    case .other(let error): "无法读取 \(path)：\(error.reason)。"
    }
  }

  private func name(_ content: FileContent) -> String {
    switch content {
    case .webPage: "网页（HTML）"
    case .text: "文本文件"
    case .pdf: "一份 PDF 文档"
    case .archive: "压缩包（ZIP）或办公文档"
    case .film: "视频"
    case .unknown: "无法识别的内容"
    }
  }

  /// The programs with the Debian packages that hold them, as far as we know.
  private func install(_ tools: [String]) -> String {
    let packages = ["heif-convert": "libheif-examples", "avifdec": "libavif-bin"]
    let known = tools.compactMap { tool in packages[tool].map { "\(tool)（软件包 \($0)）" } }
    return (known.isEmpty ? tools : known).joined(separator: " 或 ")
  }

  private func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }

  /// A path for people; what is longer than a path ever was is cut.
  private func shown(_ path: String) -> String {
    FileName.shown(String(path.unicodeScalars.prefix(300))) + (path.unicodeScalars.count > 300 ? "…" : "")
  }
}
