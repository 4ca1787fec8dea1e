// SPDX-License-Identifier: Apache-2.0

/// What kind of thing a participant's line is. Raw values are the command line's contract.
package enum MessageType: String, Sendable, Hashable, CaseIterable {
  case text, media, call, poll, location, contact, sticker, deleted, viewOnce, email, sms, mms, unknown
}
