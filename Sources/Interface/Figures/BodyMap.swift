import Assessment
import Terminal

/// A body in cells, with a star at each part picked and the digit of each row at its part.
package struct BodyMap: Equatable, Sendable {
  /// What stands at one part.
  struct Mark: Equatable, Sendable {
    let place: BodyPlace
    /// The key of its row; a word where it has room, for a row on another page.
    let key: String
    let isPicked: Bool
  }

  /// Said over the side of the body that is drawn at the left, and of that at the right.
  let right: String
  let left: String
  let marks: [Mark]

  /// The picture: a small letter is where a star goes, its capital where the key goes.
  private static let picture = [
    "         .---.",
    "         (fF )",
    "         n|N|",
    "     .----' '----.",
    "   Rr|           |lL",
    "     |  tTTTT    |",
    "     |___________|",
    "       Gg| |hH",
    "         | |",
  ]
  private static let letters: [BodyPlace: Character] = [
    .face: "F", .neck: "N", .rightArm: "R", .leftArm: "L", .trunk: "T", .rightLeg: "G",
    .leftLeg: "H",
  ]
  /// What a press on each line means, at the left and at the right of the middle.
  private static let reach: [(BodyPlace, BodyPlace)] = [
    (.face, .face), (.face, .face), (.face, .face), (.neck, .neck), (.rightArm, .leftArm),
    (.rightArm, .leftArm), (.trunk, .trunk), (.trunk, .trunk), (.rightLeg, .leftLeg),
    (.rightLeg, .leftLeg),
  ]
  static let middle = 11

  /// The lines, with the keys that a press at the left and at the right of the middle stands for.
  var lines: [(line: FittedLine, leftKey: String, rightKey: String)] {
    let lines = [FittedLine(right + "   " + left)] + Self.picture.map(drawn)
    return zip(lines, Self.reach).map { ($0, key(of: $1.0), key(of: $1.1)) }
  }

  private func key(of place: BodyPlace) -> String {
    marks.first { $0.place == place }?.key ?? ""
  }

  private func drawn(_ template: String) -> FittedLine {
    var cells = Array(template).map { $0.isLetter ? " " : $0 }
    var stars: [Int] = []
    for (column, letter) in template.enumerated() where letter.isLowercase {
      let capital = Character(letter.uppercased())
      guard let mark = marks.first(where: { Self.letters[$0.place] == capital }) else { continue }
      let room = template.filter { $0 == capital }.count
      // The key stands in the middle of its room, and the star beside it.
      let shift = max(0, room - max(1, mark.key.count) + 1) / 2
      guard let start = template.firstIndex(of: capital) else { continue }
      let first = template.distance(from: template.startIndex, to: start)
      if mark.isPicked { stars.append(column < first ? column + shift : column) }
      guard mark.key.count <= room else { continue }
      for (number, character) in mark.key.enumerated() { cells[first + shift + number] = character }
    }
    return line(cells, stars: stars)
  }

  private func line(_ cells: [Character], stars: [Int]) -> FittedLine {
    var line = FittedLine()
    var start = 0
    for star in stars {
      line.write(String(cells[start..<star]), at: start)
      line.write("*", at: star, style: .stored)
      start = star + 1
    }
    line.write(String(cells[start...]), at: start)
    return line
  }
}
