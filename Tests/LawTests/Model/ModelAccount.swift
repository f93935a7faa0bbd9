import NotificationCenter

/// An account of a drawn document.
struct ModelAccount {
  var id: String
  /// All but the id; a field that is not there is missing in the record.
  var fields: [AccountField: String]
  /// The words by which this record writes booleans.
  var words: BooleanWords
}
