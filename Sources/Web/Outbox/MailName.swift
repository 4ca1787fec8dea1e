// SPDX-License-Identifier: Apache-2.0
import Records

/// The unique part of a mail's name.
enum MailName {
  static func random() -> String {
    var random = SystemRandomNumberGenerator()
    return ID<OutgoingMail>.random(using: &random).description
  }
}
