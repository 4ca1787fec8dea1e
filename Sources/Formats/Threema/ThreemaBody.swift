// SPDX-License-Identifier: Apache-2.0
import Records

/// What the `body` of a row says, by its type. For files it is a list that holds their key: that is never shown.
struct ThreemaBody {
  private(set) var type: MessageType = .text
  private(set) var text: String?
  private(set) var extras: [Extra] = []
  private(set) var fileName: String?
  private(set) var mediaType: String?
  private(set) var isFile = false
  /// Number of the poll it announces.
  private(set) var poll: String?
  private(set) var secrets = 0

  init(_ kind: String, _ body: String) {
    let list = JSONPiece.inside(body)?.elements ?? []
    switch kind {
    case "TEXT": text = body
    case "IMAGE", "VIDEO", "VOICEMESSAGE", "FILE": file(kind, list)
    case "LOCATION": place(list, body)
    case "BALLOT":
      type = .poll
      poll = list.count > 1 ? list[1].text : nil
    case "VOIP_STATUS": call(list, body)
    case "CONTACT":
      type = .contact
      text = body
    default:
      type = .unknown
      text = body
      extras = [Extra("raw:type", kind)]
    }
  }

  /// FileDataModel: blob, key, media type, size, name, way of showing, fetched, caption.
  private mutating func file(_ kind: String, _ list: [JSONPiece]) {
    (type, isFile) = (.media, true)
    guard kind == "FILE" else {
      mediaType = kind == "IMAGE" ? "image/jpeg" : kind == "VIDEO" ? "video/mp4" : "audio/aac"
      secrets += list.contains { $0.string?.utf8.count ?? 0 >= 32 } ? 1 : 0
      return
    }
    func field(_ index: Int) -> String? { list.indices.contains(index) ? list[index].text : nil }
    secrets += field(1).map { $0.isEmpty ? 0 : 1 } ?? 0
    (mediaType, fileName) = (field(2), field(4))
    text = field(7).flatMap { $0.isEmpty ? nil : $0 }
    extras.keep("attachment:1:bytes", field(3))
    if field(5) == "2" { type = .sticker }
  }

  private mutating func place(_ list: [JSONPiece], _ body: String) {
    type = .location
    for (name, piece) in zip(["latitude", "longitude", "accuracy", "address", "name"], list) {
      extras.keep("location:" + name, piece.text)
    }
    text = list.dropFirst(3).compactMap(\.string).joined(separator: "\n")
    if list.isEmpty { text = body }
  }

  /// VoipStatusDataModel: kind 2, its object with reason and duration.
  private mutating func call(_ list: [JSONPiece], _ body: String) {
    type = .call
    let state = list.first { !$0.members.isEmpty }
    extras.keep("call:seconds", state?["duration"]?.text)
    extras.keep("call:outcome", state?["status"]?.text)
    extras.keep("raw:body", body)
  }
}
