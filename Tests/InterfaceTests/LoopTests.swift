import Assessment
import Terminal
import TestSupport
import Testing

@testable import Interface

struct LoopTests {
  private func app(_ wish: Wish = Wish()) -> App {
    let clock = RehearsalClock()
    let identifiers = RehearsalIdentifiers()
    return App(
      words: .english, size: .roomy, wish: wish, clock: { clock.now },
      // because each look at the clock is a second later, no press comes too soon.
      ticks: {
        clock.wait(seconds: 1)
        return clock.milliseconds
      }, makeID: { identifiers.next() })
  }

  @Test func `the first page is on the screen before the store is opened`() {
    var app = app()
    let display = MemoryDisplay(size: .roomy, events: [.ended(.hungUp)])
    var shownAtOpening = ""
    let ending = Loop.run(&app, on: display) { effect in
      if effect == .open { shownAtOpening = display.canvases.last?.text(ofRow: 2) ?? "" }
      return effect == .open ? .opened(Opened(shelf: .builtIn, people: [])) : nil
    }
    #expect(shownAtOpening == "Who is answering?")
    #expect(ending == .stopped)
  }

  @Test func `a fault of the store ends the program`() {
    var app = app()
    let ending = Loop.run(&app, on: MemoryDisplay(size: .roomy)) { .failed(.readOnly, of: $0) }
    #expect(ending == .storageFault(.readOnly))
  }

  @Test func `control-c stops, a window that closes is cut off in the midst of a draft`() {
    for (event, expected) in [(Event.Ending.interrupted, Ending.stopped), (.terminated, .cutOff)] {
      var app = app(Wish(role: .`self`, questionnaire: "gait"))
      let store = RehearsalStore(shelf: .builtIn)
      let display = MemoryDisplay(size: .roomy, events: [.key(.character("4")), .ended(event)])
      #expect(Loop.run(&app, on: display, perform: store.perform) == expected)
      #expect(store.drafts.count == 1)
    }
  }

  @Test func `the display shows the colours that were set`() {
    var app = app(Wish(role: .`self`, questionnaire: "gait"))
    let store = RehearsalStore(shelf: .builtIn)
    let keys = "m034".map { Event.key(.character($0)) }
    let display = MemoryDisplay(size: .roomy, events: keys + [.ended(.hungUp)])
    _ = Loop.run(&app, on: display, perform: store.perform)
    #expect(display.theme == .dark)
  }
}
