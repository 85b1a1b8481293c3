import Assessment

extension FigureWords {
  static let spanish = FigureWords(
    right: { _ in "su derecha" },
    left: { _ in "su izquierda" },
    progress: { first, second, of in Wording("Preguntas \(first) y \(second) de \(of)") },
    order: { first, second in
      Wording("Primero: \(first.lowercased()). Después: \(second.lowercased()).")
    },
    first: { side in Wording("Primero: \(side.lowercased()). El lado cambia solo al pulsar.") },
    second: { side in
      Wording("Ahora: \(side.lowercased()). 6 repite la respuesta. Izquierda vuelve.")
    },
    same: "Igual en las dos")
}
