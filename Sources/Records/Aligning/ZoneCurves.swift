// SPDX-License-Identifier: Apache-2.0

/// The curves of zones over the time that copies cover, each asked of the table once.
final class ZoneCurves<Zones: ZoneOffsets> {
  private let zones: Zones
  private let range: ClosedRange<Int64>?
  private var curves: [String: ZoneCurve?] = [:]

  init(_ copies: [CopyLines], _ zones: Zones) {
    self.zones = zones
    let times = copies.flatMap { copy in
      [copy.lines.first?.time, copy.lines[copy.lines.count / 2..<copy.lines.count].first?.time, copy.lines.last?.time]
        .compactMap { $0 }
    }
    range = times.min().map { $0...(times.max() ?? $0) }
  }

  var candidates: [String] { zones.candidates }

  /// nil for a zone that is not known, or none.
  func curve(_ name: String?) -> ZoneCurve? {
    guard let name, let range else { return nil }
    if let known = curves[name] { return known }
    let curve = ZoneCurve(name, from: range.lowerBound, to: range.upperBound, zones: zones)
    curves[name] = .some(curve)
    return curve
  }
}
