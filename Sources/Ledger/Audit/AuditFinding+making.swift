// SPDX-License-Identifier: Apache-2.0

extension AuditFinding {
  static func missing(_ path: TilePath) -> AuditFinding {
    AuditFinding(problem: .missing, path: path.path, index: nil, message: "\(path.path) is missing.")
  }

  static func length(_ path: TilePath, found bytes: Int) -> AuditFinding {
    AuditFinding(
      problem: .length, path: path.path, index: nil,
      message: "\(path.path) with \(bytes) bytes does not hold \(path.width) entries or hashes.")
  }

  static func hash(_ path: TilePath, _ position: Int, _ below: String) -> AuditFinding {
    AuditFinding(
      problem: .hash, path: path.path, index: UInt64(position),
      message: "Hash \(position) in \(path.path) is not that of \(below).")
  }

  static func form(_ bundle: BundleAudit.Result, _ position: Int, line: Int) -> AuditFinding {
    let index = bundle.index * 256 + UInt64(position)
    return AuditFinding(
      problem: .entry, path: bundle.bundlePath.path, index: index,
      message: "Entry \(index) in \(bundle.bundlePath.path) breaks the form of entries in line \(line).")
  }

  static func altered(_ bundle: BundleAudit.Result, _ position: Int) -> AuditFinding {
    let index = bundle.index * 256 + UInt64(position)
    return AuditFinding(
      problem: .entry, path: bundle.bundlePath.path, index: index,
      message: "Entry \(index) in \(bundle.bundlePath.path) was altered: it does not give the hash in its tile.")
  }

  static func root(_ checkpoint: SignedCheckpoint) -> AuditFinding {
    AuditFinding(
      problem: .root, path: "checkpoint", index: nil,
      message: "The entries do not give the root that the checkpoint of size \(checkpoint.size) signs.")
  }

  static func unexpected(_ path: String) -> AuditFinding {
    AuditFinding(
      problem: .unexpected, path: path, index: nil, message: "\(path) is no tile of this tree, or differs from it.")
  }
}
