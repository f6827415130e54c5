/// What a section or a line of the doctor's report is about. Vendors, settings, tools and variables have their own names.
///
/// The raw values are the labels in English.
enum DoctorLabel: String, CaseIterable {
  // Sections
  case archive, configuration, network, program, settings, terminal, tools, vendors
  /// A section, and the folder in it.
  case data
  // Lines
  case cache, calls, certificates, colours, database, file, free, inside, integrity, locale, match, oldest, online,
    output
  case picks, pictures, rejections, replies, searches, searching, size, state, system, version, warning
  case httpProxy = "http proxy"
  case httpsProxy = "https proxy"
  case photoHost = "photo host"
  case setAside = "set aside"
  case wrongValue = "wrong value"
}
