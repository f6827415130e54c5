/// Something that shows frames: the terminal, or a recording of it in tests.
///
/// Who draws on it runs where it runs: from a key to its answer no thread is changed.
package protocol Display: Actor {
  /// What the user does, in order; each element is everything that had arrived when it was read.
  nonisolated var events: AsyncStream<[TerminalEvent]> { get }
  /// Where a task goes on that waits for events or draws; `nil` is anywhere.
  nonisolated var executor: (any TaskExecutor)? { get }
  /// The size now.
  var size: FrameSize { get async }

  func draw(_ frame: Frame) async
  /// For how long the newest frame has been on its way to the user; `nil` while it is held back, as over a slow line.
  nonisolated var shownFor: Duration? { get }
  /// How long ago the keys that came last were read, the first of them: on a busy machine they wait until they are
  /// answered.
  nonisolated var keysWaited: Duration { get }
  /// How long ago they can have been typed at most: before that there was nothing to be read.
  nonisolated var keysTypedWithin: Duration { get }
  /// Draws every cell again at the next frame, for a screen that something else wrote on.
  func invalidate() async
  /// Puts text on the clipboard of the terminal's user; `nil` when the terminal is not ours now.
  func copy(_ text: String) async -> CopyWay?
  /// Gives the terminal back and stops the process until it is continued.
  func suspend() async
  /// Switches reports of the mouse.
  func setMouse(_ isOn: Bool) async
  /// Gives the terminal back for good. Nothing is drawn afterwards.
  ///
  /// - Parameter isEarly: whether the program still saves something. It ends by itself, and no signal ends it before.
  func close(isEarly: Bool) async
}
