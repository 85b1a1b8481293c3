import Foundation
import Testing

@testable import Terminal

struct ColourThemeTests {
  @Test(arguments: [ColourTheme.dark, .light], Style.Meaning.allCases)
  func `every meaning has a contrast of at least seven to one`(
    theme: ColourTheme, meaning: Style.Meaning
  ) throws {
    let pair = try #require(theme.pair(for: meaning))
    let (one, other) = (luminance(pair.foreground), luminance(pair.background))
    #expect((max(one, other) + 0.05) / (min(one, other) + 0.05) >= 7)
  }

  @Test(arguments: Style.Meaning.allCases)
  func `the terminal's own colours are left alone`(meaning: Style.Meaning) {
    #expect(ColourTheme.fromTerminal.pair(for: meaning) == nil)
  }

  /// WCAG 2.2's relative luminance of a colour of the 6x6x6 cube or the grey ramp.
  private func luminance(_ colour: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let parts =
      colour >= 232
      ? Array(repeating: Double(8 + (colour - 232) * 10), count: 3)
      : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    let linear = parts.map { part in
      let share = part / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
