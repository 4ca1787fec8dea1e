// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import NIOCore
import Pages
import Records

/// The bytes of what is handed in, on their way into staging.
extension Routes {
  static var uploads: [Route] {
    [
      .post("/hand-in", .holder(of: .handIn), takes: .files) { try await takeForm($0) },
      .post("/hand-in/begin", .holder(of: .handIn)) { visit in
        let form = try await visit.form()
        guard let size = form["size"].flatMap({ Int($0) }) else { throw DoorError.badRequest }
        let id = try await visit.office.beginUpload(
          name: form["name"] ?? "", size: size, as: try visit.subject())
        return .json(state(try visit.office.upload(id, as: try visit.subject())))
      },
      .get("/hand-in/{id}/state", .holder(of: .handIn)) { visit in
        .json(state(try visit.office.upload(try visit.id("id"), as: try visit.subject())))
      },
      .post("/hand-in/{id}/part", .holder(of: .handIn), takes: .bytes) { try await takePart($0) },
    ]
  }

  /// Where an upload stands, for the script that sends it.
  private static func state(_ upload: StagedUpload) -> [UInt8] {
    JSONText.object([
      ("page", .string(Paths.upload(upload.id).text)), ("part", .string(Paths.uploadPart(upload.id).text)),
      ("state", .string(Paths.uploadState(upload.id).text)), ("read", .string(Paths.readUpload(upload.id).text)),
      ("offset", .number(upload.offset)), ("size", .number(upload.size)),
      ("isWhole", .bool(upload.state != .receiving)),
    ]).bytes
  }

  /// One part, from the byte the query names. What arrived before the connection was lost is kept.
  private static func takePart(_ visit: Visit) async throws -> Answer {
    guard let offset = try visit.query["at"].flatMap({ Int($0) }), offset >= 0 else { throw DoorError.badRequest }
    let part = try visit.office.openPart(of: try visit.id("id"), at: offset, as: try visit.subject())
    do {
      while let piece = try await visit.body.next() { try part.write(piece) }
    } catch {
      try await part.finish()
      throw error
    }
    return .json(state(try await part.finish()))
  }

  /// The form as browsers send it without a script: each file is staged while it arrives, the last one is read.
  private static func takeForm(_ visit: Visit) async throws -> Answer {
    var parts = try await visit.parts()
    var last: DepositID?
    while let part = try await parts.next() {
      guard part.name == "file", let name = part.fileName else { continue }
      if let id = try await stage(&parts, name, visit) { last = id }
    }
    guard let last else {
      let problem = Problem("file", "Choose the file your phone exported")
      return .page(try handInPage(visit, problems: [problem]), status: .unprocessableContent)
    }
    return try await read(last, visit)
  }

  /// Nil for a field without a file.
  static func stage(_ parts: inout Multipart, _ name: String, _ visit: Visit) async throws -> DepositID? {
    guard let first = try await parts.read() else { return nil }
    let (office, subject) = (visit.office, try visit.subject())
    let most = visit.request.headers[.contentLength].flatMap { Int($0) } ?? StagedUpload.largest
    let id = try await office.beginUpload(name: name, size: min(most, StagedUpload.largest), as: subject)
    do {
      let part = try office.openPart(of: id, at: 0, as: subject)
      try part.write(first)
      while let piece = try await parts.read() { try part.write(piece) }
      try await part.finish()
      try await office.endUpload(id, as: subject)
      return id
    } catch {
      try await office.discardStaged(id, as: subject)
      throw error
    }
  }
}

extension StagedPart {
  fileprivate func write(_ piece: ByteBuffer) throws { try piece.withUnsafeReadableBytes { try write($0) } }
}
