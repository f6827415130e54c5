import Testing

/// The built binary, worked as people and scripts work it. One test at a time: they measure, and each has processes.
@Suite(.serialized) enum EndToEnd {}
