// SPDX-License-Identifier: Apache-2.0
import Records

/// One of the people of an MMS.
struct MMSAddress {
  let address: String?
  let name: String?
  /// PduHeaders: 137 from, 151 to, 130 copy, 129 blind copy.
  let type: Int64?

  var isOwn: Bool { address == TextPeople.ownAddress }

  var role: Recipient.Role? {
    switch type {
    case 151: .to
    case 130: .cc
    case 129: .bcc
    default: nil
    }
  }
}
