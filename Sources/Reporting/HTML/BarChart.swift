/// A bar that is divided among several counts, and its legend.
struct BarChart {
  struct Slice {
    let label: String
    let count: Int
    /// Which colour of the style sheet it has.
    let colour: Int
  }

  let title: String
  let slices: [Slice]

  /// How wide the bar is in the units of its drawing, and how wide the gaps are.
  private static let width = 1000
  private static let gap = 6

  /// For the template: a chart of nothing has no bars.
  var values: [String: Any] {
    let shown = slices.filter { $0.count > 0 }
    let total = shown.reduce(0) { $0 + $1.count }
    let room = Self.width - Self.gap * max(0, shown.count - 1)
    var bars: [[String: Any]] = []
    var counted = 0
    for (index, slice) in shown.enumerated() {
      // Ends are rounded, not widths, so that the widths add up.
      let start = counted * room / total
      counted += slice.count
      let width = max(1, counted * room / total - start)
      bars.append(["x": start + index * Self.gap, "width": width, "colour": slice.colour])
    }
    return [
      "title": title,
      "description": slices.map { "\($0.label): \($0.count)" }.joined(separator: "; "),
      "bars": bars,
      "legend": slices.map { slice in
        ["label": slice.label, "count": slice.count, "colour": slice.colour] as [String: Any]
      },
    ]
  }
}
