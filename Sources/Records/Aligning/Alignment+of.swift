// SPDX-License-Identifier: Apache-2.0

extension Alignment {
  /// Puts copies of one conversation together. `copies[i]` of the result is `copies[i]` as given, whatever the order.
  package static func of(_ copies: [CopyLines], zones: some ZoneOffsets) -> Alignment {
    let aligned = copies.map {
      AlignedCopy(reference: $0.reference, lines: $0.count, clock: [], zone: nil, first: nil, last: nil)
    }
    var members: [Int32] = []
    var standings: [UInt8] = []
    for (place, copy) in copies.enumerated() {
      for line in 0..<copy.count {
        for other in copies.indices {
          members.append(other == place ? Int32(line) : -1)
          standings.append(other == place ? LineStanding.shown.rawValue : LineStanding.beforeFirst.rawValue)
        }
      }
    }
    let ties = (0..<Int32(members.count / max(1, copies.count))).map { $0 }
    return Alignment(copies: aligned, identities: [], members: members, standings: standings, ties: ties)
  }
}
