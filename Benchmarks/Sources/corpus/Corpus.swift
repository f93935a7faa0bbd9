import Foundation

/// Writes invented exports: `corpus FOLDER COUNT xml|ini [RULES [SEED]]`.
@main
struct Corpus {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3, let count = Int(Array(arguments)[1]),
      let format = Format(rawValue: Array(arguments)[2])
    else {
      FileHandle.standardError.write(
        Data("usage: corpus FOLDER COUNT xml|ini [RULES [SEED]]\n".utf8))
      exit(64)
    }
    let values = Array(arguments)
    let ruleCount = values.count > 3 ? Int(values[3]) ?? 36 : 36
    let seed = values.count > 4 ? UInt64(values[4]) ?? 1 : 1
    let folder = URL(fileURLWithPath: values[0], isDirectory: true)
    var random = SplitMix64(seed: seed)
    for number in 1...max(1, count) {
      let export = Export(number: number, ruleCount: ruleCount, using: &random)
      // A folder with a hundred thousand files is slow on some file systems.
      let subfolder = folder.appendingPathComponent("site-\(number / 500)", isDirectory: true)
      try FileManager.default.createDirectory(at: subfolder, withIntermediateDirectories: true)
      let file = subfolder.appendingPathComponent("nas-\(number).\(format.rawValue)")
      let text = format == .xml ? export.xml : export.ini
      try Data(text.utf8).write(to: file)
    }
  }

  private enum Format: String {
    case xml
    case ini
  }
}
