// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes items of the rows of one message table.
struct SignalLegacyMessages {
  let store: SignalLegacyStore
  let people: SignalLegacyPeople
  let media: SignalLegacyMedia
  /// "…!/mms".
  let file: String
  let table: String

  /// nil for a row that is an older version of another, or a draft.
  func message(_ row: DatabaseRow) throws -> ParsedMessage? {
    let id = row.integer("rowid") ?? 0
    let type = type(row)
    guard row.integer("latest_revision_id") == nil, !type.isDraft else { return nil }
    let author = author(row, type)
    let sent = sent(row)
    var message = ParsedMessage(
      seq: 0, conversation: people.label(ofThread: row.integer("thread_id")), sender: author,
      sentAt: SignalTime.stamp(sent), type: .text, text: row.text("body").flatMap { $0.isEmpty ? nil : $0 },
      source: Provenance(file: file, start: Int(clamping: id), end: Int(clamping: id)))
    message.nativeID = sent.map { "\(author?.isSelf == true ? "self" : people.key(authorColumn(row))):\($0)" }
    var extras = SignalExtras()
    try fill(&message, row, id, &extras)
    message.extras = extras.all
    return message
  }

  private func fill(
    _ message: inout ParsedMessage, _ row: DatabaseRow, _ id: Int64, _ extras: inout SignalExtras
  ) throws {
    try attachments(&message, row, id, &extras)
    kind(&message, row, &extras)
    revisions(&message, row, id, &extras)
    quote(&message, row, &extras)
    spans(row, id, message.text, &extras)
    reactions(&message, row, id, &extras)
    times(row, id, &extras)
  }

  // MARK: - Parts

  private func attachments(
    _ message: inout ParsedMessage, _ row: DatabaseRow, _ id: Int64, _ extras: inout SignalExtras
  ) throws {
    guard table != "sms" else { return }
    let found = try media.attachments(of: id)
    message.attachments = found.map(\.attachment)
    if !found.isEmpty { message.type = .media }
    for (number, entry) in found.enumerated() {
      extras.put("attachment:\(number + 1):of", entry.role)
      extras.put("attachment:\(number + 1):kind", entry.kind)
      extras.put("attachment:\(number + 1):caption", entry.caption)
      if entry.kind == "sticker" { message.type = .sticker }
      if let words = entry.words { message.text = words }
    }
  }

  /// Links without the keys of calls, and how many there were.
  private func previews(_ row: DatabaseRow) -> (text: String?, keys: Int) {
    var links = LinkSecrets()
    let text = (row.text("link_previews") ?? row.text("previews")).map { links.scrub($0) }
    return (text, links.count)
  }

  func callKeys(_ row: DatabaseRow) -> Int { previews(row).keys }

  private func kind(_ message: inout ParsedMessage, _ row: DatabaseRow, _ extras: inout SignalExtras) {
    if row.flag("view_once") || row.flag("reveal_duration") {
      message.type = .viewOnce
      if message.attachments.isEmpty { message.attachments = [ParsedAttachment(name: nil, status: .viewOnce)] }
    }
    if let contacts = row.text("shared_contacts") {
      message.type = .contact
      extras.put("raw:shared_contacts", contacts)
    }
    extras.put("raw:link_previews", previews(row).text)
    if row.flag("remote_deleted") || row.integer("deleted_by").map({ $0 > 0 }) == true {
      (message.type, message.deleted, message.text) = (.deleted, true, nil)
      let who = row["deleted_by"]
      let by =
        who.isNull
        ? message.sender.flatMap { $0.name ?? $0.address ?? ($0.isSelf == true ? "self" : nil) } : people.name(who)
      extras.put("deleted:by", by)
    }
    if table == "sms", SignalLegacyType(bits: type(row).bits).isPlainSMS, message.type == .text { message.type = .sms }
  }

  private func revisions(
    _ message: inout ParsedMessage, _ row: DatabaseRow, _ id: Int64, _ extras: inout SignalExtras
  ) {
    guard store.database.has(table, "latest_revision_id") else { return }
    let older = store.database.rows(
      "SELECT * FROM \(table) WHERE latest_revision_id = ?1 ORDER BY revision_number", .integer(id))
    guard !older.isEmpty else { return }
    message.edited = true
    extras.put("edited:at", at: sent(row))
    for (number, version) in older.enumerated() {
      extras.put("edit:\(number + 1):at", at: sent(version))
      extras.put("edit:\(number + 1):text", version.text("body"))
    }
    message.sentAt = SignalTime.stamp(older.first.flatMap { sent($0) }) ?? message.sentAt
  }

  private func quote(_ message: inout ParsedMessage, _ row: DatabaseRow, _ extras: inout SignalExtras) {
    guard let target = row.integer("quote_id"), target > 0 else { return }
    message.replyTo = "\(people.key(row["quote_author"])):\(target)"
    extras.put("quote:author", people.name(row["quote_author"]))
    extras.put("quote:text", row.text("quote_body").flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Mentions from their table, styles from `message_ranges` (`BodyRangeList`).
  private func spans(_ row: DatabaseRow, _ id: Int64, _ text: String?, _ extras: inout SignalExtras) {
    guard let text else { return }
    var ranges: [(Int64, Int64, String)] = []
    if table != "sms" {
      for mention in store.database.rows("SELECT * FROM mention WHERE message_id = ?1", .integer(id)) {
        let place = (mention.integer("range_start") ?? 0, mention.integer("range_length") ?? 0)
        ranges.append((place.0, place.1, "mention " + people.name(mention["recipient_id"])))
      }
    }
    ranges += SignalLegacyRanges.styles(row.blob("message_ranges") ?? row.blob("ranges") ?? [])
    for (number, range) in ranges.enumerated() {
      let (end, overflow) = range.0.addingReportingOverflow(range.1)
      guard !overflow, let from = SignalBody.offset(range.0, in: text), let to = SignalBody.offset(end, in: text) else {
        continue
      }
      extras.put("span:\(number + 1)", "\(from)-\(to) \(range.2)")
    }
  }

  private func reactions(
    _ message: inout ParsedMessage, _ row: DatabaseRow, _ id: Int64, _ extras: inout SignalExtras
  ) {
    let kind = store.database.has("reaction", "is_mms") ? " AND is_mms = \(table == "sms" ? 0 : 1)" : ""
    let found = store.database.rows("SELECT * FROM reaction WHERE message_id = ?1\(kind)", .integer(id))
    for reaction in found {
      add(&message, reaction.text("emoji") ?? "", reaction["author_id"], reaction.integer("date_sent"), &extras)
    }
    for reaction in SignalLegacyRanges.reactions(row.blob("reactions") ?? []) where found.isEmpty {
      add(&message, reaction.emoji, .integer(reaction.author), reaction.sent, &extras)
    }
  }

  private func add(
    _ message: inout ParsedMessage, _ emoji: String, _ author: DatabaseValue, _ sent: Int64?,
    _ extras: inout SignalExtras
  ) {
    message.reactions.append(Reaction(emoji: emoji, by: people.participant(author)))
    extras.put("reaction:\(message.reactions.count):at", at: sent)
  }

  private func times(_ row: DatabaseRow, _ id: Int64, _ extras: inout SignalExtras) {
    extras.put("received", at: row.integer(table == "sms" ? "date" : "date_received"))
    if let server = row.integer("date_server"), server > 0 { extras.put("server", at: server) }
    if let expires = row.integer("expires_in"), expires > 0 { extras.put("expires:seconds", expires / 1000) }
    if let start = row.integer("expire_started"), start > 0 { extras.put("expires:from", at: start) }
    if let pinned = row.integer("pinned_at"), pinned > 0 { extras.put("pin:at", at: pinned) }
    for name in ["delivery_receipt_count", "read_receipt_count", "has_delivery_receipt", "has_read_receipt"] {
      if row.flag(name) { extras.put("raw:\(name)", row.integer(name)) }
    }
    guard table != "sms" else { return }
    for receipt in store.database.rows("SELECT * FROM group_receipts WHERE mms_id = ?1", .integer(id)) {
      let states: [Int64: String] = [0: "sent", 1: "delivered", 2: "read", 3: "viewed", 4: "skipped"]
      let state = receipt.integer("status").flatMap { states[$0] } ?? "unknown"
      let who = people.name(receipt["address"].isNull ? receipt["recipient_id"] : receipt["address"])
      extras.put("receipt:\(state):\(who)", SignalTime.iso(receipt.integer("timestamp")) ?? "")
    }
  }
}

extension SignalLegacyMessages {
  func type(_ row: DatabaseRow) -> SignalLegacyType {
    SignalLegacyType(bits: row.integer("type") ?? row.integer("msg_box") ?? 20)
  }

  /// `mms` called the time of sending `date`.
  func sent(_ row: DatabaseRow) -> Int64? {
    let sent = row.integer("date_sent") ?? (table == "mms" ? row.integer("date") : nil)
    return sent.flatMap { $0 > 0 ? $0 : nil }
  }

  private func authorColumn(_ row: DatabaseRow) -> DatabaseValue {
    for name in ["from_recipient_id", "recipient_id", "address"] where !row[name].isNull { return row[name] }
    return .null
  }

  /// Of an outgoing row older tables name whom it went to.
  func author(_ row: DatabaseRow, _ type: SignalLegacyType) -> Participant? {
    guard type.isOutgoing else { return people.participant(authorColumn(row)) }
    let known = people.participant(row["from_recipient_id"])
    return Participant(name: known?.name, address: known?.address, isSelf: true)
  }
}

extension SignalLegacyType {
  /// Neither pushed over the internet nor sealed.
  var isPlainSMS: Bool { bits & 0xA00000 == 0 }
}
