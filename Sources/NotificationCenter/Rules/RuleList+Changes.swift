extension RuleList {
  /// Makes a sender another one.
  public mutating func setSender(_ sender: Int, to text: String) {
    senders.replace(sender, with: add(text))
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
    var changed = NestedList<PackedText>()
    changed.reserveCapacity(lists: senders.count, elements: senders.elements.count)
    for pair in senders.indices {
      let own = senders.range(of: pair)
      for sender in own {
        if !inserted.isEmpty { insert(inserted, before: sender, ofPair: pair, into: &changed) }
        if next < removed.count, removed[next] == sender {
          while next < removed.count, removed[next] == sender { next += 1 }
        } else {
          changed.append(senders.elements[sender])
        }
      }
      if !inserted.isEmpty {
        insert(inserted, before: own.upperBound, ofPair: pair, into: &changed)
      }
      changed.endList()
      if pairs.elements[pair].method.isEmpty {
        pairs.replace(
          pair,
          with: pairs.elements[pair].sending(!changed.range(of: pair).isEmpty)
        )
      }
    }
    senders = changed
  }

  private mutating func insert(
    _ inserted: [SenderPath: [String]],
    before sender: Int,
    ofPair pair: Int,
    into list: inout NestedList<PackedText>
  ) {
    for text in inserted[path(ofSender: sender, inPair: pair)] ?? [] { list.append(add(text)) }
  }
}

extension RuleList.PairRecord {
  /// The same pair, of which something else decides whether it sends mail.
  fileprivate func sending(_ sendsMail: Bool) -> RuleList.PairRecord {
    RuleList.PairRecord(number: number, method: method, rule: rule, sendsMail: sendsMail)
  }
}
