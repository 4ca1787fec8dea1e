// SPDX-License-Identifier: Apache-2.0

/// Steps through a container in reading order; a member whose data breaks the reader costs a new one, not the rest.
struct MemberCursor {
  /// Readers opened again for one walk: each reads the headers anew, so a hostile container is not given more.
  static let mostReaders = 64

  private let make: () throws -> ArchiveReader
  /// Whether another reader can get past damage: a zip's members stand apart, a tar's are one stream.
  private let opensAnew: Bool
  private var reader: ArchiveReader?
  private var opened = 0
  /// Place of the member the reader's next header belongs to.
  private var place = 0

  init(opensAnew: Bool, _ make: @escaping () throws -> ArchiveReader) {
    (self.opensAnew, self.make) = (opensAnew, make)
  }

  /// A reader that stands at `member`; nil where damage before it is in the way.
  mutating func reader(at member: ContainerMember) -> ArchiveReader? {
    if reader == nil || reader?.isBroken == true { open() }
    guard let reader, !reader.isBroken else { return nil }
    while place <= member.index {
      guard (try? reader.next()) == true else { return nil }
      place += 1
    }
    return reader
  }

  private mutating func open() {
    guard opened == 0 || opensAnew, opened < Self.mostReaders else { return }
    (reader, place) = (try? make(), 0)
    opened += 1
  }
}
