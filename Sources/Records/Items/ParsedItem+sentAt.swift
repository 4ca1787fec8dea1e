// SPDX-License-Identifier: Apache-2.0

extension ParsedItem {
  /// When it was sent; nil where that is not said, and for a notice.
  package var sentAt: Stamp? {
    switch self {
    case .message(let message): message.sentAt
    case .event(let event): event.sentAt
    case .notice: nil
    }
  }
}
