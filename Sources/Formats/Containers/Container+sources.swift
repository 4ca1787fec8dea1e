// SPDX-License-Identifier: Apache-2.0

/// Members read at any offset.
extension Container {
  /// The bytes of `member`: in place where they are stored, else inflated as they are asked for.
  package func source(of member: ContainerMember) throws -> any ByteSource {
    if let place = member.stored { return SliceSource(source, place) }
    return try StreamedSource { try self.openMember(member) }
  }
}
