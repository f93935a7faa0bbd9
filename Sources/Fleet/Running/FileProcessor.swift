import ConfigText
import HostFiles
import Migration
import SystemPackage

/// Reads and plans one file; many run at once and share nothing.
struct FileProcessor: Sendable {
  let fileSystem: any FileSystem
  let document: DocumentProcessor
  let maximumSize: Int

  func process(_ found: PathWalker.Found) -> ProcessedFile {
    switch found {
    case .failure(let path, let error):
      return ProcessedFile(found: nil, report: Self.failed(path, error))
    case .file(let file):
      do {
        let content = try fileSystem.read(file.path, limit: maximumSize)
        return process(file, content)
      } catch {
        if case .tooLarge(let limit) = error.cause {
          return ProcessedFile(found: file, report: Self.tooLarge(file.path, limit: limit))
        }
        return ProcessedFile(found: file, report: Self.failed(file.path, error))
      }
    }
  }

  private func process(_ file: FoundFile, _ content: FileContent) -> ProcessedFile {
    let (report, rewritten) = document.process(
      content.bytes, path: file.path.string, file: file
    ) { companion in
      let beside = file.path.removingLastComponent().appending(companion)
      return try? fileSystem.read(beside, limit: maximumSize).bytes
    }
    return ProcessedFile(found: file, report: report, content: content, rewritten: rewritten)
  }

  static func failed(_ path: FilePath, _ error: FileError) -> FileReport {
    FileReport(path: path.string, status: .failed, error: error.refusal)
  }

  private static func tooLarge(_ path: FilePath, limit: Int) -> FileReport {
    FileReport(
      path: path.string,
      status: .refused,
      error: Refusal(
        code: "too-large",
        message: "the file has more than \(limit) bytes; raise --max-size if it is an export"
      )
    )
  }
}
