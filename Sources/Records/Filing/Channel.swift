// SPDX-License-Identifier: Apache-2.0

/// Names of channels where the depositor declared none.
package enum Channel {
  /// The channel that a format's exports come from; of several formats joined by "+", each channel once.
  package static func usual(forFormat format: String) -> String {
    if format.contains("+") {
      // An extract is of the channel of what it was extracted from.
      let formats = format.split(separator: "+").filter { $0 != FidelityReport.extractFormat }
      let several = Set(formats.map { usual(forFormat: String($0)) })
      return several.sorted().joined(separator: "+")
    }
    switch format {
    case "eml", "mbox", "maildir", "emlx", "outlook-msg", "outlook-tnef", "outlook-pst": return "email"
    default: return format.split(separator: "-").first.map(String.init) ?? format
    }
  }
}
