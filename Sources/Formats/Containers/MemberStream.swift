// SPDX-License-Identifier: Apache-2.0

/// One member of a container while it inflates, held to the limits byte by byte.
package final class MemberStream: ByteStream {
  private let reader: ArchiveReader?
  private let member: ContainerMember
  private let limits: ContainerLimits
  /// Bytes given out so far.
  package private(set) var produced = 0
  private let spent: Budget

  /// Bytes inflated so far in one walk over a container.
  final class Budget { var bytes = 0 }

  /// `reader` stands at the member; nil where it cannot be reached, and reading says so.
  init(_ reader: ArchiveReader?, _ member: ContainerMember, _ limits: ContainerLimits, _ spent: Budget = Budget()) {
    self.reader = reader
    self.member = member
    self.limits = limits
    self.spent = spent
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let reader else {
      throw FormatError(
        .corrupt, "Member \(member.index) of the container cannot be reached.",
        remedy: "Export the conversation again; what could be read is kept.")
    }
    let n = try reader.readData(into: buffer)
    produced += n
    spent.bytes += n
    if produced > limits.memberBytes { throw tooMuch("grows beyond \(limits.memberBytes) bytes") }
    if spent.bytes > limits.totalBytes { throw tooMuch("brings the container beyond \(limits.totalBytes) bytes") }
    if let compressed = member.compressed, produced > limits.ratioFloor, produced > limits.ratio * max(1, compressed) {
      throw tooMuch("inflates more than \(limits.ratio) times")
    }
    return n
  }

  private func tooMuch(_ what: String) -> FormatError {
    FormatError(.limit, "Member \(member.index) of the container \(what).", remedy: "Hand in the files unpacked.")
  }
}
