/// What a report is about.
public enum ReportMode: String, Sendable {
  case plan
  case apply
  case repair
  case undo
}
