import Assessment
package import Terminal

/// Runs the interface on a display: message, update, effects, draw, until the end.
package enum Loop {
  /// Runs to the end, and tells which end it was.
  ///
  /// The first page is shown before anything is asked of the outside (decision 29). `perform`
  /// carries an effect out and tells its outcome; nil when there is nothing to tell. `watched` is what
  /// else can become readable, and `read` tells what was read from it.
  package static func run(
    _ app: inout App, on display: any Display, perform: (Effect) -> Message?,
    watched: () -> [Int32] = { [] }, read: () -> Message? = { nil }
  ) -> Ending {
    app.showsThemes = display.showsThemes
    display.show(Painter.canvas(of: app.draw()))
    let perform = { (effect: Effect) -> Message? in
      switch effect {
      case .redraw: display.forget()
      case .colours(let theme): display.theme = theme
      default: return perform(effect)
      }
      return nil
    }
    if let ending = carryOut(app.begin(), &app, perform) { return ending }
    while !app.belongsInLines {
      // because keys that wait already will change the page again, only the last change is drawn.
      if !display.hasPendingInput { display.show(Painter.canvas(of: app.draw())) }
      let event = display.nextEvent(withinMilliseconds: app.patience, alsoWatching: watched())
      let heard: Message? = if case .readable = event { read() } else { Message(event) }
      guard let message = heard else { continue }
      // because a press that was held back may count by now, it comes first.
      if let ending = carryOut(app.release(before: message), &app, perform) { return ending }
      if let ending = carryOut(app.update(message), &app, perform) { return ending }
      if app.forgetsTypedAhead(), display.hasPendingInput {
        display.discardPendingInput()
        app.tellForgotten()
      }
    }
    return .asLines
  }

  /// Carries effects out in their order, with all that follows from their outcomes.
  static func carryOut(
    _ effects: [Effect], _ app: inout App, _ perform: (Effect) -> Message?
  ) -> Ending? {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if case .end(let ending) = effect { return ending }
      if let message = perform(effect) { waiting += app.update(message) }
    }
    return nil
  }
}

extension Message {
  /// The message that a terminal event is; nil for what means nothing to the interface.
  init?(_ event: Event) {
    switch event {
    case .key(let key): self = .key(key)
    case .paste(let text): self = .paste(text)
    case .mouseReleased(let point): self = .released(point)
    case .resized(let size): self = .resized(size)
    case .ended(.interrupted): self = .interrupted
    case .ended: self = .cutOff
    case .mousePressed(let point): self = .pressed(point)
    case .timeout: self = .tick
    case .stopping: self = .stopping
    case .readable, .continued: return nil
    }
  }
}
