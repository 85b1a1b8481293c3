internal import FHIR

/// The units that forms and their data are measured in, in grams, metres, seconds and kelvins.
enum UnitTable {
  /// What a unit is made of; one that is not known is a base unit of its own.
  static func ratio(of name: String) -> UnitRatio {
    if let known = units[name] { return known.ratio }
    // because `kg` is a prefix and a unit; the longer prefixes are `da` and the binary ones
    for length in 1...2 where name.count > length {
      let unit = String(name.dropFirst(length))
      if let prefix = prefixes[String(name.prefix(length))], let known = units[unit],
        known.isMetric, let factor = prefix.multiplied(by: known.ratio.factor)
      {
        return UnitRatio(factor, known.ratio.dimensions)
      }
    }
    return UnitRatio(1, [name: 1])
  }

  private struct Known: Sendable {
    let ratio: UnitRatio
    let isMetric: Bool
  }

  private static let prefixes: [String: Decimal128] = {
    let written = [
      "Y": "1e24", "Z": "1e21", "E": "1e18", "P": "1e15", "T": "1e12", "G": "1e9", "M": "1e6",
      "k": "1e3", "h": "1e2", "da": "1e1", "d": "1e-1", "c": "1e-2", "m": "1e-3", "u": "1e-6",
      "n": "1e-9", "p": "1e-12", "f": "1e-15", "a": "1e-18", "z": "1e-21", "y": "1e-24",
    ]
    return written.compactMapValues { Decimal128($0) }
  }()

  /// Name, factor, and powers of base units; `*` marks a unit that takes prefixes.
  private static let table = """
    m* 1 m1; s* 1 s1; g* 1 g1; K* 1 K1; cd* 1 cd1; C* 1 C1; rad* 1 rad1; mol* 1 mol1
    1 1; % 0.01; [ppth] 0.001; [ppm] 0.000001; min 60 s1; h 3600 s1; d 86400 s1; wk 604800 s1
    mo 2629800 s1; a 31557600 s1; mo_j 2629800 s1; a_j 31557600 s1
    l* 0.001 m3; L* 0.001 m3; t* 1000000 g1; u* 1.66053906660e-24 g1
    N* 1000 g1m1s-2; Pa* 1000 g1m-1s-2; J* 1000 g1m2s-2; W* 1000 g1m2s-3; Hz* 1 s-1; bar* 1e8 g1m-1s-2
    A* 1 C1s-1; V* 1000 g1m2s-2C-1; Ohm* 1000 g1m2s-1C-2; cal* 4184 g1m2s-2; [Cal] 4184000 g1m2s-2
    m[Hg]* 133322000 g1m-1s-2; m[H2O]* 9806650 g1m-1s-2; atm 101325000 g1m-1s-2
    deg 0.017453292519943295769 rad1; ' 0.00029088820866572159615 rad1
    [in_i] 0.0254 m1; [ft_i] 0.3048 m1; [yd_i] 0.9144 m1; [mi_i] 1609.344 m1; [nmi_i] 1852 m1
    [in_us] 0.0254000508001016 m1; [ft_us] 0.3048006096012192 m1
    [lb_av] 453.59237 g1; [oz_av] 28.349523125 g1; [gr] 0.06479891 g1; [stone_av] 6350.29318 g1
    [gal_us] 0.003785411784 m3; [qt_us] 0.000946352946 m3; [pt_us] 0.000473176473 m3
    [foz_us] 0.0000295735295625 m3; [cup_us] 0.0002365882365 m3; [tbs_us] 0.00001478676478125 m3
    [tsp_us] 0.00000492892159375 m3; [drp] 0.00000005 m3; [acr_us] 4046.872609874252 m2; har 10000 m2
    eq* 1 eq1; osm* 1 osm1; U* 1 U1; [iU]* 1 iU1; [IU]* 1 iU1; kat* 1 mol1s-1; Cel* 1 Cel1
    [degF] 1 degF1; [pH] 1 pH1; Bq* 1 s-1; Gy* 1 m2s-2; Sv* 1 m2s-2; dyn* 0.01 g1m1s-2
    """

  private static let units: [String: Known] = {
    var units: [String: Known] = [:]
    for entry in table.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let words = entry.split(separator: " ")
      guard words.count >= 2, let factor = Decimal128(String(words[1])) else { continue }
      let isMetric = words[0].hasSuffix("*")
      let name = String(isMetric ? words[0].dropLast() : words[0])
      let dimensions = words.count > 2 ? Self.dimensions(words[2]) : [:]
      units[name] = Known(ratio: UnitRatio(factor, dimensions), isMetric: isMetric)
    }
    return units
  }()

  /// Reads `g1m-1s-2`.
  private static func dimensions(_ written: Substring) -> [String: Int] {
    var dimensions: [String: Int] = [:]
    var rest = written
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isNumber && $0 != "-" }
      rest = rest.dropFirst(name.count)
      let power = rest.prefix { $0.isNumber || $0 == "-" }
      rest = rest.dropFirst(power.count)
      dimensions[String(name)] = Int(power) ?? 1
    }
    return dimensions
  }
}
