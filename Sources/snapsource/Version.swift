/// The program's version, by semantic versioning.
let programVersion = "0.1.0"
