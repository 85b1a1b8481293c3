import Foundation
import Terminal

/// Measures a built program: `thenar-bench PROGRAM [screens] [modules] [practice]`, all three where
/// none is named.
///
/// Figures are medians of interleaved rounds, each beside something run next to it, because machines
/// are noisy.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    let parts = ["screens", "modules", "practice"]
    guard arguments.count > 1, arguments.dropFirst(2).allSatisfy(parts.contains) else {
      print("usage: thenar-bench PROGRAM [screens] [modules] [practice]")
      exit(2)
    }
    let chosen = arguments.count > 2 ? Array(arguments.dropFirst(2)) : parts
    let rounds = Int(ProcessInfo.processInfo.environment["THENAR_ROUNDS"] ?? "") ?? 21
    print("\(rounds) rounds; medians; [quartiles of the ratios of each round]")
    do {
      if chosen.contains("screens") { try ScreenBench(program: arguments[1], rounds: rounds).run() }
      if chosen.contains("modules") { try ModuleBench(rounds: rounds).run() }
      if chosen.contains("practice") {
        try PracticeBench(program: arguments[1], rounds: rounds).run()
      }
    } catch {
      // because what was measured before is still in the buffer, the process ends in order.
      print("thenar-bench: \(error)")
      exit(1)
    }
  }
}

/// Times of one thing and of what runs beside it, round by round.
struct Pairs {
  private var ours: [Double] = []
  private var theirs: [Double] = []

  mutating func add(_ one: Double, beside other: Double) {
    ours.append(one)
    theirs.append(other)
  }

  /// One line of the report, such as `first page   4.1 ms   2.3 x echo [2.1..2.6]`.
  func line(_ name: String, unit: String, beside other: String) -> String {
    let ratios = zip(ours, theirs).map { $0 / max($1, 0.000_001) }.sorted()
    let quartiles =
      "[\(Self.text(ratios[ratios.count / 4]))..\(Self.text(ratios[ratios.count * 3 / 4]))]"
    let figure = "\(Self.text(Self.median(ours))) \(unit)"
    return name.padded(34) + figure.padded(16)
      + "\(Self.text(ratios[ratios.count / 2])) x \(other) \(quartiles)"
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Three figures, without an exponent.
  static func text(_ value: Double) -> String {
    let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
    let factor = [1.0, 10, 100][places]
    let rounded = (value * factor).rounded() / factor
    return places == 0 ? String(Int(rounded)) : String(rounded)
  }
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

/// Milliseconds that a piece of work takes.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let start = DispatchTime.now().uptimeNanoseconds
  try work()
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
}
