import NotificationCenter

extension AccountJudge {
  /// The decision for a candidate that stays until somebody has signed in to its native account; nil
  /// for one that goes now.
  mutating func stage(
    _ index: Int,
    as provider: NativeProvider,
    _ mailbox: String,
    _ reasons: [Reason]
  ) -> Decision? {
    let key = NativeMailbox(mailbox, of: provider)
    guard let owner = owners[key] else {
      // Who has signed in already has the native account, whatever this export says.
      guard options.isStaged, !isTickedOff(key) else { return nil }
      owners.add(index, of: key)
      return Decision(.stage, reasons: reasons, candidate: provider, mailbox: mailbox)
    }
    let waitsForSignIn = options.signIns[key] == .outstanding && isNative(owner)
    guard options.isStaged || waitsForSignIn, !isSignedIn(owner, key) else { return nil }
    let waits = !options.isStaged || isBesideEverywhere(index, owner)
    return Decision(
      waits ? .keep : .stage,
      reasons: waits ? [.keep(.staged)] : reasons,
      candidate: provider,
      mailbox: mailbox,
      partner: owner
    )
  }

  /// The decision for a native account, of whose sign-in somebody may know more than its status says.
  func keepNative(_ index: Int) -> Decision {
    let mailbox = configuration.accounts[index].mailbox
    var isTickedOff = false
    if case .native(let provider) = Provider(name: configuration.accounts[index].provider) {
      isTickedOff = isSignedIn(index, NativeMailbox(mailbox, of: provider))
    }
    return Decision(
      .keep,
      reasons: [.keep(.alreadyNative)],
      candidate: nil,
      mailbox: mailbox,
      isTickedOff: isTickedOff && configuration.accounts[index].knownStatus != .ok
    )
  }

  private func isNative(_ index: Int) -> Bool {
    guard case .native = Provider(name: configuration.accounts[index].provider) else {
      return false
    }
    return true
  }

  /// Whether a native account sends, as far as anybody knows.
  private func isSignedIn(_ owner: Int, _ key: NativeMailbox) -> Bool {
    guard isNative(owner) else { return isTickedOff(key) }
    switch configuration.accounts[owner].knownStatus {
    case .ok: return true
    case .expired: return options.signIns[key] == .done(isRenewed: true)
    case .unauthorized, nil: return isTickedOff(key)
    }
  }

  private func isTickedOff(_ key: NativeMailbox) -> Bool {
    if case .done = options.signIns[key] { return true }
    return false
  }

  /// Whether the native account of a candidate is in every list that names the candidate.
  private func isBesideEverywhere(_ index: Int, _ owner: Int) -> Bool {
    let (id, nativeID) = (configuration.accounts[index].id, configuration.accounts[owner].id)
    return configuration.rules.allSatisfy { rule in
      rule.pairs.allSatisfy { pair in
        !pair.sendsMail || !pair.senders.contains(id)
          || isNative(owner) && pair.senders.contains(nativeID)
      }
    }
  }
}
