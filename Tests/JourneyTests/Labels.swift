import FHIR
import Foundation

/// Every label that the built-in questionnaires put on a row, in full and short.
enum Labels {
  private static let all: Set<String> = {
    var labels: Set<String> = []
    for file in Repository.forms {
      guard let tree = try? JSONTree(reading: Array(Data(contentsOf: file))) else { continue }
      gather(tree.root, isOption: false, into: &labels)
    }
    return labels
  }()

  /// Whether a text is the beginning of a label, and none itself.
  static func isCut(_ text: String) -> Bool {
    !all.contains(text) && all.contains { $0.hasPrefix(text) }
  }

  private static func gather(_ node: JSONNode, isOption: Bool, into labels: inout Set<String>) {
    for (key, value) in node.members {
      let isText = key.isString("display") || key.isString("valueString")
      if isOption, isText, let text = value.string { labels.insert(text) }
      gather(value, isOption: isOption || key.isString("answerOption"), into: &labels)
    }
    for element in node.elements { gather(element, isOption: isOption, into: &labels) }
  }
}

/// The repository that these tests are part of.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files of the built-in questionnaires.
  static var forms: [URL] {
    let folder = folder.appendingPathComponent("Questionnaires/forms")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return files ?? []
  }
}
