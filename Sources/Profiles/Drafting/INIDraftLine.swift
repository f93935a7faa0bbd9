/// A `key = value` line of an INI document, with its section.
struct INIDraftLine {
  let section: String
  let key: String
  let value: String

  /// The line with a variable of a profile for the number in its key.
  func numbered(_ variable: String) -> INIDraftLine {
    INIDraftLine(
      section: section, key: NumberedName(key).pattern(variable), value: value)
  }
}

extension [Column] {
  /// The keys that records have; letter case does not tell them apart.
  init(of records: [[INIDraftLine]]) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var values: [[String]] = []
    for record in records {
      var seen: Set<String> = []
      for line in record {
        let key = line.key.lowercased()
        guard seen.insert(key).inserted else { continue }
        if let number = numbers[key] {
          values[number].append(line.value)
        } else {
          numbers[key] = names.count
          names.append(line.key)
          values.append([line.value])
        }
      }
    }
    self = zip(names, values).map { name, values in
      let words = name.replacing("{id}", with: " ").replacing("{pair}", with: " ")
      return Column(selector: name, words: FieldGuesser.words(words), values: values)
    }
  }
}
