// SPDX-License-Identifier: Apache-2.0
import Records

/// Collects a container's members and judges each by name and kind.
struct MemberList {
  private(set) var members: [ContainerMember] = []
  private(set) var problems: [ContainerProblem] = []
  private(set) var isCutOff = false
  private var names: Set<String> = []
  private let limits: ContainerLimits
  /// Whether a passphrase is at hand, so that encrypted members may be read.
  private let opensEncrypted: Bool

  init(_ limits: ContainerLimits, opensEncrypted: Bool = false) {
    (self.limits, self.opensEncrypted) = (limits, opensEncrypted)
  }

  mutating func add(_ entry: ZipDirectory.Entry) throws {
    let kind: ContainerMember.Kind =
      entry.name.last == 0x2F ? .directory : entry.mode & 0xF000 == 0xA000 ? .link : .file
    try add(
      entry.name, kind, size: entry.size, compressed: entry.compressed, isEncrypted: entry.flags & 0x2041 != 0,
      isSound: entry.agreesWithLocal, stored: entry.stored, deflated: entry.deflated)
  }

  /// Reads header after header; `draining` inflates each member too, which a zip without a directory needs.
  mutating func addAll(of reader: ArchiveReader, draining: Bool) throws {
    let sink = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 64)
    defer { sink.deallocate() }
    do {
      while try reader.next() {
        try add(
          reader.pathname, reader.kind, size: reader.size, compressed: nil, isEncrypted: reader.isEncrypted,
          isSound: true, stored: reader.stored)
        if draining, let last = members.last, last.isReadable {
          let stream = MemberStream(reader, last, limits)
          while try stream.read(into: sink) > 0 {}
        }
      }
    } catch let error as FormatError where error.code == .corrupt && !members.isEmpty {
      isCutOff = true
    } catch let error as FormatError where error.code == .limit && draining && members.count < limits.members {
      // Without a directory what follows a bomb can be reached only through it.
      isCutOff = true
    }
  }

  private mutating func add(
    _ rawName: [UInt8], _ kind: ContainerMember.Kind, size: Int?, compressed: Int?, isEncrypted: Bool, isSound: Bool,
    stored: Range<Int>?, deflated: ContainerMember.Deflated? = nil
  ) throws {
    guard members.count < limits.members else {
      throw FormatError(
        .limit, "The container has more than \(limits.members) members.", remedy: "Split it into several.")
    }
    let name = String(decoding: rawName, as: UTF8.self)
    let refused = kind == .link || kind == .other || !MemberName.isPlain(rawName) || !isSound
    var member = ContainerMember(
      index: members.count, name: name, kind: kind, size: size, compressed: compressed,
      isEncrypted: isEncrypted && !opensEncrypted, refusal: refused ? .memberRefused : nil)
    member.stored = stored
    member.deflated = deflated
    members.append(member)
    judge(member, isSound: isSound)
  }

  private mutating func judge(_ member: ContainerMember, isSound: Bool) {
    if member.refusal != nil {
      report(.memberRefused, member, isSound ? member.kind == .link ? "link" : "name or kind" : "headers differ")
    } else if member.isEncrypted {
      report(.memberEncrypted, member, nil)
    }
    guard member.kind != .directory, !member.isBookkeeping else { return }
    if !names.insert(MemberName.collisionKey(member.name)).inserted { report(.memberDuplicate, member, nil) }
    if [".zip", ".tar", ".tgz", ".gz", ".7z", ".rar"].contains(where: { member.name.lowercased().hasSuffix($0) }) {
      report(.nestedContainer, member, nil)
    }
  }

  private mutating func report(_ code: NoticeCode, _ member: ContainerMember, _ detail: String?) {
    problems.append(ContainerProblem(code: code, member: member.name, detail: detail))
  }
}
