/// A number and what it counts, for the lists that are in English only.
enum EnglishCount {
  static func of(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
