import SystemPackage

/// Where the results of a run go.
enum Destination {
  /// To the places of the originals.
  case inPlace
  /// Into a folder, at the path that a file has below the folder argument; on a contested path
  /// more than one file would fall.
  case folder(FilePath, contested: Set<FilePath>)
}
