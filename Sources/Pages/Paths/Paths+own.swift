// SPDX-License-Identifier: Apache-2.0
import Records

/// A person's own places: conversations and deposits are named by ids that tell nothing.
extension Paths {
  package static var own: Path { Path("own") }
  package static func own(_ id: OwnConversationID) -> Path { Path("own", "conversations", "\(id)") }
  package static var newConversation: Path { Path("own", "conversations", "new") }
  package static func whyChannel(_ id: OwnConversationID) -> Path { own(id, "why") }
  package static func significance(_ id: OwnConversationID) -> Path { own(id, "significance") }
  package static func blocked(_ id: OwnConversationID) -> Path { own(id, "blocked") }
  package static func timer(_ id: OwnConversationID) -> Path { own(id, "timer") }
  package static func capturer(_ id: OwnConversationID) -> Path { own(id, "capturer") }
  package static func finished(_ id: OwnConversationID) -> Path { own(id, "finished") }
  package static func askCounterpart(_ id: OwnConversationID) -> Path { own(id, "counterpart") }
  /// Takes back what was declared last of a kind.
  package static func withdraw(_ id: OwnConversationID) -> Path { own(id, "withdraw") }
  package static var nilReturn: Path { Path("own", "nothing-to-declare") }
  /// The nil return's words for other channels or another period.
  package static var nilReturnChange: Path { Path("own", "nothing-to-declare", "change") }
  package static var phoneLost: Path { Path("own", "phone-lost") }
  package static var askHelp: Path { Path("own", "help") }
  package static func checklist(_ checklist: Checklist) -> Path { Path("own", "checklists", checklist.rawValue) }
  package static func closeChecklist(_ checklist: Checklist) -> Path {
    Path("own", "checklists", checklist.rawValue, "close")
  }
  package static func receipt(_ id: DepositID) -> Path { Path("own", "deposits", "\(id)") }
  package static func receiptProof(_ id: DepositID) -> Path { Path("own", "deposits", "\(id)", "proof") }
  package static func removed(_ id: DepositID) -> Path { Path("own", "deposits", "\(id)", "removed") }

  package static var overdue: Path { Path("overdue") }
  package static var overdueTable: Path { Path("overdue", "table.csv") }
  package static var questions: Path { Path("questions") }
  package static func answer(_ id: AttestationID) -> Path { Path("questions", "\(id)") }
  package static var samples: Path { Path("significance") }
  package static func sample(_ id: AttestationID) -> Path { Path("significance", "\(id)") }
  package static var policy: Path { Path("policy") }

  private static func own(_ id: OwnConversationID, _ what: String) -> Path {
    Path("own", "conversations", "\(id)", what)
  }
}
