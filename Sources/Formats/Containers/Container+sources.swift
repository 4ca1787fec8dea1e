// SPDX-License-Identifier: Apache-2.0

/// Members read at any offset.
extension Container {
  /// The bytes of `member`: in place where they are stored, else inflated as they are asked for.
  package func source(of member: ContainerMember) throws -> any ByteSource {
    if let place = member.stored { return SliceSource(source, place) }
    if let place = member.deflated, let size = member.size {
      return try InflatedSource(
        SliceSource(source, place.range), kind: .raw, size: size, crc: place.crc, limits: limits)
    }
    return try StreamedSource { try self.openMember(member) }
  }
}
