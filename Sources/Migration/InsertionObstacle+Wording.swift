import NotificationCenter
import Profiles

extension InsertionObstacle {
  /// What a refusal says of it.
  var reason: String {
    switch self {
    case .noPlace(let field):
      "the account that would be copied has no place for the \(field.rawValue) of the new one"
    case .recordWithoutHeader: "the account's lines stand in no section that could be copied"
    case .sharedMailbox:
      "sender lists name accounts by email, and two accounts would have this one, so that nobody "
        + "could tell which of them sends"
    case .sharedName:
      "sender lists name accounts by name, and the account has no name that is its own"
    case .noList: "the pair has no sender list"
    case .noModel:
      "the sender list is empty, and no other list of the document shows what a sender looks like"
    case .holdsMore:
      "what would be copied holds more than fields that can be changed, such as a number of its own"
    case .ambiguousPair:
      "the rows of senders could not name the pair, since another one has its id, or it has none"
    }
  }

  /// What a finding of a repair says of it.
  var phrase: PhraseKey {
    switch self {
    case .noList, .noPlace, .recordWithoutHeader: .senderListMissing
    case .noModel: .senderModelMissing
    case .holdsMore: .senderHoldsMore
    case .sharedMailbox, .sharedName: .senderNameShared
    case .ambiguousPair: .senderPairAmbiguous
    }
  }
}
