// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `A message of Signal` {
  private func one(_ line: String) throws -> ParsedMessage {
    try #require(try SignalParse(lines: [line]).messages.first)
  }

  @Test func `holds who wrote it, when, and in which conversation`() throws {
    let message = try one(SignalSample.item(SignalSample.text("The sluice opens at six")))
    #expect(message.text == "The sluice opens at six")
    #expect(message.sender == Participant(name: "Bronwen Tal", address: "+447700900123", isSelf: false))
    #expect(message.sentAt?.instant == Instant(milliseconds: SignalSample.start + 60_000))
    #expect(message.sentAt?.zoneBasis == .inSource)
    #expect(message.conversation.title == "Bronwen Tal")
    #expect(message.nativeID == "44444444-4444-4444-4444-444444444444:1772409660000")
    #expect(message.extra("received") == "2026-03-02T00:06:39Z")
    #expect(message.extra("server") == "2026-03-02T00:06:38Z")
    #expect(message.extra("raw:read") == "true")
    #expect(message.type == .text)
  }

  @Test func `holds each recipient's state and its time`() throws {
    let message = try one(
      SignalSample.item(SignalSample.text("Noted"), chat: 2, author: 1, more: SignalSample.outgoing))
    #expect(message.sender?.isSelf == true)
    #expect(message.sender?.name == "Ada Obi")
    #expect(message.recipients.map(\.participant.name) == ["Bronwen Tal", "Cai"])
    #expect(message.recipients.allSatisfy { $0.role == .member })
    #expect(message.extra("receipt:read:Bronwen Tal") == "2026-03-02T00:06:40Z")
    #expect(message.extra("receipt:failed:Cai") == "2026-03-02T00:06:41Z")
    #expect(message.extra("receipt:failure:Cai") == "NETWORK")
  }

  @Test func `names the message it answers, and the words it quotes`() throws {
    let quote =
      #","quote":{"targetSentTimestamp":"1772409660000","authorId":"1","text":{"body":"At six?"},"type":"NORMAL","attachments":[{"contentType":"image/jpeg","fileName":"plan.jpg"}]}"#
    let message = try one(SignalSample.item(SignalSample.text("Yes", quote)))
    #expect(message.replyTo == "self:1772409660000")
    #expect(message.extra("quote:text") == "At six?")
    #expect(message.extra("quote:author") == "Ada Obi")
    #expect(message.extra("quote:attachment:1") == "plan.jpg")
  }

  @Test func `counts its spans in UTF-8, behind characters of two UTF-16 units`() throws {
    let ranges =
      #"{"start":3,"length":4,"style":"BOLD"},{"start":8,"length":1,"mentionAci":"\#(SignalSample.account(0x55))"},{"start":90,"length":1,"style":"ITALIC"}"#
    let body = #""standardMessage":{"text":{"body":"🌊 weir \#u{FFFC}","bodyRanges":[\#(ranges)]}}"#
    let message = try one(SignalSample.item(body))
    #expect(message.extra("span:1") == "5-9 bold")
    #expect(message.extra("span:2") == "10-13 mention Cai")
    #expect(message.extra("raw:span:3") == "90+1 italic")
  }

  @Test func `keeps every earlier version, oldest first, under the time of the first`() throws {
    func revision(_ body: String, _ minute: Int64) -> String {
      #"{"chatId":"1","authorId":"4","dateSent":"\#(SignalSample.start + minute * 60_000)",\#(SignalSample.incoming),\#(SignalSample.text(body))}"#
    }
    let more = SignalSample.incoming + #","revisions":[\#(revision("six", 1)),\#(revision("half past six", 2))]"#
    let message = try one(SignalSample.item(SignalSample.text("seven"), at: 3, more: more))
    #expect(message.edited)
    #expect(message.text == "seven")
    #expect(message.extra("edit:1:text") == "six")
    #expect(message.extra("edit:2:text") == "half past six")
    #expect(message.extra("edit:2:at") == "2026-03-02T00:02:00Z")
    #expect(message.extra("edited:at") == "2026-03-02T00:03:00Z")
    #expect(message.sentAt?.instant == Instant(milliseconds: SignalSample.start + 60_000))
  }

  @Test func `holds its reactions with their times`() throws {
    let message = try one(SignalSample.everything[0])
    #expect(message.reactions == [Reaction(emoji: "👍", by: Participant(name: "Ada Obi", isSelf: true))])
    #expect(message.extra("reaction:1:at") == "2026-03-02T00:06:42Z")
  }

  @Test func `that was deleted says by whom`() throws {
    let own = try one(SignalSample.item(#""remoteDeletedMessage":{}"#))
    #expect(own.type == .deleted && own.deleted)
    #expect(own.extra("deleted:by") == "Bronwen Tal")
    let admins = try one(SignalSample.item(#""adminDeletedMessage":{"adminId":"1"}"#))
    #expect(admins.extra("deleted:by") == "Ada Obi")
    #expect(admins.extra("deleted:as") == "administrator")
  }

  @Test func `that is a contact card has every field of it`() throws {
    let card =
      #"{"name":{"givenName":"Dai","familyName":"Moss"},"number":[{"value":"+447700900456","type":"WORK"}],"email":[{"value":"dai@rivers.example","label":"desk"}],"address":[{"type":"HOME","street":"1 Weir Lane","city":"Sallow"}],"organization":"Rivers"}"#
    let message = try one(SignalSample.item(#""contactMessage":{"contact":\#(card)}"#))
    #expect(message.type == .contact)
    #expect(message.text == "Dai Moss")
    #expect(message.extra("contact:phone:1") == "+447700900456")
    #expect(message.extra("contact:phone:1:kind") == "work")
    #expect(message.extra("contact:email:1:kind") == "desk")
    #expect(message.extra("contact:address:1") == "1 Weir Lane, Sallow")
    #expect(message.extra("contact:organization") == "Rivers")
  }

  @Test func `that is a poll has question, options and voters`() throws {
    let poll =
      #""poll":{"question":"Open the sluice?","allowMultiple":true,"hasEnded":true,"options":[{"option":"Yes","votes":[{"voterId":"1","voteCount":1},{"voterId":"4","voteCount":1}]},{"option":"No"}]}"#
    let message = try one(SignalSample.item(poll))
    #expect(message.type == .poll)
    #expect(message.text == "Open the sluice?\nYes\nNo")
    #expect(message.extra("poll:votes:1") == "2")
    #expect(message.extras.filter { $0.name == "poll:voter:1" }.map(\.value) == ["Ada Obi", "Bronwen Tal"])
    #expect(message.extra("poll:votes:2") == "0")
    #expect(message.extra("poll:ended") == "true")
  }

  @Test func `that is a payment, a badge, a sticker or a story reply says so`() throws {
    let payment = try one(
      SignalSample.item(
        #""paymentNotification":{"amountMob":"1.5","note":"for sand","transactionDetails":{"transaction":{"status":"SUCCESSFUL","timestamp":"1772410000000"}}}"#
      ))
    #expect(payment.text == "for sand")
    #expect(payment.extra("payment:amount") == "1.5 MOB")
    #expect(payment.extra("payment:status") == "SUCCESSFUL")
    #expect(try one(SignalSample.everything[4]).extra("giftBadge:state") == "REDEEMED")
    let sticker = try one(SignalSample.everything[2])
    #expect(sticker.type == .sticker && sticker.text == "🌊" && sticker.extra("sticker:id") == "3")
    let reply = try one(SignalSample.item(#""directStoryReplyMessage":{"textReply":{"text":{"body":"High water"}}}"#))
    #expect(reply.text == "High water" && reply.extra("story:reply") == "true")
  }

  @Test func `that is pinned, timed or an SMS says so`() throws {
    let more =
      SignalSample.incoming
      + #","sms":true,"expiresInMs":"3600000","expireStartDate":"1772410000000","pinDetails":{"pinnedAtTimestamp":"1772410000000","pinNeverExpires":true}"#
    let message = try one(SignalSample.item(SignalSample.text("Old text"), more: more))
    #expect(message.type == .sms)
    #expect(message.extra("expires:seconds") == "3600")
    #expect(message.extra("expires:from") == "2026-03-02T00:06:40Z")
    #expect(message.extra("pin:at") == "2026-03-02T00:06:40Z")
    #expect(message.extra("pin:expires") == "never")
  }

  @Test func `of a kind unknown here keeps its place, author and time`() throws {
    let parse = try SignalParse(lines: [SignalSample.item(#""hologram":{"depth":3}"#)])
    #expect(parse.messages.first?.type == .unknown)
    #expect(parse.messages.first?.sender?.name == "Bronwen Tal")
    #expect(parse.choice("unknownContents") == "1")
    #expect(parse.report.grade == .c)
  }

  @Test func `links its preview`() throws {
    let link =
      #","linkPreview":[{"url":"https://rivers.example/weir","title":"The weir","description":"Levels","date":"1772410000000"}]"#
    let message = try one(SignalSample.item(SignalSample.text("Look", link)))
    #expect(message.extra("link:1:url") == "https://rivers.example/weir")
    #expect(message.extra("link:1:title") == "The weir")
  }
}
