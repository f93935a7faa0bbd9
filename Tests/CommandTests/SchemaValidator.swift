import Foundation
import SystemPackage

/// The validator of JSON Schemas of Python's `jsonschema`.
enum SchemaValidator {
  private static let script = """
    import json, sys, yaml
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1]))
    Draft202012Validator.check_schema(schema)
    profile = yaml.safe_load(open(sys.argv[2]))
    errors = [e.message for e in Draft202012Validator(schema).iter_errors(profile)]
    print("\\n".join(errors))
    sys.exit(1 if errors else 0)
    """

  static var isInstalled: Bool {
    (try? python(["-c", "import jsonschema, yaml"]).status) == 0
  }

  private static func python(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// - Returns: 0 for a valid profile, and what is wrong with any other.
  static func validate(_ profile: FilePath, against schema: FilePath) throws
    -> (status: Int32, text: String)
  {
    try python(["-c", script, schema.string, profile.string])
  }
}
