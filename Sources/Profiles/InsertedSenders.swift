import NotificationCenter

/// The references that are added at one place of one list.
struct InsertedSenders {
  let path: SenderPath
  fileprivate(set) var values: [String]
}

extension [ConfigurationChange] {
  /// All references that go.
  var removedSenders: [SenderPath] {
    compactMap { if case .removeSender(let path) = $0 { path } else { nil } }
  }

  /// All references that are added, those at one place together.
  var insertedSenders: [InsertedSenders] {
    var indices: [SenderPath: Int] = [:]
    var result: [InsertedSenders] = []
    for case .insertSender(let path, let value) in self {
      if let index = indices[path] {
        result[index].values.append(value)
      } else {
        indices[path] = result.count
        result.append(InsertedSenders(path: path, values: [value]))
      }
    }
    return result
  }
}
