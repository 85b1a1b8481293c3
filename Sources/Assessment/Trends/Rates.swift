package import FHIR

/// How fast a score moves, in points a month (clinical.md D6).
package struct Rate: Sendable, Hashable {
  /// Below zero for worse.
  package let perMonth: Decimal128
  /// The same in per cent of the range of the score.
  package let percentPerMonth: Decimal128

  /// The days of a month, as many as there are on average.
  package static let daysPerMonth = Decimal128("30.4375") ?? 30

  package init?(perMonth: Decimal128, range: Decimal128) {
    guard let percent = perMonth.multiplied(by: 100)?.divided(by: range) else { return nil }
    self.perMonth = perMonth
    percentPerMonth = percent
  }
}

/// The straight line through the results of one role line.
package struct Slope: Sendable, Hashable {
  package let rate: Rate
  /// From how many results.
  package let count: Int
  /// From the first of them to the last.
  package let days: Int

  /// > >= 3 results spanning >= 60 days; label "early" until 180 days (clinical.md D6)
  package static let leastResults = 3
  package static let leastDays = 60
  package static let daysUntilSettled = 180

  package var isEarly: Bool { days < Self.daysUntilSettled }

  /// The ordinary least-squares slope of values on months; nil when all are of one time.
  package static func leastSquares(
    _ points: [(months: Decimal128, value: Decimal128)]
  ) -> Decimal128? {
    let count = Decimal128(points.count)
    guard let meanMonth = points.map(\.months).sum?.divided(by: count),
      let mean = points.map(\.value).sum?.divided(by: count)
    else { return nil }
    var numerator = Decimal128(0)
    var denominator = Decimal128(0)
    for point in points {
      guard let along = point.months.subtracting(meanMonth).map({ $0.rounded(toPlaces: 12) }),
        let up = point.value.subtracting(mean).map({ $0.rounded(toPlaces: 12) }),
        let more = along.multiplied(by: up).flatMap(numerator.adding),
        let wider = along.multiplied(by: along).flatMap(denominator.adding)
      else { return nil }
      numerator = more
      denominator = wider
    }
    return numerator.divided(by: denominator)
  }
}

/// How many points a month were lost since the first weakness, if function was full then and the
/// loss a straight line.
package enum AverageLoss: Sendable, Hashable {
  /// > Only if >= 3 months; else "too early to say" (clinical.md D6)
  case tooEarly(onset: PartialDate)
  /// The rate is below zero; `isApproximate` where of the beginning only the year is known.
  case found(Rate, onset: PartialDate, months: Decimal128, isApproximate: Bool)
}

extension Trends {
  /// The question about the beginning, whatever form asks it.
  package static let onsetQuestion = "weak.onset"
  private static let leastMonths = Decimal128(3)

  /// The slope of a score over the results of a line; nil for too few, or too close together.
  package func slope(of code: String, in line: RoleLine) -> Slope? {
    let points = points(of: code, in: line)
    guard points.count >= Slope.leastResults, let first = points.first, let last = points.last,
      let days = first.day.days(until: last.day), days >= Slope.leastDays
    else { return nil }
    let placed = points.compactMap { point in
      first.day.days(until: point.day).flatMap { months($0) }.map { ($0, point.value) }
    }
    guard let slope = Slope.leastSquares(placed), let range = range(of: last),
      let rate = Rate(perMonth: slope, range: range)
    else { return nil }
    return Slope(rate: rate, count: points.count, days: days)
  }

  /// The average loss since onset of a rating that is made of several; nil where it has no number
  /// or nobody said when it began.
  package func averageLoss(of code: String, in line: RoleLine) -> AverageLoss? {
    guard let definition = definitions[code], definition.isJoint, definition.kind == .function,
      let last = points(of: code, in: line).last, let onset = onset(in: line),
      let start = onset.counted, let days = start.days(until: last.day), days >= 0,
      let months = months(days)
    else { return nil }
    guard months >= Self.leastMonths else { return .tooEarly(onset: onset) }
    guard let best = Decimal128(last.max),
      let perMonth = last.value.subtracting(best)?
        .divided(by: months), let range = range(of: last),
      let rate = Rate(perMonth: perMonth, range: range)
    else { return nil }
    return .found(rate, onset: onset, months: months, isApproximate: onset.month == nil)
  }

  /// When the first weakness was, as it was told last.
  package func onset(in line: RoleLine) -> PartialDate? {
    for result in results(in: line).reversed() {
      if case .date(let date)? = result.answers(to: Self.onsetQuestion).first { return date }
    }
    return nil
  }

  private func months(_ days: Int) -> Decimal128? {
    Decimal128(days).divided(by: Rate.daysPerMonth)
  }

  private func range(of point: TrendPoint) -> Decimal128? {
    guard let min = Decimal128(point.min) else { return nil }
    return Decimal128(point.max)?.subtracting(min)
  }
}

extension PartialDate {
  /// > day 15 if only the month is known, 1 July if only the year is known (clinical.md D6)
  fileprivate var counted: PartialDate? {
    PartialDate(year: year, month: month ?? 7, day: month == nil ? 1 : day ?? 15)
  }
}
