// SPDX-License-Identifier: Apache-2.0

/// The members of a container pulled one after another, each read once.
struct MemberWalk {
  private let container: Container
  private let reader: ArchiveReader
  private let limits: ContainerLimits
  private let spent = MemberStream.Budget()
  private var index = 0

  init(_ container: Container, _ source: any ByteSource) throws {
    self.container = container
    limits = source is FolderSource ? .folder : .standard
    reader = try ArchiveReader(
      source, container.kind == .tar ? .tar : container.isTruncated ? .zipStream : .zip)
  }

  /// The next readable file and its bytes; the one before is done with.
  mutating func next() throws -> (member: ContainerMember, stream: MemberStream)? {
    while index < container.members.count, try reader.next() {
      let member = container.members[index]
      index += 1
      if member.isReadable { return (member, MemberStream(reader, member, limits, spent)) }
    }
    return nil
  }
}
