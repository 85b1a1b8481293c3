/// The proleptic Gregorian calendar, in days counted from 1 March of the year 0.
///
/// Years from 1 to 9999 are dates of FHIR; the arithmetic holds for all years near them.
enum CivilDays {
  /// The days from 1 March of year 0 to a date.
  static func count(year: Int, month: Int, day: Int) -> Int {
    // because a year that begins in March has its leap day last
    let (shiftedYear, shiftedMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return shiftedYear * 365 + leapDays + (shiftedMonth * 153 + 2) / 5 + day - 1
  }

  /// The date of a day count from 0 on; nil when its year is not 1 to 9999.
  static func date(_ count: Int) -> (year: Int, month: Int, day: Int)? {
    guard count >= 0, count < 3_660_000 else { return nil }
    let era = count / 146_097
    let dayOfEra = count % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (1...9999).contains(year) ? (year, month, day) : nil
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
