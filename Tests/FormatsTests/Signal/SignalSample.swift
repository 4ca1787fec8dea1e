// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Foundation

/// A fictional export of the Department for Rivers and Coasts: every kind of frame, with keys that must never show.
enum SignalSample {
  static func base64(_ byte: UInt8, _ count: Int = 32) -> String {
    Data([UInt8](repeating: byte, count: count)).base64EncodedString()
  }
  static func account(_ byte: UInt8) -> String { base64(byte, 16) }
  static let start: Int64 = 1_772_409_600_000  // 2026-03-02T00:00:00Z

  static let info =
    #"{"version":"1","backupTimeMs":"1772500000000","mediaRootBackupKey":"\#(base64(0xAB))","currentAppVersion":"Signal 8.10"}"#
  static let people = [
    #"{"account":{"profileKey":"\#(base64(0xA1))","username":"ada.66","usernameLink":{"entropy":"\#(base64(0xA2))","serverId":"\#(base64(0xA3, 16))"},"givenName":"Ada","familyName":"Obi","svrPin":"493817","donationSubscriberData":{"subscriberId":"\#(base64(0xA4))"},"accountSettings":{"readReceipts":true}}}"#,
    #"{"recipient":{"id":"1","self":{}}}"#,
    #"{"recipient":{"id":"2","releaseNotes":{}}}"#,
    #"{"recipient":{"id":"3","distributionList":{"distributionId":"\#(account(0))","distributionList":{"name":"My Story","privacyMode":"ALL"}}}}"#,
    #"{"recipient":{"id":"4","contact":{"aci":"\#(account(0x44))","e164":"447700900123","profileKey":"\#(base64(0xA5))","identityKey":"\#(base64(0xA6, 33))","profileGivenName":"Bronwen","profileFamilyName":"Tal"}}}"#,
    #"{"recipient":{"id":"5","contact":{"aci":"\#(account(0x55))","nickname":{"given":"Cai"},"profileGivenName":"C."}}}"#,
    #"{"recipient":{"id":"6","group":{"masterKey":"\#(base64(0xA7))","snapshot":{"title":{"title":"Sallow flood cell"},"inviteLinkPassword":"\#(base64(0xA8, 16))","members":[{"userId":"\#(account(0x44))","role":"ADMINISTRATOR"}]}}}}"#,
    #"{"recipient":{"id":"7","callLink":{"rootKey":"\#(base64(0xA9, 16))","adminKey":"\#(base64(0xAA))","name":"Weir call"}}}"#,
    #"{"chat":{"id":"1","recipientId":"4"}}"#,
    #"{"chat":{"id":"2","recipientId":"6"}}"#,
    #"{"chat":{"id":"3","recipientId":"1"}}"#,
  ]

  /// An item of chat 1 by Bronwen at minute `minute`, unless told otherwise.
  static func item(
    _ content: String, at minute: Int64 = 1, chat: Int = 1, author: Int = 4, more: String = incoming
  ) -> String {
    let sent = start + minute * 60_000
    return
      #"{"chatItem":{"chatId":"\#(chat)","authorId":"\#(author)","dateSent":"\#(sent)",\#(more),\#(content)}}"#
  }

  static let incoming = #""incoming":{"dateReceived":"1772409999000","dateServerSent":"1772409998000","read":true}"#
  static let outgoing =
    #""outgoing":{"sendStatus":[{"recipientId":"4","timestamp":"1772410000000","read":{"sealedSender":true}},{"recipientId":"5","timestamp":"1772410001000","failed":{"reason":"NETWORK"}}]}"#
  static let directionless = #""directionless":{}"#

  static func text(_ body: String, _ more: String = "") -> String {
    #""standardMessage":{"text":{"body":"\#(body)"}\#(more)}"#
  }

  static func update(_ content: String) -> String { #""updateMessage":{\#(content)}"# }

  static func file(_ lines: [String]) -> [UInt8] {
    Array((([info] + people + lines).joined(separator: "\n") + "\n").utf8)
  }

  // MARK: - Media

  static let picture: [UInt8] = Array("a picture of the weir, in fiction".utf8)
  static let localKey = [UInt8](repeating: 0xB1, count: 64)
  static var pictureHash: [UInt8] { Array(SHA256.hash(data: picture)) }
  static var mediaName: String {
    SHA256.hash(data: pictureHash + localKey).map { String(format: "%02x", $0) }.joined()
  }

  static func pointer(name: String = "weir.jpg", hash: [UInt8]? = nil, isLocal: Bool = true) -> String {
    let hash = Data(hash ?? pictureHash).base64EncodedString()
    let local = isLocal ? #","localKey":"\#(Data(localKey).base64EncodedString())""# : ""
    return
      #"{"contentType":"image/jpeg","fileName":"\#(name)","width":640,"height":480,"caption":"the weir","locatorInfo":{"key":"\#(base64(0xB2, 64))","plaintextHash":"\#(hash)","size":\#(picture.count),"transitCdnKey":"cdn-token-secret"\#(local)}}"#
  }

  static func media(_ pointer: String = pointer()) -> String {
    #""standardMessage":{"text":{"body":"See the weir"},"attachments":[{"pointer":\#(pointer),"flag":"NONE","wasDownloaded":true}]}"#
  }

  /// Every key and PIN above, as it stands in the file or as people would write it.
  static var secrets: [String] {
    let bytes: [UInt8] = [0xAB, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xB1, 0xB2, 0xB3, 0xB4]
    let keys = bytes.flatMap { byte in
      [
        Data([UInt8](repeating: byte, count: 15)).base64EncodedString(),
        String(repeating: String(format: "%02x", byte), count: 8),
      ]
    }
    return keys + ["493817", "cdn-token-secret"]
  }

  /// One of everything.
  static var everything: [String] {
    [
      item(
        text(
          "The sluice opens at six",
          #","reactions":[{"emoji":"👍","authorId":"1","sentTimestamp":"1772410002000","sortOrder":"1"}]"#)),
      item(media(), at: 2),
      item(
        #""stickerMessage":{"sticker":{"packId":"\#(base64(0xC1, 16))","packKey":"\#(base64(0xB3))","stickerId":3,"emoji":"🌊"}}"#,
        at: 3),
      item(#""remoteDeletedMessage":{}"#, at: 4),
      item(#""giftBadge":{"receiptCredentialPresentation":"\#(base64(0xB4))","state":"REDEEMED"}"#, at: 5),
      item(update(#""expirationTimerChange":{"expiresInMs":"86400000"}"#), at: 6, more: directionless),
      item(
        update(
          #""groupChange":{"updates":[{"groupCreationUpdate":{"updaterAci":"\#(account(0x44))"}},{"groupNameUpdate":{"updaterAci":"\#(account(0x44))","newGroupName":"Sallow flood cell"}}]}"#
        ), at: 7, chat: 2, more: directionless),
      item(text("Noted"), at: 8, chat: 2, author: 1, more: outgoing),
      #"{"stickerPack":{"packId":"\#(base64(0xC1, 16))","packKey":"\#(base64(0xB3))"}}"#,
      #"{"adHocCall":{"callId":"77","recipientId":"7","state":"GENERIC","callTimestamp":"1772410500000"}}"#,
    ]
  }
}
