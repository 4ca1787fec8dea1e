// SPDX-License-Identifier: Apache-2.0
import Records

/// Handing in: from the file to the receipt, one thing a page.
extension Paths {
  /// Where an export is handed in.
  package static var handIn: Path { Path("hand-in") }
  package static var joinUploads: Path { Path("hand-in", "join") }
  package static var beginUpload: Path { Path("hand-in", "begin") }
  package static func upload(_ id: DepositID) -> Path { Path("hand-in", "\(id)") }
  package static func uploadPart(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "part") }
  package static func uploadState(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "state") }
  package static func readUpload(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "read") }
  package static var evidence: Path { Path("hand-in", "evidence") }
  package static func evidenceFacts(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "facts") }
  package static func uploadKey(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "key") }
  package static func discardUpload(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "discard") }
  package static func dateOrder(_ id: DepositID) -> Path { Path("hand-in", "\(id)", "dates") }

  package static func whichConversations(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "conversations", query: answers.query)
  }

  package static func preview(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers(), from: Int? = nil) -> Path {
    Path("hand-in", "\(id)", "look", query: answers.query + (from.map { [("from", "\($0)")] } ?? []))
  }

  package static func personal(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "personal", query: answers.query)
  }

  package static func withhold(
    _ part: WithheldPart, _ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers(), from: Int? = nil
  ) -> Path {
    Path(
      "hand-in", "\(id)", "personal", part.rawValue,
      query: answers.query + (from.map { [("from", "\($0)")] } ?? []))
  }

  package static func undoWithholding(
    _ withholding: WithholdingID, _ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()
  ) -> Path {
    Path("hand-in", "\(id)", "undo", "\(withholding)", query: answers.query)
  }

  package static func timeZone(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "zone", query: answers.query)
  }

  package static func device(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "device", query: answers.query)
  }

  package static func marking(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "marking", query: answers.query)
  }

  package static func checkAnswers(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "check", query: answers.query)
  }

  package static func signWithheld(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "sign", query: answers.query)
  }

  package static func file(_ id: DepositID, _ answers: CarriedAnswers = CarriedAnswers()) -> Path {
    Path("hand-in", "\(id)", "file", query: answers.query)
  }
}

/// How to export from each application.
extension Paths {
  package static var guides: Path { Path("guides") }
  package static func guide(_ name: String) -> Path { Path("guides", name) }
}
