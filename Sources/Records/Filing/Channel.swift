// SPDX-License-Identifier: Apache-2.0

/// Names of channels where the depositor declared none.
package enum Channel {
  /// The channel that a format's exports come from.
  package static func usual(forFormat format: String) -> String {
    switch format {
    case "eml", "mbox", "maildir", "emlx", "mh", "outlook-msg", "outlook-tnef", "outlook-pst": "email"
    default: format.split(separator: "-").first.map(String.init) ?? format
    }
  }
}
