extension RuleList {
  /// Makes a sender another one.
  public mutating func setSender(_ sender: Int, to text: String) {
    senders[sender] = add(text)
  }

  /// Takes senders out of their lists and puts others in.
  ///
  /// - Parameters:
  ///   - removed: the numbers of senders.
  ///   - inserted: for each place the senders that stand before it, or at the end of the list.
  public mutating func changeSenders(
    removing removed: [Int],
    inserting inserted: [SenderPath: [String]]
  ) {
    let removed = removed.sorted()
    var next = 0
    var (changed, changedPairs) = ([PackedText](), pairs)
    changed.reserveCapacity(senders.count)
    for pair in pairs.indices {
      let (own, start) = (senders(ofPair: pair), changed.count)
      for sender in own {
        if !inserted.isEmpty { insert(inserted, before: sender, ofPair: pair, into: &changed) }
        if next < removed.count, removed[next] == sender {
          while next < removed.count, removed[next] == sender { next += 1 }
        } else {
          changed.append(senders[sender])
        }
      }
      if !inserted.isEmpty {
        insert(inserted, before: own.upperBound, ofPair: pair, into: &changed)
      }
      changedPairs[pair].sendersEnd = changed.count
      if pairs[pair].method.isEmpty { changedPairs[pair].sendsMail = changed.count > start }
    }
    (senders, pairs) = (changed, changedPairs)
  }

  private mutating func insert(
    _ inserted: [SenderPath: [String]],
    before sender: Int,
    ofPair pair: Int,
    into list: inout [PackedText]
  ) {
    for text in inserted[path(ofSender: sender, inPair: pair)] ?? [] { list.append(add(text)) }
  }
}
