// SPDX-License-Identifier: Apache-2.0

/// Makes statements out of copies put together: differences, explanations, likelihood, limits.
package enum GapRules {
  /// Copy `lacking` beside copy `showing`; nil where nothing is to be stated.
  package static func pair(_ material: GapMaterial, lacking: Int, showing: Int) throws -> GapStatement? {
    try statement(material, sides: [lacking, showing], isWhole: false)
  }

  /// All copies of the conversation; nil where nothing is to be stated.
  package static func whole(_ material: GapMaterial) throws -> GapStatement? {
    try statement(material, sides: Array(material.copies.indices), isWhole: true)
  }

  private static func statement(
    _ material: GapMaterial, sides: [Int], isWhole: Bool
  ) throws -> GapStatement? {
    let comparison = try GapComparison(material, sides: sides, isWhole: isWhole)
    let grounds = GapGrounds(material, comparison)
    guard !grounds.tally.isEmpty else { return nil }
    return GapStatement(
      isWhole: isWhole, sides: sides.map { material.stated($0) }, compared: comparison.compared,
      agreed: comparison.agreed, items: comparison.items, reasons: grounds.reasons,
      likelihood: grounds.tally.likelihood, limits: limits(material, comparison, grounds.tally),
      version: Alignment.version)
  }

  private static func limits(
    _ material: GapMaterial, _ comparison: GapComparison, _ tally: GapTally
  ) -> [StatedLimit] {
    let sides = comparison.sides.map { material.copies[$0].stated }
    var limits = [StatedLimit(.missingEverywhere), StatedLimit(.overlapOnly)]
    if tally.edges > 0 { limits.append(StatedLimit(.edges, tally.edges)) }
    if sides.contains(where: \.isByMinute) { limits.append(StatedLimit(.byMinute)) }
    let unread = sides.reduce(0) { $0 + $1.unread }
    if unread > 0 { limits.append(StatedLimit(.unread, unread)) }
    if tally.shared < GapTally.leastShared { limits.append(StatedLimit(.fewShared, tally.shared)) }
    let elsewhere = comparison.withheldElsewhere
    if elsewhere > 0 { limits.append(StatedLimit(.withheldElsewhere, elsewhere)) }
    return limits
  }
}

extension GapMaterial {
  /// The copy with how the conversation's entries stand in it, and its clock.
  fileprivate func stated(_ copy: Int) -> StatedCopy {
    var stated = copies[copy].stated
    stated.standings = [:]
    for entry in 0..<alignment.count { stated.standings[alignment.standing(of: entry, in: copy), default: 0] += 1 }
    (stated.clock, stated.zone) = (alignment.copies[copy].clock, alignment.copies[copy].zone)
    stated.lines = alignment.copies[copy].lines
    return stated
  }
}
