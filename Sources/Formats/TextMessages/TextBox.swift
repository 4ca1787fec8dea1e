// SPDX-License-Identifier: Apache-2.0

/// The folder a message stands in: `type` of an SMS (1 to 6), `msg_box` of an MMS (1 to 5).
///
/// android.provider.Telephony, TextBasedSmsColumns and BaseMmsColumns.
enum TextBox: Int64 {
  case inbox = 1
  case sent, draft, outbox, failed, queued

  /// Whether the telephone's holder wrote it.
  var isOwn: Bool { self != .inbox }

  /// What it means where the message did not go its way; nil for received and sent.
  var state: String? {
    switch self {
    case .inbox, .sent: nil
    case .draft: "draft"
    case .outbox: "outbox"
    case .failed: "failed"
    case .queued: "queued"
    }
  }
}
