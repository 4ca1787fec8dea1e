// SPDX-License-Identifier: Apache-2.0

/// When an item says it was sent: the raw characters, the wall time they mean, and the instant where a zone is known.
///
/// A reference inside, so that all messages of one minute share one stamp.
package struct Stamp: Sendable, Hashable {
  /// How sure the zone is. Raw values are the command line's contract.
  package enum ZoneBasis: String, Sendable, Hashable, CaseIterable { case inSource, declared, assumed }
  package enum Precision: String, Sendable, Hashable, CaseIterable { case minute, second, millisecond, day }

  private var body: StampBody

  package init(
    raw: String, wall: WallTime?, precision: Precision, instant: Instant? = nil, zone: String? = nil,
    zoneBasis: ZoneBasis? = nil
  ) {
    body = StampBody(StampValues(RawStamp(raw), wall, instant, zone, zoneBasis, precision))
  }

  /// From the bytes of an export: valid UTF-8 is kept, anything else repaired.
  package init(
    raw: UnsafeRawBufferPointer, wall: WallTime?, precision: Precision, instant: Instant?, zone: String?,
    zoneBasis: ZoneBasis?
  ) {
    let characters = RawStamp(raw) ?? RawStamp(String(decoding: raw, as: UTF8.self))
    body = StampBody(StampValues(characters, wall, instant, zone, zoneBasis, precision))
  }

  /// The stamp's characters as exported, marks included.
  package var raw: String {
    get { body.values.raw.text }
    set { change { $0.raw = RawStamp(newValue) } }
  }
  /// nil when the order of day and month is undecided or the stamp is impossible.
  package var wall: WallTime? {
    get { body.values.wall }
    set { change { $0.wall = newValue } }
  }
  package var instant: Instant? {
    get { body.values.instant }
    set { change { $0.instant = newValue } }
  }
  /// IANA name ("Europe/London") or an offset as the source has it ("+0100").
  package var zone: String? {
    get { body.values.zone }
    set { change { $0.zone = newValue } }
  }
  package var zoneBasis: ZoneBasis? {
    get { body.values.zoneBasis }
    set { change { $0.zoneBasis = newValue } }
  }
  package var precision: Precision {
    get { body.values.precision }
    set { change { $0.precision = newValue } }
  }

  package static func == (a: Stamp, b: Stamp) -> Bool { a.body === b.body || a.body.values == b.body.values }
  package func hash(into hasher: inout Hasher) { hasher.combine(body.values) }

  private mutating func change(_ edit: (inout StampValues) -> Void) {
    var values = body.values
    edit(&values)
    body = StampBody(values)
  }
}
