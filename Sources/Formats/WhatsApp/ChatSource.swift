// SPDX-License-Identifier: Apache-2.0
import Records

/// One chat's text inside an export, and how to open it again for each pass.
struct ChatSource: Sendable {
  /// Name under which its bytes are cited.
  let file: String
  /// Name the conversation's title is read from.
  let titleName: String
  private let export: Export
  private let container: Container?
  private let member: ContainerMember?

  init(_ export: Export) {
    (file, titleName) = (export.name, export.name)
    (self.export, container, member) = (export, nil, nil)
  }

  init(_ export: Export, _ container: Container, _ member: ContainerMember) {
    file = member.name
    titleName = ChatTitle.isGeneric(String(member.baseName)) ? export.name : String(member.baseName)
    (self.export, self.container, self.member) = (export, container, member)
  }

  func open() throws -> any ByteStream {
    guard let container, let member else { return SourceStream(export.source) }
    return try container.openMember(member)
  }

  /// Up to `count` bytes from the start.
  func prefix(_ count: Int) throws -> [UInt8] {
    let stream = try open()
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled..<count]))
        let n = try stream.read(into: room)
        guard n > 0 else { return }
        filled += n
      }
    }
  }
}
