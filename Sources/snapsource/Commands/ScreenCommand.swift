/// A command that takes the terminal's screen.
protocol ScreenCommand: SendableMetatype {}
