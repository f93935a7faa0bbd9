/// The steps of an action as numbered lines.
enum StepList {
  /// Each branch begins with its heading, a step that ends with a colon, and counts from 1.
  static func lines(_ steps: [String]) -> [String] {
    var number = 0
    return steps.map { step in
      let text = PrintableText.escaped(step)
      if step.hasSuffix(":") {
        number = 0
        return "    \(text)"
      }
      number += 1
      return "      \(number). \(text)"
    }
  }
}
