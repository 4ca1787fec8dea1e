// SPDX-License-Identifier: Apache-2.0

/// Why something is refused, as the reply that says so.
struct LMTPRefusal: Error, Sendable, Hashable {
  let reply: LMTPReply
}
