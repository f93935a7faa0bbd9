public import ConfigText
public import NotificationCenter

extension ExportDocument {
  /// The references whose text changes with the configuration.
  func rewrittenSenders(_ changes: [ConfigurationChange]) throws(ExportError)
    -> [SenderPath: String]
  {
    do {
      return try references.rewritten(configuration, by: changes)
    } catch {
      throw exportError(error)
    }
  }

  /// The refusal of a reference that would have to be guessed.
  public func refusal(of sender: AmbiguousSender) -> Refusal {
    exportError(.ambiguous(sender.path, accounts: sender.accounts)).refusal
  }

  /// A reference as the document has it.
  public func text(of sender: SenderPath) -> String {
    references.text(of: sender, in: configuration)
  }

  /// What sender lists call an account, by the id that it has after changes.
  public func text(ofAccount id: String, after changes: [ConfigurationChange]) -> String {
    references.text(ofAccount: id, in: configuration, after: changes)
  }

  /// The references whose text changes, in document order, and what it becomes.
  public func senderTexts(after changes: [ConfigurationChange]) -> [(
    path: SenderPath, text: String
  )] {
    let texts = (try? references.rewritten(configuration, by: changes)) ?? [:]
    return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Translates the references of a configuration just read to ids.
  ///
  /// The problem is returned, not thrown, since an export can only tell where it is once it is
  /// initialised; references are by id then.
  static func translatedSenders(
    in configuration: inout Configuration,
    names: [String?],
    profile: Profile
  ) -> (references: SenderReferences, problem: SenderReferences.Problem?) {
    do {
      let references = try SenderReferences(
        profile.senderKey,
        in: &configuration,
        names: names,
        separator: profile.nameSeparator
      )
      return (references, nil)
    } catch {
      return (.byID, error)
    }
  }

  func exportError(_ problem: SenderReferences.Problem) -> ExportError {
    let key = profile.senderKey
    switch problem {
    case .unclear(let path, let account):
      return .unclearSender(
        text(of: path),
        key: key,
        account: place(of: .account(account)),
        sender: place(of: .sender(path))
      )
    case .ambiguous(let path, let accounts):
      return .ambiguousSender(
        text(of: path),
        key: key,
        first: place(of: .account(accounts.first ?? 0)),
        second: place(of: .account(accounts.last ?? 0)),
        sender: place(of: .sender(path))
      )
    case .unnamed(let path, let account):
      return .unnamedAccount(
        key: key,
        place: place(of: .account(account)),
        sender: place(of: .sender(path))
      )
    }
  }
}
