import Ledger

extension BarChart {
  /// How many sign-ins are left and done.
  ///
  /// - Parameter title: says which, and who says so.
  static func signIns(
    _ count: SignInCount,
    _ title: Word,
    _ translation: Translation
  ) -> BarChart {
    BarChart(
      title: translation.text(title),
      slices: [
        Slice(label: translation.text(.outstandingFigure), count: count.outstanding, colour: 3),
        Slice(label: translation.text(.doneFigure), count: count.done, colour: 2),
      ]
    )
  }
}
