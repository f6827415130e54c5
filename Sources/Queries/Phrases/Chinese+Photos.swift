import Catalog
import OperatingSystem
import Photos

// Why there is no photo to search by.
extension Chinese {
  package func sentence(_ error: PhotoLoadingError) -> String {
    switch error {
    case .photo(let error): Photos.Chinese().sentence(error)
    case .transfer(let error): sentence(error)
    case .notAPhoto(let error): sentence(error)
    }
  }

  package func sentence(_ error: NotAPhoto) -> String {
    switch error {
    case .several(let names):
      let shown = names.prefix(3).map { CleanText(PhotoName.shown($0), limit: 60)?.string ?? "…" }
      return "一次只能搜索一张照片，这里有 \(names.count) 张：\(shown.joined(separator: "、"))"
        + (names.count > 3 ? "、…" : "") + "；只给其中一张"
    case .productPage(let id):
      return "这是商品 \(id) 的页面，不是图片；打开它，复制其中图片的网址再粘贴"
    case .listing(let id):
      return "\(id) 是商品编号，不是照片；给出文件，或商品图片的网址"
    case .shortLink(let host):
      return "\(host) 的短链接会跳转到别处；先在浏览器中打开，再粘贴跳转到的长链接"
    case .scheme(let scheme):
      return "无法读取 \(scheme): 网址，只支持 http: 和 https:；保存照片，再给出文件"
    case .ofABrowser:
      return "这个网址只在某一个浏览器中有效；在那里保存图片，再给出文件"
    case .ofWindows(let path):
      return "\(CleanText(path, limit: 120).map { "\($0) " } ?? "这")是 Windows 路径，本机没有这个文件；把照片复制到本机"
    case .onHost(let host):
      return "文件在另一台机器上（\(CleanText(host, limit: 60)?.string ?? "?")）；把照片复制到本机"
    case .brokenData:
      return "粘贴的图片（data:）无法读取，可能不完整；保存图片，再给出文件"
    case .pastedBefore:
      return "粘贴的图片不会存下；重新粘贴，或保存后给出文件"
    case .cut(let host):
      return "这个网址中只有 \(host) 可以看到的部分没有存下；重新粘贴完整的网址"
    case .noAddress(let text):
      return "\(CleanText(text, limit: 80).map { "\($0) " } ?? "这")不是网址；检查其中的主机、端口和字符"
    }
  }

  package func sentence(_ error: PhotoTransferError) -> String {
    switch error {
    case .cancelled: return "已停止"
    case .noReply(let host, let error): return "无法取得 \(host) 上的图片：\(sentence(error))"
    case .hostBusy(let host, let status, let retryAfter):
      let pause = retryAfter.map { $0 > 0 ? "\($0) 秒后" : "立即" } ?? "稍后"
      return "\(host) 繁忙（HTTP \(status)）；\(pause)再试"
    case .hostWantsPassword(let host):
      return "\(host) 要求用户名和密码（HTTP 401）；写在主机前面，如 https://NAME:PASSWORD@HOST/…"
    case .hostRefusesPassword(let host):
      return "\(host) 不接受这个用户名和密码（HTTP 401）；检查是否有误"
    case .hostRefuses(let host):
      return "\(host) 不公开提供这张图片（HTTP 403）；在浏览器中打开并保存，再给出文件"
    case .nothingThere(let host, let status):
      return "\(host) 的这个网址没有图片（HTTP \(status)）；检查网址"
    case .unexpectedStatus(let host, let status):
      return "\(host) 答复 HTTP \(status)，没有给出图片；检查网址"
    case .webPage(let host):
      return "\(host) 给出的是网页，不是图片；写图片本身的网址"
    case .notUsable(let host, let error):
      return "\(host) 给出的内容无法使用：\(Photos.Chinese().sentence(error))"
    case .photoHostUnusable:
      return "photoHost.putUrl 或 photoHost.publicUrl 不是 http 或 https 网址；改正它"
    case .photoHostUnreachable(let error): return "图床没有收下照片：\(sentence(error))"
    case .photoHostRefused(let status):
      return "图床答复 HTTP \(status)；检查 photoHost.putUrl 及其权限"
    case .noTemporaryFile:
      return "无法写出照片供图床的命令使用；检查临时目录及其磁盘空间"
    case .commandNotStarted(let error):
      return "图床的命令无法启动（\(error.reason)）；检查 /bin/sh"
    case .commandTooSlow(let limit):
      return "图床的命令 \(seconds(limit))内没有结束；用一个文件的路径手动试运行"
    case .commandFailed(let status, let lastLine):
      return "图床的命令失败（\(lastLine?.string ?? "退出状态 \(status)")）；用一个文件的路径手动试运行"
    case .commandPrintsTooMuch:
      return "图床的命令不停输出；它必须输出照片的网址，且不输出其他内容"
    case .commandWithoutAddress:
      return "图床的命令没有输出 http 或 https 网址；它必须输出照片的网址，且不输出其他内容"
    }
  }
}
