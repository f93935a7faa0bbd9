import Ledger

extension BarChart {
  /// How many sign-ins of the whole fleet are left and done.
  static func signIns(_ count: SignInCount, _ translation: Translation) -> BarChart {
    BarChart(
      title: translation.text(.signIns),
      slices: [
        Slice(label: translation.text(.outstandingFigure), count: count.outstanding, colour: 3),
        Slice(label: translation.text(.doneFigure), count: count.done, colour: 2),
      ]
    )
  }
}
