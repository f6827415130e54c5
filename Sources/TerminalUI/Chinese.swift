package import AppCore

package struct Chinese: Phrases {
  package init() {}

  package func sentence(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal:
      "没有可用的终端（无法打开 /dev/tty）。在终端中启动 snapsource，或在脚本中使用 `snapsource search`。"
    case .noTerminalType:
      "终端类型未知：没有设置 TERM。设置它，如 TERM=xterm-256color，或使用 `snapsource search`。"
    case .unknownTerminalType(let name):
      "终端类型 `\(name)` 不在本系统的列表（terminfo）中。"
        + "改设另一种，如 TERM=xterm-256color，或使用 `snapsource search`。"
    case .plainTerminalType(let name):
      "`\(name)` 类型的终端不能在任意位置显示文字，而浏览界面需要这样。"
        + "把 TERM 设为终端的实际类型，如 TERM=xterm-256color，或使用 `snapsource search`。"
    case .noUnicode:
      "本系统没有 UTF-8 区域设置，连 C.UTF-8 也没有，无法显示中文标题。"
        + "安装一个（Debian：`apt install locales`），并把 LC_ALL 设为它。"
    }
  }

  package func words(_ reason: PictureReason) -> String {
    switch reason {
    case .colourRefused: "NO_COLOR"
    case .fewColours(let count): "字符，因为终端描述\(count == 0 ? "没有提到颜色" : "只有 \(count) 种颜色")"
    case .palette(let count): "\(count) 种颜色；若有更多，可用 COLORTERM=truecolor 说明"
    case .paletteOnly(let count, let term): "\(count) 种颜色，TERM=\(term) 最多显示这些，COLORTERM 不起作用"
    case .directAsDescribed: "24 位色，依据终端描述"
    case .direct(let sign): "24 位色，依据 \(sign)"
    case .wideBlocks: "字符，因为歧义宽度字符占两列时，方块也占两列"
    case .quadrants: "四分块，各种字体都有"
    case .sextants(let terminal): "六分块，\(terminal) 自行绘制"
    case .pixelsIfNamed: "像素，前提是终端自报为 kitty 0.28 以上，或 Ghostty"
    case .pixels(let terminal, let inTmux): "像素，由 \(terminal)\(inTmux ? "（tmux 中）" : " ")绘制"
    }
  }

  package func words(_ colours: ColourCount) -> String {
    switch colours {
    case .refused: "无，因为设置了 NO_COLOR"
    case .direct: "24 位"
    case .palette(let count): "\(count)"
    case .none(let term): "无，TERM=\(term) 没有说明"
    }
  }
}
