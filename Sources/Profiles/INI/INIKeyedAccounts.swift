import ConfigText
import INISyntax
import NotificationCenter

/// Collects accounts whose keys name them, such as `smtp1_server`, from the section that they share.
struct INIKeyedAccounts {
  /// The lines of one account.
  struct Found {
    let id: String
    /// For each field the lines of the keys that it may have.
    fileprivate var candidates: [[Int?]]
    fileprivate var nameCandidates: [Int?]
    /// In document order.
    private(set) var entries: [INIEntry] = []
    /// Where the id stands in the keys.
    private(set) var idRanges: [Range<Int>] = []

    fileprivate mutating func add(_ entry: INIEntry, id: Range<Int>) {
      // A key can be a field and one of all keys.
      if entries.last?.keyRange == entry.keyRange { return }
      entries.append(entry)
      idRanges.append(id)
    }

    /// The line of each field: the first that has a value.
    func fields(in document: INIDocument) -> INIFieldLines {
      var fields = INIFieldLines()
      for field in AccountField.allCases {
        fields[field] = Self.chosen(candidates[field.number], document)
      }
      return fields
    }

    func name(in document: INIDocument) -> Int? { Self.chosen(nameCandidates, document) }

    private static func chosen(_ candidates: [Int?], _ document: INIDocument) -> Int? {
      let lines = candidates.compactMap(\.self)
      return lines.first { !document.entries[$0].valueRange.isEmpty } ?? lines.first
    }
  }

  private let document: INIDocument
  private let layout: INILayout.KeyedAccounts
  private let fieldPatterns: [[NamePattern]]
  private var found: [Found] = []
  private var indices: [String: Int] = [:]
  /// Lines under ``INILayout/KeyedAccounts/all`` of ids that have had no field so far.
  private var unclaimed: [String: [(INIEntry, Range<Int>)]] = [:]

  init(_ document: INIDocument, layout: INILayout.KeyedAccounts) {
    self.document = document
    self.layout = layout
    fieldPatterns = AccountField.allCases.map { layout.fields[$0] ?? [] }
  }

  /// In the order of their first lines.
  var accounts: [Found] { found }

  /// Ids that stand in keys without any key of a field, as in those of an empty slot.
  var idsWithoutFields: [String] { unclaimed.keys.filter(AccountID.isValid).sorted() }

  /// - Throws: `ExportError.duplicateField` where an account has a key twice.
  mutating func add(_ section: INISection) throws(ExportError) {
    for line in section.entries {
      let entry = document.entries[line]
      let key = document.source.text[entry.keyRange]
      for (field, patterns) in fieldPatterns.enumerated() {
        for (number, pattern) in patterns.enumerated() {
          guard let captures = pattern.match(key), let index = account(captures, entry) else {
            continue
          }
          if let first = found[index].candidates[field][number] {
            throw document.duplicate(document.entries[first], entry)
          }
          found[index].candidates[field][number] = line
        }
      }
      for (number, pattern) in layout.name.enumerated() {
        guard let captures = pattern.match(key), let index = account(captures, entry) else {
          continue
        }
        if let first = found[index].nameCandidates[number] {
          throw document.duplicate(document.entries[first], entry)
        }
        found[index].nameCandidates[number] = line
      }
      noteOther(entry, key)
    }
  }

  /// The account that a key names, with the entry added to its lines.
  private mutating func account(_ captures: NameMatch, _ entry: INIEntry) -> Int? {
    guard let id = captures[.id], let range = captures.range(of: .id) else { return nil }
    let index =
      indices[id]
      ?? {
        indices[id] = found.count
        found.append(
          Found(
            id: id,
            candidates: fieldPatterns.map { Array(repeating: nil, count: $0.count) },
            nameCandidates: Array(repeating: nil, count: layout.name.count)
          )
        )
        return found.count - 1
      }()
    for (entry, range) in unclaimed.removeValue(forKey: id) ?? [] {
      found[index].add(entry, id: range)
    }
    found[index].add(entry, id: range)
    return index
  }

  /// Notes a line that is no field of its account, but goes where the account goes.
  private mutating func noteOther(_ entry: INIEntry, _ key: ArraySlice<UInt8>) {
    guard let captures = layout.all?.match(key), let id = captures[.id],
      let range = captures.range(of: .id)
    else { return }
    if let index = indices[id] {
      found[index].add(entry, id: range)
    } else {
      unclaimed[id, default: []].append((entry, range))
    }
  }
}
