// SPDX-License-Identifier: Apache-2.0
import Records

/// Statements of how copies differ, replies to them, and signals.
extension Paths {
  package static var statements: Path { Path("statements") }
  /// Where a statement is made about the conversation that `record` stands in, with the copies chosen.
  package static func stateGap(_ record: RecordID, _ choice: GapChoice? = nil) -> Path {
    let chosen: [(String, String)] =
      switch choice {
      case .pair(let lacking, let showing): [("lacking", "\(lacking)"), ("showing", "\(showing)")]
      case .whole: [("lacking", "all")]
      case nil: []
      }
    return Path("statements", "new", "\(record)", query: chosen)
  }
  package static func statement(_ id: AttestationID, from first: Int = 1) -> Path {
    Path("statements", "\(id)", query: first > 1 ? [("from", "\(first)")] : [])
  }
  package static func printStatement(_ id: AttestationID) -> Path { Path("statements", "\(id)", "print") }
  package static func statementText(_ id: AttestationID) -> Path { Path("statements", "\(id)", "text") }
  package static func statementProof(_ id: AttestationID) -> Path { Path("statements", "\(id)", "proof") }
  package static func askReply(_ id: AttestationID) -> Path { Path("statements", "\(id)", "ask") }
  package static func circulate(_ id: AttestationID) -> Path { Path("statements", "\(id)", "circulate") }
  /// The named official's own page of a statement.
  package static func ownStatement(_ id: AttestationID, from first: Int = 1) -> Path {
    Path("own", "statements", "\(id)", query: first > 1 ? [("from", "\(first)")] : [])
  }
  package static var signals: Path { Path("signals") }
  package static func signals(with record: RecordID) -> Path { Path("signals", "\(record)") }
}
