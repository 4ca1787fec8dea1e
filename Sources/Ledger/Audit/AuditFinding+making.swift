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

  static func root(_ checkpoint: SignedCheckpoint) -> AuditFinding {
    AuditFinding(
      problem: .root, path: "checkpoint", index: nil,
      message: "The entries do not give the root that the checkpoint of size \(checkpoint.size) signs.")
  }

  static func unexpected(_ path: String) -> AuditFinding {
    AuditFinding(
      problem: .unexpected, path: path, index: nil, message: "\(path) is no tile of this checkpoint's tree.")
  }
}
