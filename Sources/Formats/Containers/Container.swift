// SPDX-License-Identifier: Apache-2.0
import Records

/// A zip or tar over a `ByteSource`: its members, what is wrong with them, and their bytes as streams.
///
/// Nothing is ever written to disk; members are found again by name or by place.
package struct Container: Sendable {
  package enum Kind: Sendable, Hashable { case zip, tar }

  package let kind: Kind
  package let members: [ContainerMember]
  /// Members refused, encrypted, doubled or nested.
  package let problems: [ContainerProblem]
  /// True when the container stops before its end.
  package let isTruncated: Bool
  let source: any ByteSource
  let limits: ContainerLimits
  private let passphrase: String?

  /// nil when the bytes are no container we read. Throws when they are a hostile or unreadable one.
  /// - Parameter passphrase: opens a zip's encrypted members; without it they are told as problems.
  package static func open(
    _ source: any ByteSource, limits: ContainerLimits? = nil, passphrase: String? = nil
  ) throws -> Container? {
    let limits = limits ?? (source is FolderSource ? .folder : .standard)
    let head = try source.prefix(512)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return try Container(zip: source, limits, passphrase)
    }
    let isTar = head.count == 512 && head[257..<262].elementsEqual("ustar".utf8)
    let isGzip = head.starts(with: [0x1F, 0x8B])
    guard isTar || isGzip || isEmptyFolder(source) else { return nil }
    if isGzip, let tar = try inflatedTar(source, limits) {
      return try Container(tar: tar, limits, mustHaveMembers: true)
    }
    return try Container(tar: source, limits, mustHaveMembers: isGzip)
  }

  /// A tar under gzip, read at any offset; nil where it is none, or its end is not to be had.
  private static func inflatedTar(_ source: any ByteSource, _ limits: ContainerLimits) throws -> InflatedSource? {
    var limits = limits
    limits.memberBytes = limits.totalBytes
    let first = try? InflatedSource(source, kind: .gzip, size: 512, limits: limits).bytes(257..<262)
    guard let first, first.elementsEqual("ustar".utf8) else { return nil }
    do {
      return try InflatedSource(source, kind: .gzip, limits: limits)
    } catch let error as FormatError where error.code == .corrupt {
      return nil
    }
  }

  private static func isEmptyFolder(_ source: any ByteSource) -> Bool { source is FolderSource }

  private init(zip source: any ByteSource, _ limits: ContainerLimits, _ passphrase: String?) throws {
    let directory = try ZipDirectory(source, limits: limits)
    var list = MemberList(limits, opensEncrypted: passphrase != nil)
    if let directory {
      for entry in directory.entries { try list.add(entry) }
    } else {
      try list.addAll(of: try ArchiveReader(source, .zipStream), draining: true)
    }
    self.init(.zip, list, source, limits, isTruncated: directory == nil, passphrase: passphrase)
  }

  private init?(tar source: any ByteSource, _ limits: ContainerLimits, mustHaveMembers: Bool) throws {
    var list = MemberList(limits)
    do {
      try list.addAll(of: try ArchiveReader(source, .tar), draining: false)
    } catch let error as FormatError where error.code == .corrupt && mustHaveMembers && list.members.isEmpty {
      return nil
    }
    self.init(.tar, list, source, limits, isTruncated: list.isCutOff)
  }

  private init(
    _ kind: Kind, _ list: MemberList, _ source: any ByteSource, _ limits: ContainerLimits, isTruncated: Bool,
    passphrase: String? = nil
  ) {
    self.kind = kind
    members = list.members
    problems = list.problems
    self.isTruncated = isTruncated
    self.source = source
    self.limits = limits
    self.passphrase = passphrase
  }

  /// The first readable member of that exact name.
  package func member(named name: String) -> ContainerMember? {
    members.first { $0.isReadable && $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The bytes of the first readable member of that exact name, from their start.
  package func openMember(named name: String) throws -> MemberStream {
    guard let member = member(named: name) else {
      throw FormatError(.unreadable, "The container has no such member.", remedy: "List its members first.")
    }
    return try openMember(member)
  }

  /// The bytes of `member`, from their start. Each call reads the container anew.
  package func openMember(_ member: ContainerMember) throws -> MemberStream {
    let reader = try makeReader()
    for _ in 0...member.index {
      guard try reader.next() else { throw ZipDirectory.damaged("Member \(member.index) is not where it was.") }
    }
    return MemberStream(reader, member, limits)
  }

  /// Visits the wanted members once, in reading order, each as a stream the visitor drains as far as it likes.
  package func walk(
    where wanted: (ContainerMember) -> Bool, _ visit: (ContainerMember, MemberStream) throws -> Void
  ) throws {
    var cursor = MemberCursor(opensAnew: kind == .zip && !isTruncated) { try makeReader() }
    let spent = MemberStream.Budget()
    for member in members where wanted(member) {
      try visit(member, MemberStream(cursor.reader(at: member), member, limits, spent))
    }
  }

  private func makeReader() throws -> ArchiveReader {
    try ArchiveReader(source, kind == .tar ? .tar : isTruncated ? .zipStream : .zip, passphrase: passphrase)
  }
}
