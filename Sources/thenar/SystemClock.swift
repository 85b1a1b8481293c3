import Assessment
import FHIR
import Glibc

/// Reads the clock of the computer and its time zone.
enum SystemClock {
  /// The present instant.
  static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var utc = tm()
    var local = tm()
    var seconds = time.tv_sec
    gmtime_r(&seconds, &utc)
    localtime_r(&seconds, &local)
    let milliseconds = time.tv_nsec / 1_000_000
    let offset = local.tm_gmtoff / 60
    let utcText = text(utc, milliseconds) + "Z"
    let localText = text(local, milliseconds) + zone(offset)
    return moment(utc: utcText, offset: offset, local: localText)
  }

  /// The instant that a text gives, for tests; nil when it is no instant with a zone.
  static func moment(_ text: String) -> Moment? {
    guard let local = DateTime(text), let offset = local.offsetMinutes,
      let utc = local.adding(Decimal128(-offset), .minute), let time = utc.time
    else { return nil }
    let seconds = time.description.count == 8 ? ".000" : ""
    return moment(
      utc: "\(utc.date)T\(time)\(seconds)Z", offset: offset, local: text)
  }

  private static func moment(utc: String, offset: Int, local: String) -> Moment {
    // because the text was put together here, it is a dateTime; the other way is never taken.
    let parsed = DateTime(local) ?? DateTime(utc)
    guard let parsed else { fatalError("the clock gave \(local)") }
    return Moment(utc: utc, offsetMinutes: offset, local: parsed)
  }

  private static func text(_ time: tm, _ milliseconds: Int) -> String {
    let date = [Int(time.tm_year) + 1900, Int(time.tm_mon) + 1, Int(time.tm_mday)]
    let clock = [time.tm_hour, time.tm_min, time.tm_sec].map { padded(Int($0), to: 2) }
    return "\(padded(date[0], to: 4))-\(padded(date[1], to: 2))-\(padded(date[2], to: 2))"
      + "T" + clock.joined(separator: ":") + "." + padded(milliseconds, to: 3)
  }

  private static func zone(_ minutes: Int) -> String {
    let size = minutes.magnitude
    return (minutes < 0 ? "-" : "+") + padded(Int(size / 60), to: 2) + ":"
      + padded(Int(size % 60), to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Makes identifiers that no other record has: random UUIDs (RFC 9562, version 4).
enum Identifiers {
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
