// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// One conversation of one deposit, and how many records it has.
package struct ConversationRow: Sendable, Hashable {
  package let label: ConversationLabel
  package let deposit: DepositID
  package let records: Int
}
