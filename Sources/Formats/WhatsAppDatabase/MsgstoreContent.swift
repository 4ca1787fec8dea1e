// SPDX-License-Identifier: Apache-2.0
import Records

/// What one message row and the rows beside it say.
struct MsgstoreContent {
  private let sides: MsgstoreSides
  private let people: MsgstorePeople
  private let row: DatabaseRow
  private let id: Int64
  private let kind: Int64?

  init(_ sides: MsgstoreSides, _ people: MsgstorePeople, _ row: DatabaseRow, _ id: Int64) {
    (self.sides, self.people, self.row, self.id) = (sides, people, row, id)
    kind = row.integer("message_type")
  }

  private static let types: [Int64: MessageType] = [
    0: .text, 1: .media, 2: .media, 3: .media, 4: .contact, 5: .location, 8: .call, 9: .media, 10: .call, 13: .media,
    14: .contact, 15: .deleted, 16: .location, 20: .sticker, 24: .text, 42: .viewOnce, 43: .viewOnce, 64: .deleted,
    66: .poll, 81: .media, 82: .viewOnce, 90: .call,
  ]

  func fill(_ message: inout ParsedMessage, _ files: MsgstoreMedia, _ desk: inout ReadingDesk) throws {
    message.type = kind.flatMap { Self.types[$0] } ?? .unknown
    times(&message)
    try media(&message, files, &desk)
    quote(&message)
    forward(&message)
    changes(&message, &desk)
    timer(&message, &desk)
    place(&message)
    poll(&message)
    addOns(&message)
    receipts(&message)
    rest(&message)
  }

  private func times(_ message: inout ParsedMessage) {
    message.extras.keep("received", row.integer("received_timestamp").flatMap(UnixTime.text))
    message.extras.keep("server", row.integer("receipt_server_timestamp").flatMap(UnixTime.text))
  }

  private func media(_ message: inout ParsedMessage, _ files: MsgstoreMedia, _ desk: inout ReadingDesk) throws {
    guard let media = sides.row("message_media", id) else { return }
    if !media["media_key"].isNull { desk.count("mediaKeysLeftOut") }
    message.attachments = [
      try files.take(
        media.text("file_path"), name: media.text("media_name"), type: media.text("mime_type"),
        isViewOnce: message.type == .viewOnce, &desk)
    ]
    message.text = message.text ?? media.text("media_caption").flatMap { $0.isEmpty ? nil : $0 }
    let sizes = [
      ("bytes", "file_length"), ("seconds", "media_duration"), ("pages", "page_count"), ("sha256", "file_hash"),
    ]
    for (name, column) in sizes {
      if let value = media.text(column), value != "0" { message.extras.keep("attachment:0:" + name, value) }
    }
    if kind == 2, row.integer("origin") == 1 { message.extras.append(Extra("voice", "true")) }
  }

  private func quote(_ message: inout ParsedMessage) {
    guard let quoted = sides.row("message_quoted", id) else { return }
    message.replyTo = quoted.text("key_id")
    message.extras.keep("quote:text", quoted.text("text_data"))
    let author =
      quoted.flag("from_me") ? "self" : people[quoted.integer("sender_jid_row_id")].flatMap { $0.name ?? $0.address }
    message.extras.keep("quote:author", author)
  }

  private func forward(_ message: inout ParsedMessage) {
    guard let score = sides.row("message_forwarded", id)?.integer("forward_score") else { return }
    message.forwarded = score > 0
    message.extras.append(Extra("forwarded:score", String(score)))
  }

  private func changes(_ message: inout ParsedMessage, _ desk: inout ReadingDesk) {
    if let edit = sides.row("message_edit_info", id) {
      message.edited = true
      desk.count("loss:edited")
      let at = edit.integer("edited_timestamp") ?? edit.integer("sender_timestamp")
      message.extras.keep("edited:at", at.flatMap(UnixTime.text))
      message.extras.keep("edited:id", edit.text("original_key_id"))
    }
    let revoked = sides.row("message_revoked", id)
    guard message.type == .deleted || revoked != nil else { return }
    (message.type, message.deleted) = (.deleted, true)
    desk.count("loss:revoked")
    let admin = revoked?.integer("admin_jid_row_id")
    message.extras.append(Extra("deleted:by", admin == nil ? "sender" : "admin " + people.label(admin)))
    message.extras.keep("deleted:at", revoked?.integer("revoke_timestamp").flatMap(UnixTime.text))
    message.extras.keep("deleted:id", revoked?.text("revoked_key_id"))
  }

  private func timer(_ message: inout ParsedMessage, _ desk: inout ReadingDesk) {
    if let timer = sides.row("message_ephemeral", id) {
      desk.count("timers")
      message.extras.keep("expires:seconds", timer.text("duration"))
      message.extras.keep("expires:at", timer.integer("expire_timestamp").flatMap(UnixTime.text))
    }
    guard let once = sides.row("message_view_once_media", id) else { return }
    message.type = .viewOnce
    message.extras.keep("viewOnce:state", once.text("state"))
  }

  private func place(_ message: inout ParsedMessage) {
    if let place = sides.row("message_location", id) {
      message.extras.keep("location:latitude", place.text("latitude"))
      message.extras.keep("location:longitude", place.text("longitude"))
      message.extras.keep("location:name", place.text("place_name"))
      message.extras.keep("location:address", place.text("place_address"))
      message.extras.keep("location:url", place.text("url"))
      message.extras.keep("location:liveSeconds", place.text("live_location_share_duration"))
      message.text = message.text ?? place.text("place_name")
    }
    for (place, card) in sides.rows("message_vcard", id).enumerated() {
      message.extras.keep("contact:\(place):vcard", card.text("vcard"))
    }
    for (place, mention) in sides.rows("message_mentions", id).enumerated() {
      message.extras.append(Extra("mention:\(place)", people.label(mention.integer("jid_row_id"))))
    }
  }

  private func poll(_ message: inout ParsedMessage) {
    let options = sides.rows("message_poll_option", id)
    guard !options.isEmpty || sides.row("message_poll", id) != nil else { return }
    message.type = .poll
    message.extras.keep("poll:question", message.text)
    message.text = ([message.text] + options.map { $0.text("option_name") }).compactMap { $0 }.joined(separator: "\n")
    let votes = sides.rows("message_add_on", id).flatMap { vote in
      sides.rows("message_add_on_poll_vote_selected_option", vote.integer("_id") ?? 0)
        .map { ($0.integer("message_poll_option_id"), voter(vote)) }
    }
    for (place, option) in options.enumerated() {
      let voters = votes.filter { $0.0 == option.integer("_id") }.map(\.1)
      message.extras.keep("poll:option:\(place)", option.text("option_name"))
      message.extras.append(Extra("poll:votes:\(place)", option.text("vote_total") ?? String(voters.count)))
      message.extras += voters.map { Extra("poll:voter:\(place)", $0) }
    }
  }

  private func voter(_ row: DatabaseRow) -> String {
    row.flag("from_me") ? "self" : people.label(row.integer("sender_jid_row_id"))
  }

  private func addOns(_ message: inout ParsedMessage) {
    var (reactions, extras): ([Reaction], [Extra]) = ([], [])
    for addOn in sides.rows("message_add_on", id) {
      let key = addOn.integer("_id") ?? 0
      let at = addOn.integer("timestamp").flatMap(UnixTime.text)
      if let emoji = sides.row("message_add_on_reaction", key)?.text("reaction"), !emoji.isEmpty {
        let by = addOn.flag("from_me") ? MsgstorePeople.owner : people[addOn.integer("sender_jid_row_id")]
        extras.keep("reaction:\(reactions.count):at", at)
        reactions.append(Reaction(emoji: emoji, by: by))
      }
      if let keep = sides.row("message_add_on_keep_in_chat", key) {
        extras.append(Extra(keep.integer("keep_in_chat") == 2 ? "unkept:by" : "kept:by", voter(addOn)))
      }
      if sides.row("message_add_on_pin_in_chat", key) != nil { extras.append(Extra("pinned:by", voter(addOn))) }
    }
    guard !reactions.isEmpty || !extras.isEmpty else { return }
    message.reactions = reactions
    message.extras += extras
  }

  private func receipts(_ message: inout ParsedMessage) {
    for receipt in sides.rows("receipt_user", id) {
      let name = people.label(receipt.integer("receipt_user_jid_row_id"))
      let states = [("delivered", "receipt_timestamp"), ("read", "read_timestamp"), ("played", "played_timestamp")]
      for (state, column) in states {
        message.extras.keep("receipt:\(state):\(name)", receipt.integer(column).flatMap(UnixTime.text))
      }
    }
  }

  private func rest(_ message: inout ParsedMessage) {
    if row.flag("starred") { message.extras.append(Extra("starred", "true")) }
    message.extras.keep("status", row.text("status"))
    if message.type == .unknown || kind == 24 { message.extras.keep("raw:message_type", row.text("message_type")) }
    if let link = sides.row("message_text", id) {
      message.extras.keep("link:url", link.text("url"))
      message.extras.keep("link:title", link.text("page_title"))
    }
    if let invite = sides.row("message_group_invite", id) {
      message.extras.keep("invite:group", invite.text("group_name"))
    }
    message.extras += row.fields.compactMap { name, value in
      guard !Self.known.contains(name), let text = value.text, !text.isEmpty, text != "0" else { return nil }
      return Extra("raw:" + name, text)
    }
  }

  private static let known: Set = [
    "rowid", "_id", "chat_row_id", "from_me", "key_id", "sender_jid_row_id", "status", "broadcast", "recipient_count",
    "participant_hash", "origination_flags", "origin", "timestamp", "received_timestamp", "receipt_server_timestamp",
    "message_type", "text_data", "starred", "lookup_tables", "message_add_on_flags", "sort_id", "view_mode",
    "translated_text",
  ]
}
