import TestSupport

/// A random document of which everything is known that a migration has to make of it.
struct DrawnDocument {
  let configuration: ModelConfiguration
  let options: ModelOptions
  let expected: ModelMigration
  let encoding: DrawnEncoding
  let texts: TwoTexts

  var bytes: [UInt8] { encoding.bytes(of: texts.before) }
  var expectedBytes: [UInt8] { encoding.bytes(of: texts.after) }

  enum Syntax: String, CaseIterable, Sendable {
    case xml
    case ini
  }

  init(_ syntax: Syntax, using random: inout SeededGenerator) {
    encoding = random.pick(DrawnEncoding.allCases)
    configuration = ModelConfiguration(using: &random, palette: encoding.palette)
    options = ModelOptions(using: &random)
    expected = ModelMigration(configuration, options)
    switch syntax {
    case .xml:
      var drawing = XMLDrawing(encoding, random)
      drawing.draw(configuration, expected)
      (texts, random) = (drawing.texts, drawing.random)
    case .ini:
      var drawing = INIDrawing(encoding, random)
      drawing.draw(configuration, expected)
      (texts, random) = (drawing.texts, drawing.random)
    }
  }
}
