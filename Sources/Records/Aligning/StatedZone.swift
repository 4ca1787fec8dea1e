// SPDX-License-Identifier: Apache-2.0

/// The zone a copy was read with, right or wrong, and what was made of its wall times by it.
struct StatedZone: Sendable {
  private(set) var name: String?
  private(set) var basis: Stamp.ZoneBasis?
  /// From a line on, milliseconds that its wall times are ahead of the instants they were taken for.
  private(set) var offsets: [(line: Int, milliseconds: Int64)] = []
  private var current: Int64?

  mutating func note(_ stamp: Stamp, shown: Int64, line: Int) {
    if basis == nil, let found = stamp.zoneBasis { (name, basis) = (stamp.zone, found) }
    guard let instant = stamp.instant else { return }
    let offset = shown - instant.milliseconds
    if offset != current {
      offsets.append((line, offset))
      current = offset
    }
  }
}
