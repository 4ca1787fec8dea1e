// SPDX-License-Identifier: Apache-2.0

/// Bounds of the mail intake; beyond one the client is told so, or let go.
package struct LMTPLimits: Sendable, Hashable {
  /// Command with its line end, bytes: twice what RFC 5321 4.5.3.1 and its extensions add up to.
  package var command = 2_048
  /// Line of a mail without its line end, bytes: what reading mail allows (`MailLimits.line`).
  package var contentLine = 1 << 20
  /// Recipients of one mail (RFC 5321 4.5.3.1.8: at least 100).
  package var recipients = 100
  /// Mail as it comes, bytes.
  package var mail = 64 << 20
  /// Commands refused before the connection is closed.
  package var refusals = 20
  /// Seconds without a byte (RFC 5321 4.5.3.2.7: at least 5 minutes).
  package var idle: Int64 = 300
  /// Seconds that one mail may take to come.
  package var arrival: Int64 = 1_800
  /// Connections at a time.
  package var connections = 100

  package init() {}
}
