// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// The files that came with a chat, found by the names its lines give; also which of them no line named.
struct MediaIndex {
  struct File: Hashable {
    let member: String
    /// Number given by the sink.
    let number: Int
    let bytes: Int
    let sha256: [UInt8]
    /// `present`; `corrupt` or `tooLarge` where its bytes stopped at damage or a limit.
    let status: ParsedAttachment.Status
    var isNamed = false
  }

  private(set) var files: [File] = []
  private var byName: [String: [Int]] = [:]

  /// True when the chat came with nothing beside its text.
  var isEmpty: Bool { files.isEmpty }

  mutating func add(_ file: File, baseName: String) {
    files.append(file)
    byName[Self.key(baseName), default: []].append(files.count - 1)
  }

  func contains(_ name: String) -> Bool { !isEmpty && byName[Self.key(name)] != nil }

  /// The file of that name; of several, the first no line has named yet. Case and composition do not count.
  mutating func take(_ name: String) -> File? {
    guard !isEmpty, let places = byName[Self.key(name)], let first = places.first else { return nil }
    let place = places.first { !files[$0].isNamed } ?? first
    files[place].isNamed = true
    return files[place]
  }

  /// Marks left out, lower case; Swift compares strings by canonical equivalence.
  private static func key(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !Self.isMark($0.value) })).lowercased()
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

extension MediaIndex {
  /// Streams every wanted member of a container to the sink once, hashing on the way.
  mutating func takeIn(
    _ container: Container, to sink: any FileSink, where wanted: (ContainerMember) -> Bool
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 131_072, alignment: 64)
    defer { buffer.deallocate() }
    try container.walk(where: { $0.isReadable && !$0.isBookkeeping && wanted($0) }) { member, stream in
      let number = try sink.begin()
      var hash = SHA256()
      var status = ParsedAttachment.Status.present
      while let n = try Self.read(stream, into: buffer, &status) {
        let piece = UnsafeRawBufferPointer(rebasing: buffer[..<n])
        hash.update(bufferPointer: piece)
        try sink.write(piece)
      }
      try sink.end()
      let file = File(
        member: member.name, number: number, bytes: stream.produced, sha256: Array(hash.finalize()), status: status)
      add(file, baseName: String(member.baseName))
    }
  }

  /// Bytes read; nil at the end, at damage and at a limit: neither costs more than the one file.
  private static func read(
    _ stream: MemberStream, into buffer: UnsafeMutableRawBufferPointer, _ status: inout ParsedAttachment.Status
  ) throws -> Int? {
    do {
      let n = try stream.read(into: buffer)
      return n == 0 ? nil : n
    } catch let error as FormatError where error.code == .corrupt || error.code == .limit {
      status = error.code == .limit ? .tooLarge : .corrupt
      return nil
    }
  }
}
