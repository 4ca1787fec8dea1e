// SPDX-License-Identifier: Apache-2.0

extension Alignment {
  /// Puts copies of one conversation together. `copies[i]` of the result is `copies[i]` as given, whatever the order.
  package static func of(_ copies: [CopyLines], zones: some ZoneOffsets) -> Alignment {
    let rank = CopyRank(copies)
    let found = PutTogether(rank.places.map { copies[$0] }, zones: zones)
    return AlignmentMaker(found, rank.places).made()
  }
}
