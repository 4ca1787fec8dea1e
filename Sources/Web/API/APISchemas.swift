// SPDX-License-Identifier: Apache-2.0
import Records

/// The shapes the interface speaks in, by name.
enum APISchemas {
  static let all: [(String, APISchema)] = [
    ("Problem", problem), ("Upload", upload), ("Reading", reading), ("Conversation", conversation),
    ("Deposit", deposit), ("Withholding", withholding), ("Receipt", receipt), ("Record", record), ("Hit", hit),
    ("Count", count),
  ]

  /// RFC 9457.
  private static let problem = APISchema.object([
    .must("title", .text()), .must("status", .whole(400...599)), .must("detail", .text()),
    .must("reference", .text()),
  ])

  private static let upload = APISchema.object([
    .must("id", .id), .must("name", .text()), .must("size", .whole(0...StagedUpload.largest)),
    .must("offset", .whole(0...StagedUpload.largest)), .must("state", .choice(StagedState.allCases.map(\.rawValue))),
    .may("expires", .text()), .may("deposit", .id),
  ])

  private static let withholding = APISchema.object([
    .must("id", .id), .must("category", .choice(WithholdingCategory.allCases.map(\.rawValue))),
    .must("words", .text(most: 2_000)), .must("preparedBy", .text()), .must("isSigned", .bool),
  ])

  private static let conversation = APISchema.object([
    .must("channel", .text()), .must("id", .text()), .may("title", .text()), .must("messages", .whole(0...Int.max)),
    .must("events", .whole(0...Int.max)), .must("participants", .list(.text())),
    .must("missingFiles", .whole(0...Int.max)),
  ])

  private static let reading = APISchema.object([
    .must("upload", .id), .must("experimental", .bool), .must("state", .choice(StagedState.allCases.map(\.rawValue))),
    .may("report", .item),
    .must("conversations", .list(.named("Conversation"))),
    .must("questions", .list(.choice(StagedReading.Question.allCases.map(\.rawValue)))),
    .must("examples", .list(.text())), .may("problem", .text(most: 4_000)),
    .may("needs", .choice(StagedReading.Need.allCases.map(\.rawValue))), .must("filedBefore", .list(.id)),
  ])

  private static let deposit = APISchema.object([
    .must("id", .id), .must("custodian", .text()), .may("depositor", .text()), .must("channel", .text()),
    .may("device", .text()), .may("marking", .text()), .must("file", .text()), .must("bytes", .whole(0...Int.max)),
    .must("receivedAt", .text()), .must("format", .text()), .must("experimental", .bool),
    .must("records", .whole(0...Int.max)),
    .must("grade", .choice(["A", "B", "C", "D"])), .must("notices", .whole(0...Int.max)),
    .must("partWithheld", .bool), .must("ledgerIndex", .whole(0...Int.max)),
  ])

  private static let receipt = APISchema.object([
    .must("outcome", .choice(["filed", "resumed", "presentedAgain"])), .must("deposit", .named("Deposit")),
    .must("sameOriginalAs", .list(.id)), .must("proof", .text(most: 1 << 20)),
  ])

  private static let record = APISchema.object([
    .must("id", .id), .must("deposit", .id), .must("item", .item),
  ])

  private static let hit = APISchema.object([
    .must("id", .id), .must("deposit", .id), .must("conversation", .text(most: 1 << 16)),
    .may("from", .text(most: 1 << 16)), .may("sentAt", .text(most: 1 << 16)), .must("hasAttachments", .bool),
    .may("text", .text(most: 1 << 20)),
  ])

  private static let count = APISchema.object([
    .must("value", .text(most: 1 << 16)), .must("count", .whole(0...Int.max)),
  ])
}
