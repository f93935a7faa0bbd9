/// A unified diff that shows the edits themselves, so it cannot say anything but what is done.
///
/// Parts that must not be shown, such as passwords, read `[redacted]` on every line they touch.
public struct UnifiedDiff: Sendable {
  private let edits: [Edit]
  /// How many bytes the text before each edit is longer once it is edited.
  private let shifts: [Int]
  private let text: RedactedText
  private let rewritten: RedactedText?
  private let lines: LineTable

  /// A diff of a text and its edits.
  ///
  /// - Parameters:
  ///   - text: the text before the edits.
  ///   - edits: the edits of it.
  ///   - redactions: byte ranges of the text that are not shown, in order.
  ///   - rewritten: the text after the edits and what is hidden of it; without it, new text hides
  ///     no more than what ``SensitiveText`` finds in it.
  public init(
    of text: [UInt8],
    edits: EditSet,
    redactions: [Range<Int>],
    rewritten: RedactedText? = nil
  ) {
    self.text = RedactedText(text, hiding: redactions)
    self.rewritten = rewritten
    self.edits = edits.edits
    lines = LineTable(text)
    var shift = 0
    shifts = edits.edits.map { edit in
      defer { shift += edit.replacement.count - edit.range.count }
      return shift
    }
  }

  /// Old lines, the edits within them, and the new lines in their place.
  private struct Change {
    var oldLines: Range<Int>
    var edits: Range<Int>
    var newText: [[UInt8]] = []
  }

  /// The diff, empty where there is no edit.
  ///
  /// - Parameters:
  ///   - path: what the two header lines name.
  ///   - context: how many unchanged lines stand around a change.
  public func lines(path: String, context: Int = 3) -> [String] {
    let changes = changes()
    guard !changes.isEmpty else { return [] }
    // As in git, so that `patch -p1` in the root folder finds absolute paths too.
    let name = path.drop { $0 == "/" }
    var output = ["--- a/\(name)", "+++ b/\(name)"]
    var first = 0
    var shift = 0
    while first < changes.count {
      var last = first
      while last + 1 < changes.count,
        changes[last + 1].oldLines.lowerBound - changes[last].oldLines.upperBound <= 2 * context
      {
        last += 1
      }
      output += hunk(changes[first...last], context: context, shift: &shift)
      first = last + 1
    }
    return output
  }

  private var lineCount: Int {
    // What follows the last line feed is a line only if there is something on it.
    let last = lines.range(ofLine: lines.lineCount - 1)
    return last.isEmpty ? lines.lineCount - 1 : lines.lineCount
  }

  private func changes() -> [Change] {
    var changes: [Change] = []
    for (index, edit) in edits.enumerated() {
      let start = lines.line(at: edit.range.lowerBound)
      let lastByte = max(edit.range.lowerBound, edit.range.upperBound - 1)
      let end = insertsLines(edit) ? start : lines.line(at: lastByte) + 1
      if let previous = changes.last, start < previous.oldLines.upperBound {
        changes[changes.count - 1].oldLines =
          previous.oldLines.lowerBound..<max(end, previous.oldLines.upperBound)
        changes[changes.count - 1].edits = previous.edits.lowerBound..<index + 1
      } else {
        changes.append(Change(oldLines: start..<end, edits: index..<index + 1))
      }
    }
    return changes.map { change in
      var change = change
      change.newText = RedactedText.lines(of: newText(of: change))
      return change
    }
  }

  /// Whether an edit puts whole lines between two others.
  private func insertsLines(_ edit: Edit) -> Bool {
    let start = lines.line(at: edit.range.lowerBound)
    return edit.range.isEmpty && edit.replacement.last == UInt8(ascii: "\n")
      && lines.range(ofLine: start).lowerBound == edit.range.lowerBound
  }

  private func newText(of change: Change) -> [UInt8] {
    var result: [UInt8] = []
    var copied = lines.range(ofLine: change.oldLines.lowerBound).lowerBound
    for index in change.edits {
      let edit = edits[index]
      result += text.bytes(in: copied..<edit.range.lowerBound)
      result += shownReplacement(of: index)
      copied = edit.range.upperBound
    }
    if change.oldLines.isEmpty { return result }
    let end = lines.range(ofLine: change.oldLines.upperBound - 1).upperBound
    return result + text.bytes(in: copied..<end)
  }

  /// The new text of an edit, with what must not be shown of it replaced.
  private func shownReplacement(of index: Int) -> [UInt8] {
    let edit = edits[index]
    guard let rewritten else { return SensitiveText.redacted(edit.replacement) }
    let start = edit.range.lowerBound + shifts[index]
    return rewritten.bytes(in: start..<start + edit.replacement.count)
  }

  private func hunk(_ changes: ArraySlice<Change>, context: Int, shift: inout Int) -> [String] {
    guard let first = changes.first, let last = changes.last else { return [] }
    let start = max(0, first.oldLines.lowerBound - context)
    let end = min(max(lineCount, last.oldLines.upperBound), last.oldLines.upperBound + context)
    var body: [String] = []
    var newCount = 0
    var line = start
    func show(_ prefix: Character, _ bytes: [UInt8]) {
      var content = bytes[...]
      let isTerminated = content.last == UInt8(ascii: "\n")
      if isTerminated { content.removeLast() }
      body.append("\(prefix)\(String(decoding: content, as: UTF8.self))")
      if !isTerminated { body.append("\\ No newline at end of file") }
    }
    func showContext(until end: Int) {
      while line < end {
        show(" ", text.bytes(in: lines.range(ofLine: line)))
        newCount += 1
        line += 1
      }
    }
    for change in changes {
      showContext(until: change.oldLines.lowerBound)
      for line in change.oldLines { show("-", text.bytes(in: lines.range(ofLine: line))) }
      for text in change.newText { show("+", text) }
      newCount += change.newText.count
      line = change.oldLines.upperBound
    }
    showContext(until: end)
    let oldCount = end - start
    let newStart = start + shift
    shift += newCount - oldCount
    let header =
      "@@ -\(oldCount == 0 ? start : start + 1),\(oldCount)"
      + " +\(newCount == 0 ? newStart : newStart + 1),\(newCount) @@"
    return [header] + body
  }
}
