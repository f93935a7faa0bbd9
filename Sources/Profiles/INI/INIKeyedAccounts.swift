import ConfigText
import INISyntax
import NotificationCenter

/// Collects accounts whose keys name them, such as `smtp1_server`, from the section that they share.
struct INIKeyedAccounts {
  /// The lines of one account.
  struct Found {
    let id: String
    /// For each field the entries under the keys that it may have.
    fileprivate var candidates: [[INIEntry?]]
    fileprivate var nameCandidates: [INIEntry?]
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

    /// The entry of each field: the first that has a value.
    var fields: [INIEntry?] { candidates.map(Self.chosen) }
    var name: INIEntry? { Self.chosen(nameCandidates) }

    var hasProvider: Bool { fields[AccountField.provider.number] != nil }

    private static func chosen(_ candidates: [INIEntry?]) -> INIEntry? {
      let entries = candidates.compactMap(\.self)
      return entries.first { !$0.valueRange.isEmpty } ?? entries.first
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

  /// - Throws: `ExportError.duplicateField` where an account has a key twice.
  mutating func add(_ section: INISection) throws(ExportError) {
    for entry in document.entries[section.entries] {
      let key = document.source.text[entry.keyRange]
      for (field, patterns) in fieldPatterns.enumerated() {
        for (number, pattern) in patterns.enumerated() {
          guard let captures = pattern.match(key), let index = account(captures, entry) else {
            continue
          }
          if let first = found[index].candidates[field][number] {
            throw document.duplicate(first, entry)
          }
          found[index].candidates[field][number] = entry
        }
      }
      for (number, pattern) in layout.name.enumerated() {
        guard let captures = pattern.match(key), let index = account(captures, entry) else {
          continue
        }
        if let first = found[index].nameCandidates[number] {
          throw document.duplicate(first, entry)
        }
        found[index].nameCandidates[number] = entry
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
