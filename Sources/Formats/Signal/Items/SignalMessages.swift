// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes messages of chat items: one item, one message.
struct SignalMessages {
  let people: SignalPeople
  let origin: ItemOrigin
  let item: SignalNode
  let media: SignalMedia

  var extras = SignalExtras()
  private var attachments: [ParsedAttachment] = []
  private var reactions: [Reaction] = []

  init(_ item: SignalNode, _ origin: ItemOrigin, _ people: SignalPeople, _ media: SignalMedia) {
    (self.item, self.origin, self.people, self.media) = (item, origin, people, media)
  }

  /// Kinds of content a participant's line may have; updates are events.
  static let contents = [
    "standardMessage", "contactMessage", "stickerMessage", "remoteDeletedMessage", "paymentNotification", "giftBadge",
    "viewOnceMessage", "directStoryReplyMessage", "poll", "adminDeletedMessage",
  ]

  mutating func make() throws -> ParsedMessage {
    let content = item.firstNode(among: Self.contents)
    let sent = item.nodes("revisions").first?.number("dateSent") ?? item.number("dateSent")
    var message = ParsedMessage(
      seq: 0, origin: origin, start: item.range.lowerBound, end: item.range.upperBound,
      sender: people.participant(item.number("authorId")), sentAt: SignalTime.stamp(sent), type: .unknown, text: nil)
    message.nativeID = id(item.number("authorId"), sent)
    if let content { try read(content, into: &message) }
    if item.flag("sms") {
      extras.put("channel", "sms")
      if message.type == .text { message.type = .sms }
    }
    try revisions(&message)
    delivery(&message)
    message.attachments = attachments
    message.reactions = reactions
    message.extras = extras.all
    return message
  }

  /// How Signal itself names a message: who wrote it, and when to the millisecond.
  private func id(_ author: Int64?, _ sent: Int64?) -> String? {
    guard let sent, sent != 0 else { return nil }
    return "\(people.key(author)):\(sent)"
  }

  private mutating func read(_ content: (name: String, node: SignalNode), into message: inout ParsedMessage) throws {
    let node = content.node
    switch content.name {
    case "standardMessage": try standard(node, into: &message)
    case "contactMessage": try contact(node, into: &message)
    case "stickerMessage": try sticker(node, into: &message)
    case "remoteDeletedMessage": deleted(by: item.number("authorId"), isAdmin: false, &message)
    case "adminDeletedMessage": deleted(by: node.number("adminId"), isAdmin: true, &message)
    case "paymentNotification": payment(node, into: &message)
    case "giftBadge": extras.put("giftBadge:state", node.choice("state") ?? "UNOPENED")
    case "viewOnceMessage": try viewOnce(node, into: &message)
    case "directStoryReplyMessage": try storyReply(node, into: &message)
    case "poll": poll(node, into: &message)
    default: break
    }
    react(node.nodes("reactions"))
  }

  // MARK: - Kinds

  private mutating func standard(_ node: SignalNode, into message: inout ParsedMessage) throws {
    message.text = try words(node.node("text"), longText: node.node("longText"))
    if let quote = node.node("quote") { try self.quote(quote, into: &message) }
    for attachment in node.nodes("attachments") { try attach(attachment) }
    message.type = node.nodes("attachments").isEmpty ? .text : .media
    for (number, link) in node.nodes("linkPreview").enumerated() { try preview(link, number + 1) }
  }

  /// The text; where it was too long to stand in the item, that of its file.
  private mutating func words(_ text: SignalNode?, longText: SignalNode?) throws -> String? {
    extras.add(SignalBody.spans(text, people))
    guard let longText else { return text?.text("body") }
    let file = try media.take(longText)
    add(file.attachment, of: "longText", pointer: longText)
    return file.words ?? text?.text("body")
  }

  private mutating func quote(_ quote: SignalNode, into message: inout ParsedMessage) throws {
    message.replyTo = id(quote.number("authorId"), quote.number("targetSentTimestamp"))
    extras.put("quote:author", people.name(quote.number("authorId")))
    extras.put("quote:text", quote.node("text")?.text("body"))
    if let type = quote.choice("type"), type != "NORMAL", type != "UNKNOWN" { extras.put("quote:type", type) }
    for (number, attached) in quote.nodes("attachments").enumerated() {
      extras.put("quote:attachment:\(number + 1)", attached.text("fileName") ?? attached.text("contentType") ?? "")
      if let pointer = attached.node("thumbnail")?.node("pointer") {
        add(try media.take(pointer).attachment, of: "quote", pointer: pointer)
      }
    }
  }

  private mutating func preview(_ link: SignalNode, _ number: Int) throws {
    extras.put("link:\(number):url", link.text("url"))
    extras.put("link:\(number):title", link.text("title"))
    extras.put("link:\(number):description", link.text("description"))
    extras.put("link:\(number):date", at: link.number("date"))
    if let image = link.node("image") { add(try media.take(image).attachment, of: "link", pointer: image) }
  }

  private mutating func sticker(_ node: SignalNode, into message: inout ParsedMessage) throws {
    message.type = .sticker
    guard let sticker = node.node("sticker") else { return }
    message.text = sticker.text("emoji")
    extras.put("sticker:pack", sticker.bytes("packId").map { signalHex($0) })
    extras.put("sticker:id", sticker.number("stickerId"))
    if let data = sticker.node("data") { add(try media.take(data).attachment, of: "sticker", pointer: data) }
  }

  private mutating func deleted(by who: Int64?, isAdmin: Bool, _ message: inout ParsedMessage) {
    message.type = .deleted
    message.deleted = true
    extras.put("deleted:by", people.name(who))
    if isAdmin { extras.put("deleted:as", "administrator") }
  }

  private mutating func viewOnce(_ node: SignalNode, into message: inout ParsedMessage) throws {
    message.type = .viewOnce
    guard let attachment = node.node("attachment") else {
      attachments.append(ParsedAttachment(name: nil, status: .viewOnce))
      return
    }
    try attach(attachment)
    if let last = attachments.indices.last, attachments[last].file == nil { attachments[last].status = .viewOnce }
  }

  private mutating func storyReply(_ node: SignalNode, into message: inout ParsedMessage) throws {
    message.type = .text
    extras.put("story:reply", "true")
    let reply = node.node("textReply")
    message.text = try words(reply?.node("text"), longText: reply?.node("longText")) ?? node.text("emoji")
  }

  private mutating func payment(_ node: SignalNode, into message: inout ParsedMessage) {
    message.text = node.text("note")
    extras.put("payment:amount", node.text("amountMob").map { $0 + " MOB" })
    extras.put("payment:fee", node.text("feeMob").map { $0 + " MOB" })
    let details = node.node("transactionDetails")
    if let transaction = details?.node("transaction") {
      extras.put("payment:status", transaction.choice("status") ?? "INITIAL")
      extras.put("payment:at", at: transaction.number("timestamp"))
      extras.put("payment:block", transaction.number("blockIndex"))
      extras.put("payment:blockAt", at: transaction.number("blockTimestamp"))
    }
    if let failed = details?.node("failedTransaction") {
      extras.put("payment:status", "FAILED")
      extras.put("payment:failure", failed.choice("reason") ?? "GENERIC")
    }
  }

  private mutating func poll(_ node: SignalNode, into message: inout ParsedMessage) {
    message.type = .poll
    let options = node.nodes("options")
    message.text = ([node.text("question") ?? ""] + options.map { $0.text("option") ?? "" }).joined(separator: "\n")
    extras.put("poll:question", node.text("question"))
    extras.put("poll:multiple", if: node.flag("allowMultiple"))
    extras.put("poll:ended", if: node.flag("hasEnded"))
    for (number, option) in options.enumerated() {
      let votes = option.nodes("votes")
      extras.put("poll:option:\(number + 1)", option.text("option") ?? "")
      extras.put("poll:votes:\(number + 1)", String(votes.count))
      for vote in votes { extras.put("poll:voter:\(number + 1)", people.name(vote.number("voterId"))) }
    }
  }

  // MARK: - What every message may have

  private mutating func attach(_ attachment: SignalNode) throws {
    let pointer = attachment.node("pointer") ?? SignalNode()
    add(try media.take(pointer).attachment, of: nil, pointer: pointer)
    let flag = attachment.choice("flag")
    if let flag, flag != "NONE" { extras.put("attachment:\(attachments.count):kind", flag) }
  }

  mutating func add(_ attachment: ParsedAttachment, of role: String?, pointer: SignalNode) {
    attachments.append(attachment)
    let name = "attachment:\(attachments.count)"
    extras.put("\(name):of", role)
    extras.put("\(name):caption", pointer.text("caption"))
    if let width = pointer.number("width"), let height = pointer.number("height") {
      extras.put("\(name):pixels", "\(width)x\(height)")
    }
  }

  private mutating func react(_ nodes: [SignalNode]) {
    for node in nodes {
      reactions.append(Reaction(emoji: node.text("emoji") ?? "", by: people.participant(node.number("authorId"))))
      extras.put("reaction:\(reactions.count):at", at: node.number("sentTimestamp"))
    }
  }

  /// What the message said before it was edited, oldest first; the item itself is the newest.
  private mutating func revisions(_ message: inout ParsedMessage) throws {
    let revisions = item.nodes("revisions")
    guard !revisions.isEmpty else { return }
    message.edited = true
    extras.put("edited:at", at: item.number("dateSent"))
    for (number, revision) in revisions.enumerated() {
      extras.put("edit:\(number + 1):at", at: revision.number("dateSent"))
      extras.put("edit:\(number + 1):text", Self.words(of: revision))
      for attached in revision.node("standardMessage")?.nodes("attachments") ?? [] {
        guard let pointer = attached.node("pointer") else { continue }
        let attachment = try media.take(pointer).attachment
        // An edit keeps the files it does not change.
        if attachments.contains(attachment) { continue }
        add(attachment, of: "edit:\(number + 1)", pointer: pointer)
      }
    }
  }

  private static func words(of revision: SignalNode) -> String? {
    let text =
      revision.node("standardMessage")?.node("text")
      ?? revision.node("directStoryReplyMessage")?.node("textReply")?.node("text")
    return text?.text("body")
  }
}
