/// The steps of an action as numbered lines.
enum StepList {
  /// Each branch begins with its heading, and counts from 1.
  static func lines(_ steps: [StepLine]) -> [String] {
    var number = 0
    return steps.map { step in
      let text = PrintableText.escaped(step.text)
      if step.kind == .heading {
        number = 0
        return "    \(text)"
      }
      number += 1
      return "      \(number). \(text)"
    }
  }
}
