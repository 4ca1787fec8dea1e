// SPDX-License-Identifier: Apache-2.0
import Records

/// What one parse counted besides its items.
struct SignalFindings {
  var transcripts = 0
  var version: Int64?
  /// Frames by kind that carry no record (sticker packs, folders).
  var otherFrames: [String: Int] = [:]
  var unknownFrames = 0
  var unknownContents = 0
  var brokenFrames = 0
  var isCutOff = false
  /// Transcripts whose seal does not hold.
  var unproven = 0
  /// Items that stood in a transcript read before.
  var repeated = 0
  var deleted = 0
  var edited = 0
  var viewOnce = 0
  var unreadable = 0
  /// Items that carry a timer themselves.
  var timed = 0
  var timers: [(transcript: Int, chat: Int64, timer: SignalTimer)] = []
  var unknownFields = 0
  var repairs = 0
  var secrets: [String: Int] = [:]
  var digests: [String] = []

  mutating func see(_ message: ParsedMessage) {
    if message.deleted { deleted += 1 }
    if message.edited { edited += 1 }
    if message.type == .viewOnce { viewOnce += 1 }
    if message.extras.contains(where: { $0.name == "expires:seconds" }) { timed += 1 }
  }

  mutating func end(_ reader: SignalFrameReader, _ chats: SignalChats) {
    for (chat, timer) in chats.timers.sorted(by: { $0.key < $1.key }) where !timer.periods.isEmpty {
      timers.append((transcripts, chat, timer))
    }
    unknownFields += reader.unknownFields
    repairs += reader.repairs
    for (name, count) in reader.secrets.counts { secrets[name, default: 0] += count }
    if reader.secrets.hasHash { digests.append(reader.secrets.digest) }
  }
}
