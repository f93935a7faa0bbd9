import ConfigText
import HostFiles
import Ledger
import Migration
import SystemPackage

/// Says for each file what is to be written where.
struct WritePlanner {
  let fileSystem: any FileSystem
  let destination: Destination
  let writesThroughHardLinks: Bool

  /// Why a file that could be written is not; nil for every other.
  func refusal(of file: ProcessedFile) -> Refusal? {
    guard case .inPlace = destination, file.rewritten != nil, !writesThroughHardLinks,
      let links = file.content?.info.linkCount, links > 1
    else { return nil }
    return Refusal(
      code: "hard-links",
      message: "the file has \(links) hard links, and replacing it would separate them; --in-place "
        + "writes through all of them"
    )
  }

  /// What a file asks for; nil where it is left alone.
  ///
  /// - Throws: why it cannot be written.
  func write(for file: ProcessedFile) throws(Refusal) -> FileWrite? {
    guard let found = file.found, let content = file.content,
      file.report.status == .changed || file.report.status == .unchanged
    else { return nil }
    switch destination {
    case .inPlace:
      guard let rewritten = file.rewritten else { return nil }
      return try inPlaceWrite(found, content, rewritten, file.report)
    case .folder(let folder, let contested):
      guard !contested.contains(found.relativePath) else {
        throw Refusal(
          code: "contested-output",
          message: "more than one file would be written to \"\(found.relativePath)\" in the output "
            + "folder; give them separately"
        )
      }
      return try outputWrite(folder, found, content, file)
    }
  }

  private func inPlaceWrite(
    _ found: FoundFile,
    _ content: FileContent,
    _ rewritten: [UInt8],
    _ report: FileReport
  ) throws(Refusal) -> FileWrite {
    let hasSeveralNames = content.info.linkCount > 1
    let path: FilePath
    do {
      path = try fileSystem.resolved(found.path)
      try fileSystem.checkWritable(path)
    } catch {
      throw error.refusal
    }
    let info = content.info
    let model = FileModel(
      mode: info.mode,
      owner: info.owner,
      group: info.group,
      attributesSource: path
    )
    return FileWrite(
      change: FileChange(
        path: path,
        original: content.bytes,
        hashBefore: report.hashBefore,
        hashAfter: report.hashAfter,
        attributes: FileAttributes(mode: info.mode, owner: info.owner, group: info.group),
        isWrittenThrough: hasSeveralNames
      ),
      expected: content,
      step: hasSeveralNames
        ? .writeThrough(rewritten, like: model) : .replace(rewritten, like: model)
    )
  }

  private func outputWrite(
    _ folder: FilePath,
    _ found: FoundFile,
    _ content: FileContent,
    _ file: ProcessedFile
  ) throws(Refusal) -> FileWrite? {
    let target = folder.pushing(found.relativePath)
    let bytes = file.rewritten ?? content.bytes
    do {
      if try fileSystem.info(target, followingLinks: false).kind == .file,
        try fileSystem.read(target, limit: bytes.count).bytes == bytes
      {
        return nil
      }
      throw Refusal(
        code: "output-exists",
        message: "a different file is at \(target) already; remove it or choose another folder"
      )
    } catch let error as Refusal {
      throw error
    } catch let error as FileError {
      if case .tooLarge = error.cause {
        throw Refusal(
          code: "output-exists",
          message: "a different file is at \(target) already; remove it or choose another folder"
        )
      }
      guard error.isMissing else { throw error.refusal }
    } catch {
      throw Refusal(code: "input-output", message: "the output folder cannot be read")
    }
    do {
      try fileSystem.makeFolder(target.removingLastComponent())
      let parent = try fileSystem.resolved(target.removingLastComponent())
      let path = target.lastComponent.map(parent.appending) ?? target
      let info = content.info
      return FileWrite(
        change: FileChange(
          path: path,
          original: nil,
          hashBefore: nil,
          hashAfter: file.report.hashAfter ?? file.report.hashBefore,
          attributes: FileAttributes(mode: info.mode, owner: info.owner, group: info.group)
        ),
        expected: nil,
        step: .replace(
          bytes,
          like: FileModel(
            mode: info.mode,
            owner: info.owner,
            group: info.group,
            requiresOwner: false
          )
        )
      )
    } catch {
      throw error.refusal
    }
  }
}
