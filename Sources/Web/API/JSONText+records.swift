// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

/// How values of the archive are written for programs; `APISchemas` says the same as a description.
extension JSONText {
  /// An object without the members that have no value.
  static func members(_ members: [(String, JSONText?)]) -> JSONText {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  static func id<Subject>(_ id: ID<Subject>) -> JSONText { .string(id.description) }

  static func upload(_ upload: StagedUpload) -> JSONText {
    members([
      ("id", id(upload.id)), ("name", .string(upload.name)), ("size", .number(upload.size)),
      ("offset", .number(upload.offset)), ("state", .string(upload.state.rawValue)),
      ("expires", upload.expires.map { .string($0.iso) }), ("deposit", upload.deposit.map { id($0) }),
    ])
  }

  static func reading(_ reading: StagedReading) -> JSONText {
    members([
      ("upload", id(reading.id)), ("experimental", .bool(reading.report?.isExperimental == true)),
      ("state", .string(reading.state.rawValue)),
      ("report", reading.report.map { .written(ItemText.json($0)) }),
      ("conversations", .list(reading.conversations.map(conversation))),
      ("questions", .list(reading.questions.map { .string($0.rawValue) })),
      ("examples", .list(reading.examples.map { .string($0) })),
      ("problem", reading.problem.map { .string($0.message + " " + $0.remedy) }),
      ("needs", reading.needs.map { .string($0.rawValue) }),
      ("filedBefore", .list(reading.filedBefore.map { id($0) })),
    ])
  }

  private static func conversation(_ conversation: StagedConversation) -> JSONText {
    members([
      ("channel", .string(conversation.key.channel)), ("id", .string(conversation.key.label)),
      ("title", conversation.key.title.map { .string($0) }), ("messages", .number(conversation.messages)),
      ("events", .number(conversation.events)),
      ("participants", .list(conversation.participants.map { .string($0) })),
      ("missingFiles", .number(conversation.missingFiles)),
    ])
  }

  static func deposit(_ deposit: FiledDeposit) -> JSONText {
    let (facts, report) = (deposit.facts, deposit.report)
    return members([
      ("id", id(facts.id)), ("custodian", .string(facts.custodian)),
      ("depositor", facts.depositor.map { .string($0) }), ("channel", .string(facts.channel)),
      ("device", facts.device.map { .string($0) }), ("marking", facts.marking.map { .string($0) }),
      ("file", .string(facts.exportName)), ("bytes", .number(facts.originalBytes)),
      ("receivedAt", .string(facts.receivedAt.iso)), ("format", .string(report.format)),
      ("experimental", .bool(report.isExperimental)),
      ("records", .number(deposit.records)), ("grade", .string(report.grade.rawValue)),
      ("notices", .number(report.notices)), ("partWithheld", .bool(facts.isPartWithheld)),
      ("ledgerIndex", .number(deposit.ledgerIndex)),
    ])
  }

  static func receipt(_ receipt: Receipt) -> JSONText {
    .object([
      ("outcome", .string(receipt.outcome.rawValue)), ("deposit", deposit(receipt.deposit)),
      ("sameOriginalAs", .list(receipt.sameOriginalAs.map { id($0) })), ("proof", .string(receipt.proof)),
    ])
  }

  static func record(_ row: RecordRow) -> JSONText {
    .object([
      ("id", id(row.id)), ("deposit", id(row.deposit)), ("item", .written(ItemText.json(row.item))),
    ])
  }

  static func hit(_ hit: SearchHit) -> JSONText {
    let from: String? = hit.sender?.name ?? hit.sender?.address
    let sentAt: String? = hit.sentAt.map { "\($0.raw)" }
    return members([
      ("id", id(hit.id)), ("deposit", id(hit.deposit)),
      ("conversation", .string(hit.conversation.title ?? hit.conversation.id)),
      ("from", from.map(JSONText.string)), ("sentAt", sentAt.map(JSONText.string)),
      ("hasAttachments", .bool(hit.hasAttachments)), ("text", hit.text.map(JSONText.string)),
    ])
  }
}
