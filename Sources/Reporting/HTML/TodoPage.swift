import Ledger
import NotificationCenter

/// One page on what is left to do and what is done: counts, a table of all items, and a worksheet for each
/// heading to print.
struct TodoPage {
  private let wording: TodoWording
  private var translation: Translation { wording.translation }

  init(_ wording: TodoWording) {
    self.wording = wording
  }

  /// - Parameter items: those of one heading behind one another.
  func bytes(_ items: [TodoItem]) -> [UInt8] {
    var values = HTMLLabels.values(translation)
    let count = SignInCount(items)
    let overdue = items.count(where: wording.isOverdue)
    values["figures"] = [
      (.outstandingFigure, count.outstanding), (.overdue, overdue), (.doneFigure, count.done),
    ]
    .map { (word: Word, count: Int) in
      ["label": translation.text(word), "count": count] as [String: Any]
    }
    values["summary"] = count.outstanding == 0 ? [translation.text(.nothingLeft)] : []
    values["charts"] = [
      BarChart.signIns(count, .signIns, translation).values, byProvider(items).values,
    ]
    values["groups"] = groups(items).enumerated().map { group($1, number: $0 + 1) }
    let frame = HTMLFrame(title: .todoTitle, skip: .skipToItems, translation)
    return frame.top + HTMLTemplate.glance.bytes(values) + HTMLTemplate.items.bytes(values)
      + frame.foot
  }

  private func groups(_ items: [TodoItem]) -> [[TodoItem]] {
    var groups: [[TodoItem]] = []
    for item in items {
      if let last = groups.last?.first, wording.heading(last) == wording.heading(item) {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups
  }

  private func byProvider(_ items: [TodoItem]) -> BarChart {
    var providers = ProviderCount()
    for item in items where item.doneAt == nil { providers.add(provider: item.mailbox.provider) }
    return BarChart(
      title: translation.text(.itemsByProvider),
      slices: zip(ProviderCount.labels(translation), providers.counts).enumerated()
        .map { index, pair in
          BarChart.Slice(label: pair.0, count: pair.1, colour: index + 1)
        }
    )
  }

  private func group(_ items: [TodoItem], number: Int) -> [String: Any] {
    let count = SignInCount(items)
    return [
      "group": number, "heading": items.first.map(wording.heading) ?? "",
      "counts": translation.text(
        .itemCounts,
        ["outstanding": String(count.outstanding), "done": String(count.done)]
      ),
      "items": items.map(item),
    ]
  }

  private func item(_ item: TodoItem) -> [String: Any] {
    let facts = facts(item)
    return [
      "number": Int(item.id), "device": item.mailbox.device, "provider": item.mailbox.provider,
      "mailbox": item.mailbox.address, "account": wording.account(item),
      "action": wording.action(item), "open": item.doneAt == nil,
      "assignee": item.assignee ?? "", "due": item.dueOn?.description ?? "",
      "done": item.doneAt.map(Timestamp.text) ?? "", "hasFacts": !facts.isEmpty,
      "facts": facts, "steps": wording.steps(item).map(\.values),
    ]
  }

  /// Who does it, by when, and since when it is done.
  private func facts(_ item: TodoItem) -> [[String: Any]] {
    var facts: [[String: Any]] = []
    func add(_ label: Word, _ value: String?) {
      guard let value else { return }
      facts.append(["label": translation.text(label), "value": value])
    }
    add(.assignee, item.assignee)
    add(.due, item.dueOn?.description)
    if wording.isOverdue(item) {
      facts[facts.count - 1]["overdue"] = translation.text(.overdue)
    }
    add(.done, item.doneAt.map(Timestamp.text))
    return facts
  }
}
