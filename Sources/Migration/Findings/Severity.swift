/// How much a finding matters.
public enum Severity: String, CaseIterable, Sendable {
  case warning
  case note
}
