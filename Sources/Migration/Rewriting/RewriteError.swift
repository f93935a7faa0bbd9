public import ConfigText

/// Why no plan can be made for a configuration.
public enum RewriteError: Error, Equatable, Sendable, Refusable {
  /// The largest id in use is the largest that there can be.
  case noFreshID

  public var refusal: Refusal {
    Refusal(
      code: "no-fresh-id",
      message:
        "the largest account id or sender reference has 18 nines, so that no new id is left; "
        + "use a smaller one there"
    )
  }
}
