// SPDX-License-Identifier: Apache-2.0

/// Checks the sequencer's own files, `committed` and `staged`, against the published checkpoint.
///
/// At rest they hold nothing new. What a crash leaves of them is told apart: the next open finishes it.
struct HeadsAudit: Sendable {
  let reader: LogReader

  /// What is wrong, and what only says that an append was interrupted.
  struct Result: Sendable {
    var findings: [AuditFinding] = []
    var unfinished: [AuditFinding] = []
  }

  func run(_ published: SignedCheckpoint) throws -> Result {
    var result = Result()
    try committed(published, &result)
    try staged(&result)
    return result
  }

  private func committed(_ published: SignedCheckpoint, _ result: inout Result) throws {
    let file = CommittedCheckpoint(path: reader.folder.committed, disk: reader.disk)
    guard let slots = try file.slots() else {
      return result.findings.append(.head("committed", .missing, "is missing"))
    }
    for (number, slot) in slots.enumerated() {
      guard let slot else {
        result.findings.append(.head("committed", .hash, "holds no whole checkpoint in slot \(number)"))
        continue
      }
      guard slot != published.bytes else { continue }
      guard let other = try? SignedCheckpoint(verifying: slot, by: reader.key) else {
        result.findings.append(
          .head("committed", .root, "holds a checkpoint in slot \(number) that this key did not sign"))
        continue
      }
      let what =
        other.size > published.size ? "is ahead of the published checkpoint" : "still holds an older checkpoint"
      result.unfinished.append(.head("committed", .root, what))
    }
    let sizes = slots.compactMap { $0.flatMap { try? SignedCheckpoint(verifying: $0, by: reader.key) }?.size }
    if let newest = sizes.max(), newest < published.size {
      result.findings.append(
        .head("committed", .root, "is behind the published checkpoint: the folder was set back or mixed"))
    }
  }

  private func staged(_ result: inout Result) throws {
    guard let bytes = try reader.disk.read(reader.folder.staged) else {
      return result.findings.append(.head("staged", .missing, "is missing"))
    }
    guard bytes.contains(where: { $0 != 0 }) else { return }
    guard StagedBatch.isBegun(bytes) else {
      return result.findings.append(.head("staged", .hash, "is neither empty nor a batch"))
    }
    result.unfinished.append(.head("staged", .hash, "holds a batch whose append was interrupted"))
  }
}

extension AuditFinding {
  static func head(_ file: String, _ problem: Problem, _ what: String) -> AuditFinding {
    AuditFinding(problem: problem, path: file, index: nil, message: "\(file) \(what).")
  }
}
