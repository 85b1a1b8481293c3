import Foundation

/// The path of a program that was built along with the tests.
package func builtProgram(_ name: String) -> String {
  // The tests are themselves a program in the folder of products.
  let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  return tests.deletingLastPathComponent().appendingPathComponent(name).path
}
