// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

extension Routes {
  /// Deposits, searches and records, each reading in the ledger before it is answered.
  static var readingInterface: [Route] { [deposits, deposit, search, record, conversation, proof] }

  private static var deposits: Route {
    .program(
      .get, "/deposits", .deposits,
      APIOperation(
        id: "deposits", summary: "The queue of all deposits, newest first.",
        query: [
          .may("choice", .choice(DepositQueue.Choice.allCases.map(\.rawValue))), .may("before", .whole(0...Int.max)),
        ],
        result: .json(
          200, .object([.must("deposits", .list(.named("Deposit"))), .may("next", .whole(0...Int.max))])))
    ) { visit in
      try visit.requireQuery("choice", "before")
      let choice: DepositQueue.Choice? = try visit.choice("choice")
      let queue = try await visit.office.queue(
        choice ?? .all, before: try visit.number("before", in: 0...Int.max), as: try visit.subject())
      return .json(
        .members([
          ("deposits", .list(queue.deposits.map(JSONText.deposit))), ("next", queue.next.map { .number($0) }),
        ]))
    }
  }

  private static var deposit: Route {
    .program(
      .get, "/deposits/{id}", .handIn,
      APIOperation(
        id: "deposit", summary: "One deposit: your own, or any where you read for the authority.",
        result: .json(
          200, .object([.must("deposit", .named("Deposit")), .must("notices", .list(.item))])))
    ) { visit in
      try visit.requireQuery()
      let shown = try await visit.office.deposit(try visit.id("id"), as: try visit.subject())
      return .json(
        .object([
          ("deposit", .deposit(shown.deposit)),
          ("notices", .list(shown.notices.map { .written(ItemText.json(.notice($0))) })),
        ]))
    }
  }

  private static var search: Route {
    .program(
      .post, "/searches", .read, takes: .json,
      APIOperation(
        id: "search", summary: "Search the records; what follows a page is asked for by its last record.",
        body: .object([
          .must("words", .words(most: 1_000)), .may("order", .choice(SearchOrder.allCases.map(\.rawValue))),
          .may("after", .id),
        ]),
        result: .json(
          200,
          .object([
            .must("search", .id), .must("total", .whole(0...Int.max)), .must("hits", .list(.named("Hit"))),
            .must("channels", .list(.named("Count"))), .must("months", .list(.named("Count"))),
            .must("hasMore", .bool),
          ])))
    ) { visit in
      var fields = try JSONFields(try await visit.json())
      let words = try fields.text("words", upTo: 1_000)
      let order: SearchOrder? = try fields.optionalChoice("order")
      let after = try fields.optionalText("after").map { RecordID($0) }
      try fields.finish()
      if case .some(nil) = after { throw DoorError.badRequest }
      let kept = try visit.office.keepSearch(words, as: try visit.subject())
      let found = try await visit.office.find(
        kept.id, order: order ?? .newest, at: (after ?? nil).map { .after($0) } ?? .first, as: try visit.subject())
      return .json(answer(found))
    }
  }

  private static func answer(_ found: SearchFindings) -> JSONText {
    .object([
      ("search", .id(found.search.id)), ("total", .number(found.facets.total)),
      ("hits", .list(found.found.map { .hit($0.hit) })), ("channels", counts(found.facets.channel)),
      ("months", counts(found.facets.month)), ("hasMore", .bool(found.hasMoreAfter)),
    ])
  }

  private static func counts(_ counts: [Facets.Count]) -> JSONText {
    .list(counts.map { .object([("value", .string($0.value)), ("count", .number($0.count))]) })
  }

  private static var record: Route {
    .program(
      .get, "/records/{id}", .read,
      APIOperation(
        id: "record", summary: "One record with where it comes from.",
        result: .json(
          200,
          .object([
            .must("record", .named("Record")), .must("deposit", .named("Deposit")),
            .must(
              "copies",
              .list(
                .object([
                  .must("deposit", .id), .must("leaf", .whole(0...Int.max)), .must("file", .text(most: 1 << 16)),
                  .must("start", .whole(0...Int.max)), .must("end", .whole(0...Int.max)),
                ]))),
          ])))
    ) { visit in
      try visit.requireQuery()
      let shown = try await visit.office.show(try visit.id("id"), as: try visit.subject())
      return .json(
        .object([
          ("record", .record(shown.row)), ("deposit", .deposit(shown.deposit)),
          ("copies", .list(shown.copies.map(copy))),
        ]))
    }
  }

  private static func copy(_ copy: RecordCopy) -> JSONText {
    .object([
      ("deposit", .id(copy.deposit)), ("leaf", .number(copy.leaf)), ("file", .string(copy.source.file)),
      ("start", .number(copy.source.start)), ("end", .number(copy.source.end)),
    ])
  }

  private static var conversation: Route {
    .program(
      .get, "/records/{id}/conversation", .read,
      APIOperation(
        id: "conversation", summary: "A page of the conversation the record is in, from there or around it.",
        query: [.may("from", .id), .may("before", .id)],
        result: .json(
          200,
          .object([
            .must("title", .text(most: 1 << 16)), .must("channel", .text()), .must("records", .list(.named("Record"))),
            .must("hasEarlier", .bool), .must("hasLater", .bool),
          ])))
    ) { visit in
      try visit.requireQuery("from", "before")
      let id: RecordID = try visit.id("id")
      let (from, before): (RecordID?, RecordID?) = (try visit.queryID("from"), try visit.queryID("before"))
      let place = from.map { ConversationPlace.from($0) } ?? before.map { .before($0) } ?? .around(id)
      let excerpt = try await visit.office.conversation(with: id, at: place, as: try visit.subject()).excerpt
      return .json(
        .object([
          ("title", .string(excerpt.title)), ("channel", .string(excerpt.channel)),
          ("records", .list(excerpt.lines.map(JSONText.record))), ("hasEarlier", .bool(excerpt.hasEarlier)),
          ("hasLater", .bool(excerpt.hasLater)),
        ]))
    }
  }

  private static var proof: Route {
    .program(
      .get, "/records/{id}/proof", .read,
      APIOperation(
        id: "proof", summary: "The proof of one record (C2SP tlog-proof), for anyone to check.",
        result: .document(200, mediaType: "text/plain"))
    ) { visit in
      try visit.requireQuery()
      let id: RecordID = try visit.id("id")
      let proof = try await visit.office.prove(id, as: try visit.subject())
      return .file(Array(proof.utf8), mediaType: "text/plain; charset=utf-8", name: "\(id).tlog-proof")
    }
  }
}
