/// A command that may take the terminal's screen.
protocol ScreenCommand: SendableMetatype {
  var takesScreen: Bool { get }
}
