/// What stands around every page: its head and title before, its script after.
struct HTMLFrame {
  let top: [UInt8]
  let foot: [UInt8]

  /// - Parameter skip: what the link says that goes past the overview.
  init(title: Word, skip: Word, _ translation: Translation) {
    let values: [String: Any] = [
      "language": translation.language.rawValue,
      "title": translation.text(title),
      "notice": TextNotice.line(translation),
      "l_skip": translation.text(skip),
      "style": String(decoding: PackageResources.style_css, as: UTF8.self),
    ]
    top = HTMLTemplate.top.bytes(values)
    foot = HTMLTemplate.foot.bytes([
      "script": String(decoding: PackageResources.script_js, as: UTF8.self)
    ])
  }
}
