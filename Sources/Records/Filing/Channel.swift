// SPDX-License-Identifier: Apache-2.0

/// Names of channels where the depositor declared none.
package enum Channel {
  /// The channel that a format's exports come from; of several formats joined by "+", that of the first: what came by
  /// another channel says so itself (`ConversationLabel.channel`).
  package static func usual(forFormat format: String) -> String {
    // An extract is of the channel of what it was extracted from.
    let main = format.split(separator: "+").first { $0 != FidelityReport.extractFormat }.map(String.init) ?? format
    switch main {
    case "eml", "mbox", "maildir", "emlx", "outlook-msg", "outlook-tnef", "outlook-pst": return "email"
    default: return main.split(separator: "-").first.map(String.init) ?? main
    }
  }
}
