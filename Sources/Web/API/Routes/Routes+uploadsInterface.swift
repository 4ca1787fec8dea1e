// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import NIOCore
import Records

extension Routes {
  /// Handing in, as the upload pages do: begin, send parts, read, file or discard.
  static var uploadsInterface: [Route] {
    [beginUpload, ownUploads, upload, part] + [read, readBefore, items, file, discard]
  }

  private static let one = APIOperation.Result.json(200, .named("Upload"))

  private static var beginUpload: Route {
    .program(
      .post, "/uploads", .handIn, takes: .json,
      APIOperation(
        id: "beginUpload", summary: "Begin handing in an export.",
        body: .object([.must("name", .words(most: 255)), .must("size", .whole(1...StagedUpload.largest))]),
        result: .json(201, .named("Upload")))
    ) { visit in
      var fields = try JSONFields(try await visit.json())
      let name = try fields.text("name", upTo: 255)
      let size = try fields.whole("size", in: 1...StagedUpload.largest)
      try fields.finish()
      let id = try await visit.office.beginUpload(name: name, size: size, as: try visit.subject())
      return .json(.upload(try visit.office.upload(id, as: try visit.subject())), status: 201)
    }
  }

  private static var ownUploads: Route {
    .program(
      .get, "/uploads", .handIn,
      APIOperation(
        id: "uploads", summary: "Your uploads, newest first.",
        result: .json(200, .object([.must("uploads", .list(.named("Upload")))])))
    ) { visit in
      try visit.requireQuery()
      let uploads = try visit.office.stagedUploads(as: try visit.subject())
      return .json(.object([("uploads", .list(uploads.map(JSONText.upload)))]))
    }
  }

  private static var upload: Route {
    .program(
      .get, "/uploads/{id}", .handIn,
      APIOperation(id: "upload", summary: "How far an upload is: its next part begins at the offset.", result: one)
    ) { visit in
      try visit.requireQuery()
      return .json(.upload(try visit.office.upload(try visit.id("id"), as: try visit.subject())))
    }
  }

  private static var part: Route {
    .program(
      .put, "/uploads/{id}/parts/{offset}", .handIn, takes: .bytes,
      APIOperation(
        id: "putPart", summary: "Send bytes from an offset on; after a lost connection ask for the offset again.",
        result: one)
    ) { visit in
      let text = try visit.parameter("offset")
      guard let offset = Int(text), String(offset) == text else { throw DoorError.notFound }
      let part = try visit.office.openPart(of: try visit.id("id"), at: offset, as: try visit.subject())
      do {
        while let piece = try await visit.body.next() { try part.write(Array(piece.readableBytesView)) }
      } catch {
        _ = try await part.finish()
        throw error
      }
      return .json(.upload(try await part.finish()))
    }
  }

  private static var read: Route {
    .program(
      .post, "/uploads/{id}/reading", .handIn, takes: .json,
      APIOperation(
        id: "readUpload", summary: "Read an upload that is complete; nothing of it is filed.",
        body: .object([
          .may("timeZone", .words(most: 100)), .may("dateOrder", .choice(DateOrder.allCases.map(\.rawValue))),
          .may("passphrase", .words(most: 1_000)), .may("keyFile", .base64(most: 2 * Routes.largestKey)),
        ]), result: .json(200, .named("Reading")))
    ) { visit in
      var fields = try JSONFields(try await visit.json())
      let zone = try fields.optionalText("timeZone", upTo: 100)
      let order: DateOrder? = try fields.optionalChoice("dateOrder")
      let aids = try fields.aids()
      try fields.finish()
      return .json(
        .reading(
          try await visit.office.readStaged(
            try visit.id("id"), choices: .init(timeZone: zone, dateOrder: order).with(aids), as: try visit.subject())))
    }
  }

  private static var readBefore: Route {
    .program(
      .get, "/uploads/{id}/reading", .handIn,
      APIOperation(
        id: "reading", summary: "What was read before.", result: .json(200, .named("Reading")))
    ) { visit in
      try visit.requireQuery()
      return .json(.reading(try await visit.office.reading(of: try visit.id("id"), as: try visit.subject())))
    }
  }

  private static var items: Route {
    .program(
      .get, "/uploads/{id}/items", .handIn,
      APIOperation(
        id: "items", summary: "Messages and events as read, for you to look at before they are filed.",
        query: [.may("from", .whole(0...Int(Int32.max))), .may("limit", .whole(1...200))],
        result: .json(200, .object([.must("items", .list(.item))])))
    ) { visit in
      try visit.requireQuery("from", "limit")
      let items = try visit.office.previewItems(
        of: try visit.id("id"), conversation: nil, from: try visit.number("from", in: 0...Int(Int32.max)) ?? 0,
        limit: try visit.number("limit", in: 1...200) ?? 50, as: try visit.subject())
      return .json(.object([("items", .list(items.map { .written(ItemText.json($0)) }))]))
    }
  }

  private static var file: Route {
    .program(
      .post, "/uploads/{id}/filing", .handIn, takes: .json,
      APIOperation(
        id: "fileUpload", summary: "File an upload that was read; the receipt holds its proof.",
        body: .object([
          .may("channel", .words(most: 60)), .may("device", .words(most: 200)), .may("marking", .words(most: 100)),
          .may("timeZone", .words(most: 100)), .may("dateOrder", .choice(DateOrder.allCases.map(\.rawValue))),
          .may(
            "conversations",
            .list(.object([.must("channel", .words(most: 60)), .must("id", .words(most: 500))]), most: 10_000)),
        ]), result: .json(201, .named("Receipt")))
    ) { visit in
      let answers = try FilingAnswers(JSONFields(try await visit.json()))
      return .json(
        .receipt(try await visit.office.fileStaged(try visit.id("id"), answers: answers, as: try visit.subject())),
        status: 201)
    }
  }

  private static var discard: Route {
    .program(
      .delete, "/uploads/{id}", .handIn,
      APIOperation(id: "discardUpload", summary: "Take an upload back; its key is destroyed.", result: .nothing(204))
    ) { visit in
      try visit.requireQuery()
      try await visit.office.discardStaged(try visit.id("id"), as: try visit.subject())
      return .empty(.noContent)
    }
  }
}

extension JSONFields {
  /// A key file in base64, else a passphrase as typed.
  fileprivate mutating func aids() throws(DoorError) -> ReadingAids {
    let typed = try optionalText("passphrase", upTo: 1_000)
    guard let file = try optionalText("keyFile", upTo: 2 * Routes.largestKey) else {
      return typed.map { ReadingAids(key: Array($0.utf8)) } ?? ReadingAids()
    }
    guard let bytes = Data(base64Encoded: file), !bytes.isEmpty else { throw .badRequest }
    return ReadingAids(key: Array(bytes))
  }
}

extension FilingAnswers {
  fileprivate init(_ fields: JSONFields) throws(DoorError) {
    self.init()
    var fields = fields
    channel = try fields.optionalText("channel", upTo: 60)
    device = try fields.optionalText("device", upTo: 200)
    marking = try fields.optionalText("marking", upTo: 100)
    timeZone = try fields.optionalText("timeZone", upTo: 100)
    dateOrder = try fields.optionalChoice("dateOrder")
    for value in try fields.list("conversations", upTo: 10_000) {
      var one = try JSONFields(value)
      conversations.insert(
        ConversationKey(channel: try one.text("channel", upTo: 60), label: try one.text("id", upTo: 500)))
      try one.finish()
    }
    try fields.finish()
  }
}
