/// What is counted, in its two forms; a language that has but one writes it twice.
struct Noun {
  let one: Word
  let other: Word

  static let file = Noun(one: .oneFile, other: .files)
  static let account = Noun(one: .oneAccount, other: .accounts)
  static let sender = Noun(one: .oneSender, other: .senders)
  static let item = Noun(one: .oneItem, other: .items)
}
