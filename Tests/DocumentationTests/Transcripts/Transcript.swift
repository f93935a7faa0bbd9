/// Lines that a page shows behind `$`, each with what it is said to print.
struct Transcript {
  struct Step {
    /// Goes over several lines where one ends with a backslash or a pipe.
    var command: String
    /// Empty where the page shows nothing; a line `…` stands for any lines.
    var output: [String]
  }

  let steps: [Step]

  init(_ block: CodeBlock) {
    var steps: [Step] = []
    for line in block.lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if let step = steps.indices.last {
        let command = steps[step].command
        if steps[step].output.isEmpty, command.hasSuffix("\\") || command.hasSuffix("|") {
          steps[step].command += "\n" + line
        } else {
          steps[step].output.append(line)
        }
      }
    }
    self.steps = steps
  }
}

extension Transcript.Step {
  /// Whether the page shows what a command printed.
  func matches(_ printed: String) -> Bool {
    output.isEmpty
      || Self.matches(
        output[...],
        printed.split(
          separator: "\n", omittingEmptySubsequences: false
        ).map(String.init).dropLast())
  }

  private static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "…" {
      return (printed.startIndex...printed.endIndex).contains {
        matches(shown.dropFirst(), printed[$0...])
      }
    }
    return printed.first == first && matches(shown.dropFirst(), printed.dropFirst())
  }
}
