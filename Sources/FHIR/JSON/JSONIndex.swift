/// The growing index of a tree while its text is read, and the objects and arrays still open.
struct JSONIndex: ~Copyable {
  /// An object or array that is not closed yet.
  private struct Frame {
    /// Its position in the index.
    var position: Int
    var isObject: Bool
    var keyCount = 0
    /// One bit for each of 64 classes of keys seen so far.
    var keyClasses: UInt64 = 0
    var hasEscapedKey = false
  }

  /// Objects with more keys than this are checked as a whole when they close.
  private static let fewKeys = 24

  // because an array would check its bounds and its uniqueness on each of the words written
  private var base: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0
  // because the depth is checked once, on opening
  private let frames: UnsafeMutablePointer<Frame>
  private(set) var depth = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
    frames = .allocate(capacity: JSONTree.depthLimit)
  }

  deinit {
    base.deallocate()
    frames.deallocate()
  }

  var words: [UInt32] { Array(UnsafeBufferPointer(start: base, count: count)) }

  subscript(position: Int) -> UInt32 { base[position] }

  var isInObject: Bool { frames[depth &- 1].isObject }

  /// The position of the first key of the innermost object.
  var firstKey: Int { frames[depth &- 1].position &+ 3 }

  /// Makes room for one value or key; must be called before each.
  @inline(__always)
  mutating func reserve() {
    if count &+ 3 > capacity { grow() }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  @inline(__always)
  mutating func append(start: Int, end: Int, mark: UInt32 = 0) {
    // because texts are at most Int32.max bytes long, offsets fit
    base[count] = UInt32(truncatingIfNeeded: start)
    base[count &+ 1] = UInt32(truncatingIfNeeded: end) | mark
    count &+= 2
  }

  /// Opens an object or array; false when too many are open.
  @inline(__always)
  mutating func open(at start: Int, isObject: Bool) -> Bool {
    guard depth < JSONTree.depthLimit else { return false }
    (frames + depth).initialize(to: Frame(position: count, isObject: isObject))
    depth &+= 1
    base[count] = UInt32(truncatingIfNeeded: start)
    count &+= 3
    return true
  }

  @inline(__always)
  mutating func close(endingAt end: Int) {
    depth &-= 1
    let position = frames[depth].position
    base[position &+ 1] = UInt32(truncatingIfNeeded: end)
    base[position &+ 2] = UInt32(truncatingIfNeeded: count)
  }

  /// Counts a key of the innermost object.
  ///
  /// - Returns: whether the keys before it have to be looked through for the same one now.
  @inline(__always)
  mutating func noteKey(ofClass keyClass: UInt64, hasEscapes: Bool) -> Bool {
    let frame = frames + (depth &- 1)
    let bit: UInt64 = 1 &<< keyClass
    let isNew = frame.pointee.keyClasses & bit == 0
    frame.pointee.keyClasses |= bit
    frame.pointee.keyCount &+= 1
    if hasEscapes { frame.pointee.hasEscapedKey = true }
    return !isNew && frame.pointee.keyCount <= Self.fewKeys
  }

  /// Whether the innermost object has to be checked as a whole.
  @inline(__always)
  var mayHideRepeatedKeys: Bool {
    let frame = frames + (depth &- 1)
    return frame.pointee.keyCount > Self.fewKeys || frame.pointee.hasEscapedKey
  }
}
