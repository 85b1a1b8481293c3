import Terminal
import Testing

struct MemoryDisplayTests {
  @Test func `events come in order and then the terminal is gone`() {
    let display = MemoryDisplay(events: [.key(.up)])
    display.feed([.timeout])
    #expect(display.nextEvent(withinMilliseconds: 5, alsoWatching: []) == .key(.up))
    #expect([display.nextEvent(), display.nextEvent()] == [.timeout, .ended(.hungUp)])
    #expect(display.waits == [5, nil, nil])
  }

  @Test func `the size follows a resize`() {
    let small = Size(columns: 20, rows: 4)
    let display = MemoryDisplay(events: [.resized(small)])
    #expect(display.size == Size(columns: 80, rows: 24))
    _ = display.nextEvent()
    #expect(display.size == small)
  }

  @Test func `it keeps what it was shown and asked`() {
    let display = MemoryDisplay()
    #expect(display.canvas == nil && !display.isClosed && !display.hasPendingInput)
    var canvas = Canvas(size: display.size)
    display.show(canvas)
    canvas.write("a", at: Point(column: 0, row: 0))
    display.show(canvas)
    display.discardPendingInput()
    display.close()
    #expect(display.canvases.count == 2 && display.canvas == canvas)
    #expect(display.discards == 1 && display.isClosed)
  }
}
