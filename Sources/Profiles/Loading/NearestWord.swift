/// Finds the word that somebody may have meant.
enum NearestWord {
  /// The known word that takes the fewest letters to change, if those are few.
  static func to(_ word: String, among known: [String]) -> String? {
    let distances = known.map { ($0, distance($0, word)) }
    guard let nearest = distances.min(by: { $0.1 < $1.1 }),
      nearest.1 <= max(1, min(word.count, nearest.0.count) / 2)
    else { return nil }
    return nearest.0
  }

  /// How many letters have to be added, taken away, changed or swapped with the next one.
  private static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first.lowercased())
    let second = Array(second.lowercased())
    var rows = [Array(0...second.count)]
    for (i, letter) in first.enumerated() {
      var row = [i + 1]
      for (j, other) in second.enumerated() {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[first.count][second.count]
  }
}
