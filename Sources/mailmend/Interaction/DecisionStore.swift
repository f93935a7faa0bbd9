import DecisionFiles
import HostFiles
import SystemPackage

/// The decisions file of a run.
struct DecisionStore {
  let path: FilePath
  private(set) var file: DecisionFile
  private var text: String?

  /// - Parameter mayBeMissing: whether there need be no such file yet.
  init(_ argument: String, mayBeMissing: Bool) throws {
    path = ProgramArguments.path(argument)
    do {
      let bytes = try HostFileSystem().read(path, limit: 64 << 20).bytes
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure.usage("the decisions file \(path) is not in UTF-8; save it as UTF-8")
      }
      self.text = text
      file = try DecisionFile(yaml: text, path: path.string)
    } catch let error as FileError where error.isMissing && mayBeMissing {
      file = DecisionFile()
    } catch let error as DecisionFileError {
      throw Failure.usage("\(error)")
    } catch let error as FileError {
      throw Failure.usage("the decisions file \(path) cannot be read: \(error)")
    }
  }

  /// Adds an answer, and puts the new file in the place of the old one in one step.
  mutating func add(_ answer: RecordedAnswer) throws {
    file.add(answer)
    let new = file.text(addingTo: text)
    let fileSystem = HostFileSystem()
    do {
      let target = (try? fileSystem.resolved(path)) ?? path
      var temporary = target
      temporary.append(ending: ".new")
      try? fileSystem.remove(temporary)
      let info = try? fileSystem.info(target, followingLinks: true)
      let model = FileModel(
        mode: info?.mode ?? 0o644,
        owner: info?.owner ?? Environment.userID,
        group: info?.group ?? Environment.groupID,
        requiresOwner: false
      )
      try fileSystem.create(temporary, bytes: Array(new.utf8), like: model)
      try fileSystem.rename(temporary, to: target)
    } catch {
      throw Failure.run("the decisions file \(path) cannot be written: \(error)")
    }
    text = new
  }
}
